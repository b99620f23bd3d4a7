package org.tsudoi.web.route;

import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ViewResource;
import jakarta.faces.context.FacesContext;
import java.net.URL;

/** Finds views in jars that are beside the WAR (EAR/lib), where Faces itself does not look. */
public class PluginViewResources extends ResourceHandlerWrapper {

  /**
   * @param wrapped the handler of the Faces implementation
   */
  public PluginViewResources(ResourceHandler wrapped) {
    super(wrapped);
  }

  @Override
  public ViewResource createViewResource(FacesContext context, String name) {
    ViewResource found = super.createViewResource(context, name);
    return found != null ? found : beside(name);
  }

  private ViewResource beside(String name) {
    URL url = name.startsWith("/") ? Views.beside(name) : null;
    return url == null ? null : new Located(url);
  }

  private static final class Located extends ViewResource {
    private final URL url;

    Located(URL url) {
      this.url = url;
    }

    @Override
    public URL getURL() {
      return url;
    }
  }
}

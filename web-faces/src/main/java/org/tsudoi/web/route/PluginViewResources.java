package org.tsudoi.web.route;

import jakarta.faces.application.ProjectStage;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ViewResource;
import jakarta.faces.context.FacesContext;
import java.net.URL;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds views in jars that are beside the WAR (EAR/lib), where Faces itself does not look. What was
 * looked for once is remembered, for Faces asks at every request and each look goes through every
 * jar; but not while views are being developed.
 */
public class PluginViewResources extends ResourceHandlerWrapper {
  private static final int MOST = 10_000;
  private final Map<String, Optional<ViewResource>> known = new ConcurrentHashMap<>();

  /**
   * @param wrapped the handler of the Faces implementation
   */
  public PluginViewResources(ResourceHandler wrapped) {
    super(wrapped);
  }

  @Override
  public ViewResource createViewResource(FacesContext context, String name) {
    if (!context.isProjectStage(ProjectStage.Production)) {
      return find(context, name).orElse(null);
    }
    if (known.size() > MOST) {
      known.clear();
    }
    Optional<ViewResource> kept = known.get(name);
    if (kept == null) {
      kept = find(context, name);
      known.put(name, kept);
    }
    return kept.orElse(null);
  }

  private Optional<ViewResource> find(FacesContext context, String name) {
    return Optional.ofNullable(super.createViewResource(context, name)).or(() -> beside(name));
  }

  private static Optional<ViewResource> beside(String name) {
    return Optional.ofNullable(name.startsWith("/") ? Views.beside(name) : null).map(Located::new);
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

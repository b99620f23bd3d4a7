package org.tsudoi.web.route;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;

/** Writes the addresses of views with the organization in front and without a suffix. */
public class OrganizationViewHandler extends ViewHandlerWrapper {

  /**
   * @param wrapped the handler of the Faces implementation
   */
  public OrganizationViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public String getActionURL(FacesContext context, String viewId) {
    CurrentSite current = CDI.current().select(CurrentSite.class).get();
    return current
        .site()
        .flatMap(site -> Route.address(viewId).map(address -> "/" + site.id() + address))
        .map(address -> context.getExternalContext().getRequestContextPath() + address)
        .orElseGet(() -> super.getActionURL(context, viewId));
  }
}

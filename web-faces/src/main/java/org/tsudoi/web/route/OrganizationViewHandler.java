package org.tsudoi.web.route;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Optional;

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
        .flatMap(site -> address(current, viewId).map(address -> "/" + site.id() + address))
        .map(address -> context.getExternalContext().getRequestContextPath() + address)
        .orElseGet(() -> super.getActionURL(context, viewId));
  }

  /** A view that answers many pages is written as the one of them that is shown. */
  private static Optional<String> address(CurrentSite current, String viewId) {
    return Route.address(viewId)
        .map(
            address ->
                address.endsWith("/_")
                    ? current.route().map(Route::address).orElse(address)
                    : address);
  }
}

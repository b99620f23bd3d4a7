package org.tsudoi.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.function.Function;
import org.tsudoi.api.Branding;
import org.tsudoi.web.route.CurrentSite;
import org.tsudoi.web.route.Site;

/** How the organization of this page looks and whom to ask; {@code #{brand}} in views. */
@Named("brand")
@RequestScoped
public class Brand {
  @Inject CurrentSite current;
  @Inject Pages pages;

  /** Name of the organization; the product's own outside organizations. */
  public String getName() {
    return current.site().map(Site::getName).orElse("Tsudoi");
  }

  /** The Faces contract, "" for none. */
  public String getContract() {
    return of(Branding::contract);
  }

  /** Address of the logo, a resource of library {@code brand} in the contract; "" for none. */
  public String getLogo() {
    String logo = of(Branding::logo);
    String contract = getContract().isEmpty() ? "" : "&con=" + getContract();
    return logo.isEmpty()
        ? ""
        : pages.top("/jakarta.faces.resource/" + logo + ".xhtml?ln=brand" + contract);
  }

  /** Address of the organization's colours. */
  public String getStyles() {
    return pages.top("/brand/" + current.site().map(Site::id).orElse("") + ".css");
  }

  /** First character of the name, drawn where there is no logo. */
  public String getInitial() {
    return getName().substring(0, getName().offsetByCodePoints(0, 1));
  }

  /** Postal address, "" if unknown. */
  public String getAddress() {
    return of(Branding::address);
  }

  /** Telephone, "" if unknown. */
  public String getPhone() {
    return of(Branding::phone);
  }

  /** Opening hours in words, "" if unknown. */
  public String getHours() {
    return of(Branding::hours);
  }

  /** Mail address, "" if unknown. */
  public String getMail() {
    return of(Branding::email);
  }

  /** Whether there is anything to say about whom to ask. */
  public boolean isContactKnown() {
    return !(getAddress() + getPhone() + getMail()).isEmpty();
  }

  private String of(Function<Branding, String> part) {
    return current.site().map(Site::branding).map(part).orElse("");
  }
}

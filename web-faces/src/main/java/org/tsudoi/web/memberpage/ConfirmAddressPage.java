package org.tsudoi.web.memberpage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.memberpage.OwnAddressDesk;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;
import org.tsudoi.web.request.CurrentExchange;
import org.tsudoi.web.route.CurrentSite;
import org.tsudoi.web.route.Site;

/** Confirms a mail address by the link sent there; a button, since mail programs open links. */
@Named("confirmAddress")
@RequestScoped
public class ConfirmAddressPage {
  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject CurrentSite site;
  @Inject CurrentExchange exchange;
  @Inject OwnAddressDesk desk;
  private Optional<EmailAddress> address = Optional.empty();

  /** Looks whether the link is good. */
  public void open() {
    exchange.response().setHeader("Cache-Control", "no-store");
    exchange.response().setHeader("Referrer-Policy", "no-referrer");
    address = desk.confirmable(organization(), form.value("token"));
  }

  /** Button "confirm". */
  public void confirm() {
    Decision confirmed = desk.confirm(organization(), form.value("token"));
    if (confirmed.isAccepted()) {
      flash.success("memberpage.address.changed", "address", getAddress());
      pages.go("/member");
    }
  }

  private OrganizationId organization() {
    return new OrganizationId(site.site().map(Site::id).orElseThrow());
  }

  /** Whether the link is good. */
  public boolean isGood() {
    return address.isPresent();
  }

  /** The address, as far as others may see it. */
  public String getAddress() {
    return address.map(EmailAddress::masked).orElse("");
  }
}

package org.tsudoi.web.memberpage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.memberpage.MemberPageDesk;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;

/** The member asks for mails to go elsewhere; it counts when the link sent there is opened. */
@Named("memberAddress")
@RequestScoped
public class MemberAddressPage {
  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Actor actor;
  @Inject MemberPageDesk desk;

  /** The empty form. */
  public void open() {
    form.labels("memberpage.address");
  }

  /** Button "change". */
  public void change() {
    Optional<EmailAddress> address = form.accept("email", EmailAddress.parse(form.value("email")));
    if (form.value("current").isEmpty()) {
      form.reject("current", "required");
    }
    if (!form.isGood()) {
      return;
    }
    Decision asked = desk.askAddress(actor, form.value("current"), address.get());
    form.reject(asked.problems());
    if (asked.isAccepted()) {
      flash.success("memberpage.address.sent", "address", address.get().masked());
      pages.go("/member");
    }
  }

  /** The address as it is; "" for none. */
  public String getNow() {
    return desk.address(actor).map(EmailAddress::value).orElse("");
  }
}

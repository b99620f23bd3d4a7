package org.tsudoi.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.core.access.PasswordDesk;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;
import org.tsudoi.web.request.CurrentExchange;

/** Sets a password by a mailed link. */
@Named("resetPage")
@RequestScoped
public class ResetPage {
  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject CurrentExchange exchange;
  @Inject AccessCookies cookies;
  @Inject PasswordDesk desk;
  @Inject NewPassword fields;
  private Optional<String> loginId = Optional.empty();

  /** Looks whether the link is good. */
  public void open() {
    form.labels("access.reset");
    exchange.response().setHeader("Cache-Control", "no-store");
    exchange.response().setHeader("Referrer-Policy", "no-referrer");
    loginId = desk.resettable(fields.organization(), form.value("token"));
  }

  /** Button "set". */
  public void set() {
    if (loginId.isEmpty() || !fields.isRepeated()) {
      return;
    }
    String area =
        desk.resettableRole(fields.organization(), form.value("token"))
            .map(role -> Target.area(role).folder())
            .orElse("office");
    Decision set =
        desk.reset(
            fields.organization(), form.value("token"), form.value("password"), cookies.source());
    form.reject(set.problems());
    if (set.isAccepted()) {
      flash.success("access.reset.done");
      pages.go("/login?for=" + area);
    }
  }

  /** Whether the link is good. */
  public boolean isGood() {
    return loginId.isPresent();
  }

  /** The ID whose password it sets. */
  public String getLoginId() {
    return loginId.orElse("");
  }
}

package org.tsudoi.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tsudoi.api.Decision;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.access.PasswordDesk;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;
import org.tsudoi.web.request.CurrentExchange;

/** Changes the own password; at the first login it must be. */
@Named("passwordPage")
@RequestScoped
public class PasswordPage {
  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject CurrentExchange exchange;
  @Inject CurrentVisit visit;
  @Inject PasswordDesk desk;
  @Inject NewPassword fields;

  /** Asks for the login first. */
  public void open() {
    form.labels("access.password-page");
    exchange.response().setHeader("Cache-Control", "no-store");
    if (visit.find().isEmpty()) {
      pages.go("/login?to=/password");
    }
  }

  /** Button "change". */
  public void change() {
    if (!fields.isRepeated()) {
      return;
    }
    Actor actor = visit.find().orElseThrow();
    Decision change =
        desk.change(actor, visit.token(), form.value("current"), form.value("password"));
    form.reject(change.problems());
    if (change.isAccepted()) {
      flash.success("access.password-page.done");
      pages.go(Target.home(actor.role()));
    }
  }

  /** Whether nothing else is possible before. */
  public boolean isMust() {
    return visit.visit().mustChange();
  }

  /** The own ID. */
  public String getLoginId() {
    return visit.visit().loginId();
  }
}

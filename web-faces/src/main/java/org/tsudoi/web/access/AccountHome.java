package org.tsudoi.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tsudoi.api.Decision;
import org.tsudoi.core.access.AccessDesk;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.access.FactorDesk;
import org.tsudoi.core.access.SessionView;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;
import org.tsudoi.web.request.CurrentExchange;

/** One's own account: where it is logged in (P-12). */
@Named("accountHome")
@RequestScoped
public class AccountHome {
  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject CurrentExchange exchange;
  @Inject CurrentVisit visit;
  @Inject AccessDesk desk;
  @Inject FactorDesk factors;

  /** Asks for the login first. */
  public void open() {
    exchange.response().setHeader("Cache-Control", "no-store");
    if (visit.find().isEmpty()) {
      pages.go("/login?to=/account");
    } else if (visit.visit().mustChange()) {
      pages.go("/password");
    } else if (visit.visit().mustEnrol()) {
      pages.go(FactorPage.PATH);
    }
  }

  /** Button "sign-out" of one session. */
  public void signOut() {
    String session = form.value("session");
    Decision ended =
        session.matches("\\d{1,18}")
            ? desk.signOut(actor(), Long.parseLong(session))
            : Decision.accepted();
    form.reject(ended.problems());
    if (ended.isAccepted()) {
      flash.success("access.account.signed-out");
      pages.go("/account");
    }
  }

  /** Button "sign-out-others". */
  public void signOutOthers() {
    desk.signOutOthers(actor(), visit.token());
    flash.success("access.account.signed-out");
    pages.go("/account");
  }

  /** Where the account is logged in. */
  public List<SessionView> getSessions() {
    return desk.sessions(actor(), visit.token());
  }

  /** Whether a second factor may be set up here. */
  public boolean isFactorOffered() {
    return factors.isOffered(actor());
  }

  /** Whether there is one. */
  public boolean isFactorSet() {
    return factors.state(actor()).since().isPresent();
  }

  /** The own ID. */
  public String getLoginId() {
    return visit.visit().loginId();
  }

  /** The name shown. */
  public String getName() {
    return actor().name();
  }

  /** The key of the role's name. */
  public String getRole() {
    return "access.role." + actor().role();
  }

  /** The role's first page. */
  public String getHome() {
    return Target.home(actor().role());
  }

  private Actor actor() {
    return visit.find().orElseThrow();
  }
}

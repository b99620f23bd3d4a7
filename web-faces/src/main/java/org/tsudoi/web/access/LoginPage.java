package org.tsudoi.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.AccessDesk;
import org.tsudoi.core.access.CodeDesk;
import org.tsudoi.core.access.Login;
import org.tsudoi.core.access.SessionEnd;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;
import org.tsudoi.web.request.CurrentExchange;
import org.tsudoi.web.route.CurrentSite;
import org.tsudoi.web.route.Site;

/** The login page of an organization, for employers, members and the secretariat (OC-1). */
@Named("loginPage")
@RequestScoped
public class LoginPage {
  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject CurrentSite site;
  @Inject CurrentExchange exchange;
  @Inject CurrentVisit visit;
  @Inject AccessCookies cookies;
  @Inject AccessDesk desk;
  @Inject CodeDesk codes;
  @Inject KeptForm kept;
  private boolean halfway;
  private String resume = "";

  /** Goes on when somebody is logged in already. */
  public void open() {
    form.labels("access.login");
    exchange.response().setHeader("Cache-Control", "no-store");
    if (!form.isPosted() && getEnded().isEmpty()) {
      visit.find().ifPresent(actor -> pages.go(Target.after(actor.role(), getTo())));
    }
  }

  /** Button "login". */
  public void login() {
    if (kept.isInterrupting()) {
      return;
    }
    kept.carryOn(exchange.request());
    Result<Login> login =
        desk.login(organization(), form.value("loginId"), form.value("password"), cookies.source());
    form.reject(login.problems());
    login.toOptional().ifPresent(this::enter);
  }

  /** Button "code": the second factor after the password. */
  public void code() {
    if (kept.isInterrupting()) {
      return;
    }
    kept.carryOn(exchange.request());
    Result<Login> login =
        codes.prove(organization(), cookies.half(), form.value("code"), cookies.source());
    form.reject(login.problems());
    login.toOptional().ifPresent(this::enter);
    halfway = !login.isValid() && codes.isAwaited(organization(), cookies.half());
  }

  private void enter(Login login) {
    if (login.awaitsCode()) {
      cookies.halfWay(login);
      halfway = true;
      return;
    }
    cookies.loggedIn(login);
    String next = Target.after(login.role(), getTo());
    if (login.mustChange()) {
      pages.go("/password");
    } else if (kept.getFields().isEmpty() || !next.equals(getTo())) {
      pages.go(next);
    } else {
      resume = next;
    }
  }

  /** Ends the session; to the front door. */
  public void logout() {
    if (form.isPosted()) {
      desk.logout(organization(), visit.token());
      cookies.loggedOut();
      flash.success("access.logged-out");
    }
    pages.go("/");
  }

  /** Whose login it is: office, member or staff. */
  public String getArea() {
    String asked = kept.isInterrupting() ? kept.getArea() : form.value("for");
    return asked.matches("member|staff") ? asked : "office";
  }

  /** The page to go to after the login; "" for none. */
  public String getTo() {
    String asked = kept.isInterrupting() ? kept.getTo() : form.value("to");
    return Target.isPage(asked) ? asked : "";
  }

  /** Why the session before ended; "" for no reason known. */
  public String getEnded() {
    if (kept.isInterrupting()) {
      return kept.isLost() ? KeptForm.LOST : "KEPT";
    }
    String reason = form.value("ended");
    if (reason.equals("OTHER_AREA") || reason.equals(KeptForm.LOST)) {
      return reason;
    }
    for (SessionEnd end : SessionEnd.values()) {
      if (end.name().equals(reason) && end != SessionEnd.LOGOUT) {
        return reason;
      }
    }
    return "";
  }

  /** Whether the password was right, and the code of the second factor is awaited. */
  public boolean isHalfway() {
    return halfway;
  }

  /** The page's heading. */
  public String getTitle() {
    return halfway ? "access.login.title-code" : "access.login.title-" + getArea();
  }

  /** Where a form that was carried over the login can be sent now; "" for none. */
  public String getResume() {
    return resume;
  }

  private OrganizationId organization() {
    return new OrganizationId(site.site().map(Site::id).orElseThrow());
  }
}

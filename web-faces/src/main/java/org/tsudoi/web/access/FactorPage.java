package org.tsudoi.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Result;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.access.FactorDesk;
import org.tsudoi.core.access.FactorState;
import org.tsudoi.core.document.QrCode;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;
import org.tsudoi.web.request.CurrentExchange;

/** The own second factor: set up, replaced, taken away (P-12). */
@Named("factorPage")
@RequestScoped
public class FactorPage {
  static final String PATH = "/account/second-factor";

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject CurrentExchange exchange;
  @Inject CurrentVisit visit;
  @Inject FactorDesk desk;

  private FactorState state;
  private List<String> codes = List.of();

  /** Asks for the login first; there is no such page for who may have none. */
  public void open() {
    form.labels("access.factor");
    exchange.response().setHeader("Cache-Control", "no-store");
    if (visit.find().isEmpty()) {
      pages.go("/login?for=staff&to=" + PATH);
    } else if (visit.visit().mustChange()) {
      pages.go("/password");
    } else if (!desk.isOffered(actor())) {
      pages.refuse(404);
    }
  }

  /** Button "begin". */
  public void begin() {
    again(desk.begin(actor()));
  }

  /** Button "cancel". */
  public void cancel() {
    desk.cancel(actor());
    again(Decision.accepted());
  }

  /** Button "confirm". */
  public void confirm() {
    show(desk.confirm(actor(), form.value("code")));
  }

  /** Button "renew". */
  public void renew() {
    again(desk.renew(actor(), form.value("current"), form.value("code")));
  }

  /** Button "codes". */
  public void renewCodes() {
    show(desk.renewCodes(actor(), form.value("current"), form.value("code")));
  }

  /** Button "remove". */
  public void remove() {
    Decision removed = desk.remove(actor(), form.value("current"), form.value("code"));
    form.reject(removed.problems());
    if (removed.isAccepted()) {
      flash.success("access.factor.removed");
      pages.go("/account");
    }
  }

  private void again(Decision decision) {
    form.reject(decision.problems());
    if (decision.isAccepted()) {
      pages.go(PATH);
    }
  }

  private void show(Result<List<String>> made) {
    form.reject(made.problems());
    codes = made.toOptional().orElse(List.of());
  }

  /** How the account stands. */
  public FactorState getState() {
    if (state == null) {
      state = desk.state(actor());
    }
    return state;
  }

  /** Recovery codes to be kept, shown this once. */
  public List<String> getCodes() {
    return codes;
  }

  /** Whether the codes are shown. */
  public boolean isToKeep() {
    return !codes.isEmpty();
  }

  /** Whether a secret is shown and awaits its first code. */
  public boolean isToConfirm() {
    return !isToKeep() && getState().shown().isPresent();
  }

  /** Whether it is set up, and nothing is under way. */
  public boolean isSet() {
    return !isToKeep() && !isToConfirm() && getState().since().isPresent();
  }

  /** Whether it can be set up. */
  public boolean isToBegin() {
    return !isToKeep() && !isToConfirm() && getState().since().isEmpty();
  }

  /** The secret for typing, in groups of four. */
  public String getSecret() {
    return getState().shown().orElseThrow().secret().replaceAll("(.{4})(?=.)", "$1 ");
  }

  /** The secret as a picture. */
  public QrCode getQr() {
    return QrCode.of(getState().shown().orElseThrow().address());
  }

  /** The own ID. */
  public String getLoginId() {
    return visit.visit().loginId();
  }

  /** The role's first page. */
  public String getHome() {
    return Target.home(actor().role());
  }

  private Actor actor() {
    return visit.find().orElseThrow();
  }
}

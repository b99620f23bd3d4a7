package org.tsudoi.web.benefit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tsudoi.api.Decision;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.benefit.GrantMove;
import org.tsudoi.core.benefit.GrantView;
import org.tsudoi.core.benefit.RevocationDesk;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;

/** A wrong decision is taken back; beside {@link GrantPage} on the secretariat's page (P-33). */
@Named("revokePage")
@RequestScoped
public class RevokePage {
  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Actor actor;
  @Inject GrantPage page;
  @Inject RevocationDesk desk;

  /** Whether this grant can be revoked. */
  public boolean isPossible() {
    return GrantMove.REVOKE.isPossible(page.getGrant().state());
  }

  /** Button "revoke". */
  public void revoke() {
    GrantView grant = page.getGrant();
    Decision decision = desk.revoke(actor, grant.id(), form.value("reason"));
    form.reject(decision.problems());
    if (decision.isAccepted()) {
      flash.success("benefit.revoked");
      pages.go("/staff/benefits/grant?id=" + grant.id());
    }
  }
}

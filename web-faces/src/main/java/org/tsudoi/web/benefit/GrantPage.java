package org.tsudoi.web.benefit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.benefit.BenefitDesk;
import org.tsudoi.core.benefit.GrantDetail;
import org.tsudoi.core.benefit.GrantStep;
import org.tsudoi.core.benefit.GrantView;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Cursor;
import org.tsudoi.web.page.Pages;

/** One grant with all that happened to it, for offices and the secretariat. */
@Named("grantPage")
@RequestScoped
public class GrantPage {
  @Inject FormState form;
  @Inject Pages pages;
  @Inject Actor actor;
  @Inject BenefitDesk desk;
  private GrantDetail detail;

  /** Finds the grant {@code id}. */
  public void open() {
    form.labels("benefit.grant");
    detail = desk.grant(actor, Cursor.id(form, "id", 0)).orElse(null);
    if (detail == null) {
      pages.refuse(404);
    }
  }

  /** The grant. */
  public GrantView getGrant() {
    return detail.grant();
  }

  /** What happened, oldest first. */
  public List<GrantStep> getSteps() {
    return detail.steps();
  }
}

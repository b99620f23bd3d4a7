package org.tsudoi.web.post;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.post.OfficeStatements;
import org.tsudoi.core.post.StatementChange;
import org.tsudoi.core.post.StatementDesk;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;

/** The switch for statements on the web (WEB明細; OC-2a), of an employer's offices and for staff. */
@Named("statements")
@RequestScoped
public class StatementsPage {
  private static final int AT_HOME = 3;

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Actor actor;
  @Inject StatementDesk desk;
  private List<OfficeStatements> own;

  /** Button "statements": turns the switch of the field {@code switched} to {@code wanted}. */
  public void turn() {
    OfficeId office =
        OfficeId.parse(form.value("switched")).toOptional().orElseThrow(AccessDenied::new);
    boolean wanted = form.value("wanted").equals("yes");
    String said = wanted ? "post.statements.now-on" : "post.statements.now-off";
    if (desk.turn(actor, office, wanted)) {
      flash.success(said);
    } else {
      flash.info("post.statements.already");
    }
    pages.go(back(office));
  }

  private String back(OfficeId office) {
    if (actor.role().isStaff()) {
      return "/staff/offices/detail?id=" + office;
    }
    return isAtHome() ? "/office" : "/office/statements";
  }

  private boolean isAtHome() {
    return form.value("home").equals("yes");
  }

  /** The switches of the account's offices. */
  public List<OfficeStatements> getOwn() {
    if (own == null) {
      own = desk.own(actor);
    }
    return own;
  }

  /** Whether the first page shows every switch, not their number only. */
  public boolean isFew() {
    return getOwn().size() <= AT_HOME;
  }

  /** How many of the offices get statements on the web. */
  public long getOn() {
    return getOwn().stream().filter(OfficeStatements::wanted).count();
  }

  /** The switch of one office in scope. */
  public OfficeStatements of(OfficeId office) {
    return Optional.ofNullable(office).flatMap(id -> desk.of(actor, id)).orElse(null);
  }

  /** The turns of the office's switch, newest first. */
  public List<StatementChange> history(OfficeId office) {
    return desk.history(actor, office);
  }

  /** Whether this account may turn the office's switch. */
  public boolean turnable(OfficeId office) {
    return actor.filesFor(office);
  }
}

package org.tsudoi.web.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.member.OfficeView;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.member.Basis;
import org.tsudoi.core.member.OfficeQuery;
import org.tsudoi.core.member.RegisterDesk;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;

/**
 * The secretariat lets an office leave (事業所の退会; FE-6): the day first, then once more to be sure.
 */
@Named("officeLeave")
@RequestScoped
public class OfficeLeavePage {
  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Actor actor;
  @Inject RegisterDesk desk;
  @Inject BusinessClock clock;
  private OfficeView office;
  private LocalDate confirmed;

  /** The office as it is; 404 when there is none. One that left already is shown. */
  public void open() {
    actor.requireStaff();
    form.labels("member.office-leave");
    Optional<OfficeView> found =
        OfficeId.parse(form.value("id"))
            .toOptional()
            .flatMap(id -> desk.office(actor, id, clock.today()));
    if (found.isEmpty()) {
      pages.refuse(404);
      return;
    }
    office = found.get();
    if (office.leftOn().isPresent()) {
      flash.info("member.office-left", "day", office.leftOn().get());
      pages.go("/staff/offices/detail?id=" + office.id());
      return;
    }
    form.offer("version", office.version());
    form.offer("receivedOn", BusinessDates.format(clock.today()));
  }

  /** Button "check": what would happen. */
  public void check() {
    receivedOn()
        .filter(day -> good(desk.mayCloseOffice(actor, office.id(), day, seen())))
        .ifPresent(day -> confirmed = day);
  }

  /** Button "leave". */
  public void leave() {
    receivedOn()
        .filter(day -> good(desk.closeOffice(actor, office.id(), day, seen())))
        .ifPresent(day -> done());
  }

  private void done() {
    flash.success("member.office-leaving-noted");
    pages.go("/staff/offices/detail?id=" + office.id());
  }

  private Optional<LocalDate> receivedOn() {
    return form.accept("receivedOn", BusinessDates.parse(form.value("receivedOn")));
  }

  private boolean good(Decision decision) {
    form.reject(decision.problems());
    return decision.isAccepted();
  }

  private Basis seen() {
    String version = form.value("version");
    return Basis.seen(version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1);
  }

  /** The office as it is. */
  public OfficeView getOffice() {
    return office;
  }

  /** The day that is to be confirmed; null before. */
  public LocalDate getConfirmed() {
    return confirmed;
  }

  /** How many members leave with it on the day to be confirmed. */
  public long getHeads() {
    OfficeQuery query =
        new OfficeQuery(confirmed, office.number(), "", "", "", Optional.empty(), 1);
    return desk.offices(actor, query).rows().stream().mapToLong(row -> row.heads()).sum();
  }
}

package org.tsudoi.core.billing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tsudoi.api.Program;
import org.tsudoi.api.billing.FeeSchedule;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.bank.BankSettings;
import org.tsudoi.core.organization.Organizations;
import org.tsudoi.core.time.Calendars;

/**
 * The secretariat's next days: base day, day by which the bank wants the file, debit day (FE-9,
 * FE-13), and those that the organization's program knows, such as the cut-off (FE-3). Staff only.
 */
@Stateless
public class DeadlineDesk {
  @Inject Organizations organizations;
  @Inject Planning planning;
  @Inject Calendars calendars;
  @Inject BusinessClock clock;

  /** What a day is. */
  public enum Kind {
    BASE_DAY,
    FILE_DAY,
    DEBIT_DAY,
    PROGRAM
  }

  /**
   * A day to come.
   *
   * @param label the cycle's, or what the program calls it
   * @param days from today; 0 for today
   */
  public record Deadline(Kind kind, String label, LocalDate day, long days) {}

  /** The next days, the nearest first. */
  public List<Deadline> next(Actor actor) {
    return next(actor, Locale.JAPANESE);
  }

  /** The same, what the program calls its days told in the language of a page (P-55). */
  public List<Deadline> next(Actor actor, Locale language) {
    actor.requireStaff();
    LocalDate today = clock.today();
    List<Deadline> all = new ArrayList<>();
    Program program = organizations.running(actor.organization()).program(language);
    program
        .deadlines(today, calendars.bank())
        .forEach(each -> all.add(deadline(Kind.PROGRAM, each.label(), each.day())));
    program.fees().ifPresent(fees -> all.addAll(ofFees(actor)));
    return all.stream()
        .filter(each -> each.days() >= 0)
        .sorted(Comparator.comparing(Deadline::day))
        .toList();
  }

  private List<Deadline> ofFees(Actor actor) {
    FeeSchedule.Cycle now = planning.cycle(actor.organization(), clock.month());
    FeeSchedule.Cycle next =
        planning.cycle(actor.organization(), now.first().plusMonths(now.months()));
    List<Deadline> all = new ArrayList<>();
    first(Kind.BASE_DAY, now, now.baseDay(), next, next.baseDay()).ifPresent(all::add);
    first(Kind.DEBIT_DAY, now, now.debitOn(), next, next.debitOn()).ifPresent(all::add);
    fileDays(actor)
        .flatMap(
            days ->
                first(
                    Kind.FILE_DAY,
                    now,
                    before(now.debitOn(), days),
                    next,
                    before(next.debitOn(), days)))
        .ifPresent(all::add);
    return all;
  }

  private Optional<Deadline> first(
      Kind kind,
      FeeSchedule.Cycle now,
      LocalDate day,
      FeeSchedule.Cycle next,
      LocalDate following) {
    return day.isBefore(clock.today())
        ? Optional.of(deadline(kind, next.label(), following))
        : Optional.of(deadline(kind, now.label(), day));
  }

  private Deadline deadline(Kind kind, String label, LocalDate day) {
    return new Deadline(kind, label, day, day.toEpochDay() - clock.today().toEpochDay());
  }

  private Optional<Integer> fileDays(Actor actor) {
    return BankSettings.fileDays(organizations.running(actor.organization()).settings());
  }

  private LocalDate before(LocalDate day, int businessDays) {
    LocalDate before = day;
    for (int i = 0; i < businessDays; i++) {
      before = calendars.bank().previousBusinessDayOrSame(before.minusDays(1));
    }
    return before;
  }
}

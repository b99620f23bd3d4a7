package org.tsudoi.plugin.schoolcoupon.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.service.Audit;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.work.LongWorks;

/** Closes months (精算の締め): one at a time, each once, as long work. SC-45 */
@ApplicationScoped
public class ClosingDesk {
  @Inject PluginDatabase database;
  @Inject BusinessClock clock;
  @Inject Audit audit;
  @Inject LongWorks works;
  @Inject SettlementLock lock;
  @Inject Closings closings;
  @Inject ClosingWork work;

  /**
   * Begins to close a month. Refused with {@code settle.not-over} before its last day has passed,
   * {@code settle.was-closed} when it is closed, {@code settle.closing} while it or another one is
   * being closed or was given up, and {@code settle.later-closed} when a later month is closed;
   * each with its {@code month}.
   */
  public Decision start(BusinessMonth month, String by) {
    return begin(month, by, () -> works.start(ClosingWork.KIND, ClosingWork.reference(month)));
  }

  /** The same and all its steps but the statements, for the data of the demonstration. */
  public Decision closeAtOnce(BusinessMonth month, String by) {
    return begin(
        month,
        by,
        () -> {
          while (!work.settle(ClosingWork.reference(month)).isFinished()) {
            continue;
          }
        });
  }

  private Decision begin(BusinessMonth month, String by, Runnable next) {
    return database.together(
        () -> {
          lock.hold();
          Optional<Problem> refusal = refusal(month);
          if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
          }
          closings.begin(month, by);
          audit.note("settlement.closing", "settlement-month:" + month, Map.of());
          next.run();
          return Decision.accepted();
        });
  }

  private Optional<Problem> refusal(BusinessMonth month) {
    if (!month.lastDay().isBefore(clock.today())) {
      return problem("settle.not-over", month);
    }
    if (closings.find(month).filter(Closing::isEnded).isPresent()) {
      return problem("settle.was-closed", month);
    }
    Optional<Closing> other = closings.unfinished();
    if (other.isPresent()) {
      return problem("settle.closing", other.get().month());
    }
    return closings.isAnyAfter(month) ? problem("settle.later-closed", month) : Optional.empty();
  }

  private static Optional<Problem> problem(String code, BusinessMonth month) {
    return Optional.of(Problem.of(code, "month", month));
  }

  /**
   * Goes on with a closing that was given up, where it stopped. Refused with {@code
   * settle.not-failed} when it was not.
   */
  public Decision resume(BusinessMonth month) {
    return database.together(
        () -> {
          if (!works.resume(ClosingWork.KIND, ClosingWork.reference(month))) {
            return Decision.refused(Problem.of("settle.not-failed", "month", month));
          }
          closings.resume(month);
          return Decision.accepted();
        });
  }
}

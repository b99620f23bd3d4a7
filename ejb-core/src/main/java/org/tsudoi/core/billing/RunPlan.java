package org.tsudoi.core.billing;

import java.time.LocalDate;
import java.util.List;
import org.tsudoi.api.billing.FeeSchedule.HeadRate;

/**
 * What a run is about to do, before anything is written.
 *
 * @param rates the fee of one head by category; empty for joiners
 */
public record RunPlan(
    RunKind kind,
    String cycle,
    String label,
    LocalDate firstMonth,
    int months,
    LocalDate baseDay,
    LocalDate dueOn,
    List<HeadRate> rates) {

  /** The same for those whom the cycle's earlier runs could not charge yet (追加分). */
  RunPlan later(PaperTexts texts) {
    String later = texts.label("later", label);
    return new RunPlan(kind, cycle, later, firstMonth, months, baseDay, dueOn, rates);
  }
}

package org.tsudoi.core.billing;

import java.time.LocalDate;
import java.util.List;

/**
 * Which stage comes today (P-32). The first comes some days after the due day, or after the bank's
 * first answer where the invoice waited for one. Each later one comes after the one before, as many
 * days as the settings have between them and when the time to pay is over: no stage is left out,
 * however late the one before was issued.
 *
 * @param stages in their order; none for no dunning
 */
record DunningPlan(LocalDate today, List<DunningStage> stages) {

  /** Since when an invoice must be due, at the latest, for the stage to come today. */
  LocalDate startedBy(DunningStage stage) {
    return today.minusDays(stage.days());
  }

  /** When the stage before must have been issued, at the latest. */
  LocalDate previousBy(DunningStage stage) {
    return stage.number() == 1
        ? today
        : today.minusDays(stage.days() - stages.get(stage.number() - 2).days());
  }

  /** The last day to pay of what is issued today. */
  LocalDate payBy(DunningStage stage) {
    return today.plusDays(stage.payWithin());
  }

  /** The stage of this number. */
  DunningStage stage(int number) {
    return stages.get(number - 1);
  }

  boolean isEmpty() {
    return stages.isEmpty();
  }
}

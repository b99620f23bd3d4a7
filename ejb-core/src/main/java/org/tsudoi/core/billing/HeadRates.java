package org.tsudoi.core.billing;

import java.util.List;
import org.tsudoi.api.billing.FeeSchedule.HeadRate;

/** A cycle's rates as arrays for {@code unnest}: category, amount, item, explanation, position. */
record HeadRates(String[] categories, Long[] amounts, String[] items, String[] explanations) {

  static final String TABLE =
      "unnest(:categories::varchar[], :amounts::bigint[], :items::varchar[],"
          + " :explanations::varchar[]) with ordinality"
          + " as rate(category, amount, item, explanation, position)";

  static HeadRates of(List<HeadRate> rates) {
    return new HeadRates(
        rates.stream().map(HeadRate::category).toArray(String[]::new),
        rates.stream().map(rate -> rate.amount().amount()).toArray(Long[]::new),
        rates.stream().map(HeadRate::item).toArray(String[]::new),
        rates.stream().map(HeadRate::explanation).toArray(String[]::new));
  }
}

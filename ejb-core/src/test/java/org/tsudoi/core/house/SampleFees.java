package org.tsudoi.core.house;

import java.util.List;
import org.tsudoi.api.billing.FeeSchedule;
import org.tsudoi.api.time.BusinessCalendar;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.Yen;

/**
 * Quarterly fees: 1,500 yen an office member, 2,100 an individual one; joining 300 and 500 a month.
 */
record SampleFees() implements FeeSchedule {
  @Override
  public Cycle cycle(BusinessMonth month, BusinessCalendar bankDays) {
    BusinessMonth first = month.quarter().months().get(0);
    return new Cycle(
        "Q" + first,
        first.label() + "から3か月分",
        first,
        3,
        first.previous().lastDay(),
        bankDays.nextBusinessDayOrSame(first.day(13)));
  }

  @Override
  public List<HeadRate> continuing(Cycle cycle) {
    return List.of(
        new HeadRate("OFFICE", Yen.of(1500), "FEE", "会費 3か月"),
        new HeadRate("INDIVIDUAL", Yen.of(2100), "FEE", "個人会費 3か月"));
  }

  @Override
  public List<ChargeLine> joining(Joiners joiners, BusinessMonth month) {
    int charged = Math.max(0, joiners.joined() - joiners.offset());
    Yen fee = Yen.of(500).times(month.quarter().monthsLeft(month));
    return List.of(line("JOINING_FEE", Yen.of(300), joiners.joined()), line("FEE", fee, charged));
  }

  private static ChargeLine line(String item, Yen unit, int quantity) {
    return new ChargeLine(item, item, unit, quantity, unit.times(quantity));
  }

  @Override
  public Arrears arrears() {
    return new Arrears(1, 2);
  }
}

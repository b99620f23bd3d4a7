package org.tsudoi.plugin.businessclub.fee;

import java.util.ArrayList;
import java.util.List;
import org.tsudoi.api.Category;
import org.tsudoi.api.Settings;
import org.tsudoi.api.Wording;
import org.tsudoi.api.billing.FeeSchedule;
import org.tsudoi.api.time.BusinessCalendar;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.Yen;

/**
 * A club's fees. Settings:
 *
 * <ul>
 *   <li>{@code fee.joining}: yen a person, once (FE-7)
 *   <li>{@code fee.month.<category>}: yen a person and month (FE-7)
 *   <li>{@code fee.cycle-months}: 1, 2, 3, 4, 6 or 12, counted from April (FE-9)
 *   <li>{@code fee.debit-day}: day of the cycle's first month; on a bank holiday the next business
 *       day (FE-9)
 *   <li>{@code fee.offset}: whether leavers are set off against joiners of one month (FE-10)
 *   <li>{@code fee.arrears.stop-services}, {@code fee.arrears.may-end}: unpaid cycles (FE-11)
 * </ul>
 */
public record ClubFees(
    Yen joiningFee, Rates monthly, Cycles cycles, boolean offset, Arrears arrears)
    implements FeeSchedule {

  /** Reads the fees; notes every problem by its key. */
  public static ClubFees read(Settings settings, Wording wording, List<Category> categories) {
    return new ClubFees(
        settings.yen("fee.joining"),
        Rates.read(settings, categories),
        Cycles.read(settings, wording),
        settings.flag("fee.offset"),
        new Arrears(
            settings.number("fee.arrears.stop-services", 1, 99),
            settings.number("fee.arrears.may-end", 1, 99)));
  }

  @Override
  public Cycle cycle(BusinessMonth month, BusinessCalendar bankDays) {
    return cycles.of(month, bankDays);
  }

  @Override
  public List<HeadRate> continuing(Cycle cycle) {
    return monthly.byCategory().entrySet().stream()
        .map(rate -> continuing(cycle, rate.getKey(), rate.getValue()))
        .toList();
  }

  private HeadRate continuing(Cycle cycle, String category, Yen month) {
    return new HeadRate(
        category, month.times(cycle.months()), Words.FEE, words().continuing(cycle, month));
  }

  /** Joining fee for every joiner; fee of the months left for all joiners but those set off. */
  @Override
  public List<ChargeLine> joining(Joiners joiners, BusinessMonth month) {
    int waived = offset ? Math.min(joiners.offset(), joiners.joined()) : 0;
    int charged = joiners.joined() - waived;
    List<ChargeLine> lines = new ArrayList<>();
    lines.add(line(Words.JOINING, words().joining(), joiningFee, joiners.joined()));
    Yen rate = monthly.of(joiners.category());
    int months = cycles.monthsLeft(month);
    String reason = words().firstFee(month, months, rate, joiners.joined(), waived);
    lines.add(line(Words.FEE, reason, rate.times(months), charged));
    return lines;
  }

  private Words words() {
    return new Words(cycles.wording());
  }

  private static ChargeLine line(String item, String explanation, Yen unit, int quantity) {
    return new ChargeLine(item, explanation, unit, quantity, unit.times(quantity));
  }
}

package org.tsudoi.api.billing;

import java.time.LocalDate;
import java.util.List;
import org.tsudoi.api.time.BusinessCalendar;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.Yen;

/** Who pays what, when (会費・掛金). */
public interface FeeSchedule {

  /** The billing cycle that covers {@code month}. */
  Cycle cycle(BusinessMonth month, BusinessCalendar bankDays);

  /**
   * The continuing fee of a cycle for each membership category, by heads on the base day. Core
   * counts and writes them set-based, so a million members are one statement per chunk of offices.
   */
  List<HeadRate> continuing(Cycle cycle);

  /**
   * What one office owes for those who joined in one month, in the order of the lines on the
   * invoice (FE-7, FE-8, FE-10). The total is never negative.
   */
  List<ChargeLine> joining(Joiners joiners, BusinessMonth month);

  /** How many unpaid cycles stop every service, and how many may end the membership (FE-11). */
  Arrears arrears();

  /**
   * One billing cycle.
   *
   * @param code unique for the organization, e.g. {@code 2026-Q2}
   * @param label for people, e.g. {@code 2026年度 第2期（7〜9月分）}
   * @param first its first month
   * @param months how many months it covers
   * @param baseDay the heads on this day are counted
   * @param debitOn the day on which the bank debits: a bank business day
   */
  record Cycle(
      String code,
      String label,
      BusinessMonth first,
      int months,
      LocalDate baseDay,
      LocalDate debitOn) {}

  /**
   * The fee of one head.
   *
   * @param category the membership category
   * @param amount yen a head for the whole cycle
   * @param item the charge's code, e.g. {@code FEE}
   * @param explanation the words of the invoice line, e.g. {@code 会費 500円×3か月}
   */
  record HeadRate(String category, Yen amount, String item, String explanation) {}

  /**
   * Those of one office who joined in a month and were not charged yet.
   *
   * @param category their membership category
   * @param joined how many
   * @param offset how many leavers of the same office and month may be set off against them (相殺)
   */
  record Joiners(String category, int joined, int offset) {}

  /**
   * One line: {@code quantity × unit = amount}.
   *
   * @param explanation which rule, which rate, which months (P-30)
   */
  record ChargeLine(String item, String explanation, Yen unit, int quantity, Yen amount) {}

  /**
   * Arrears limits in unpaid cycles.
   *
   * @param stopServices from so many on every service stops
   * @param mayEnd from so many on the secretariat may end the membership
   */
  record Arrears(int stopServices, int mayEnd) {}
}

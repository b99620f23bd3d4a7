package org.tsudoi.core.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tsudoi.api.time.Holiday;

/**
 * Japan's national holidays (国民の祝日・休日, P-42): by the law's rules, for whole years that an official
 * list covers by that list. The rules hold from 1995 on.
 */
public final class JapaneseHolidays {

  private final Map<Integer, Map<LocalDate, Holiday>> official;
  private final Map<Integer, Map<LocalDate, Holiday>> computed = new ConcurrentHashMap<>();

  /** By the rules alone. */
  public JapaneseHolidays() {
    this(List.of());
  }

  /** By the official list for each year that it has a holiday of, else by the rules. */
  public JapaneseHolidays(List<Holiday> official) {
    this.official =
        official.stream()
            .collect(
                Collectors.groupingBy(
                    holiday -> holiday.date().getYear(),
                    Collectors.toMap(
                        Holiday::date, Function.identity(), (a, b) -> a, TreeMap::new)));
  }

  /** The holidays of a calendar year in order. */
  public List<Holiday> of(int year) {
    return List.copyOf(byDate(year).values());
  }

  /** The holiday of that day, if it is one. */
  public Optional<Holiday> on(LocalDate day) {
    return Optional.ofNullable(byDate(day.getYear()).get(day));
  }

  /** Whether that day is a holiday. */
  public boolean isHoliday(LocalDate day) {
    return on(day).isPresent();
  }

  private Map<LocalDate, Holiday> byDate(int year) {
    Map<LocalDate, Holiday> listed = official.get(year);
    return listed != null ? listed : computed.computeIfAbsent(year, HolidayLaw::of);
  }
}

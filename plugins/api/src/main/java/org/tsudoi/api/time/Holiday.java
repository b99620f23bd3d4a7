package org.tsudoi.api.time;

import java.time.LocalDate;

/**
 * A national holiday (国民の祝日・休日).
 *
 * @param date its day
 * @param name as the Cabinet Office writes it, such as 春分の日; 休日 for substitute days
 */
public record Holiday(LocalDate date, String name) implements Comparable<Holiday> {

  @Override
  public int compareTo(Holiday other) {
    return date.compareTo(other.date);
  }
}

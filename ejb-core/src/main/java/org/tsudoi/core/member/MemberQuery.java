package org.tsudoi.core.member;

import java.time.LocalDate;
import java.util.Optional;
import org.tsudoi.api.value.OfficeId;

/**
 * What of the register is asked for (P-13). Empty texts do not narrow.
 *
 * @param day as of which day
 * @param number beginning of the number
 * @param kana beginning of the name in kana, leniently
 * @param name beginning of the name, variants of characters alike
 * @param office one office
 * @param state {@code ACTIVE}, {@code LEFT}, {@code COMING}; empty for all
 * @param sort by number or by kana; a search by kana or name sorts by that
 * @param after from the page before; empty for the first page
 * @param size rows a page
 */
public record MemberQuery(
    LocalDate day,
    String number,
    String kana,
    String name,
    Optional<OfficeId> office,
    String state,
    Sort sort,
    Optional<String> after,
    int size) {

  /** Order of the list. */
  public enum Sort {
    NUMBER,
    KANA
  }

  /** All members as of {@code day}, by number. */
  public static MemberQuery all(LocalDate day, int size) {
    return new MemberQuery(
        day, "", "", "", Optional.empty(), "", Sort.NUMBER, Optional.empty(), size);
  }

  /** This query narrowed to one office. */
  public MemberQuery of(OfficeId one) {
    return new MemberQuery(day, number, kana, name, Optional.of(one), state, sort, after, size);
  }

  /** This query with so many rows a page. */
  public MemberQuery of(int rows) {
    return new MemberQuery(day, number, kana, name, office, state, sort, after, rows);
  }

  /** This query for the page after. */
  public MemberQuery after(Optional<String> cursor) {
    return new MemberQuery(day, number, kana, name, office, state, sort, cursor, size);
  }
}

package org.tsudoi.plugin.schoolcoupon.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.value.JapaneseText;
import org.tsudoi.api.value.Kana;

/**
 * Finds people by the beginning of number or kana, by school and state: page by page in the order
 * of their numbers, or of their kana when those are asked for. Ranges instead of patterns, so that
 * the indexes serve under row-level security. P-13
 */
@ApplicationScoped
public class PeopleSearch {
  private static final String LAST = "\uffff";

  private static final int DAYS = 4;
  private static final String HOLDS =
      "(p.qualified_from <= ? and coalesce(p.qualified_until, 'infinity') >= ?"
          + " and (length(p.number) = 6 or exists (select from school_coupon_person m"
          + " where m.number = left(p.number, 6) and m.qualified_from <= ?"
          + " and coalesce(m.qualified_until, 'infinity') >= ?)))";

  /** The schools with that in their name, found from one to the next in the index. */
  private static final String SCHOOLS =
      "with recursive s as ((select school from school_coupon_person order by school limit 1)"
          + " union all select (select n.school from school_coupon_person n"
          + " where n.school > s.school order by n.school limit 1) from s"
          + " where s.school is not null) select school from s where strpos(school, ?) > 0";

  @Inject PluginDatabase database;

  /**
   * What is looked for; "" for anything.
   *
   * @param number the beginning of a number
   * @param kana the beginning of a name in kana
   * @param school part of a school's name
   * @param state {@code QUALIFIED}, {@code LOST}, {@code PAPER} or ""
   * @param after the last of the page before, as {@link #key} says
   */
  public record Query(
      String number, String kana, String school, String state, String after, LocalDate day) {

    boolean isByKana() {
      return !Kana.searchKey(kana).isEmpty();
    }
  }

  /** People that match, in order. */
  public List<Person> find(Query query, int count) {
    List<String> conditions = new ArrayList<>(List.of("true"));
    List<Object> values = new ArrayList<>();
    String number = JapaneseText.halfWidth(query.number()).strip().toUpperCase(Locale.ROOT);
    range("p.number", number, conditions, values);
    if (query.isByKana()) {
      range("p.kana_key", Kana.searchKey(query.kana()), conditions, values);
    }
    if (!query.school().isBlank()) {
      conditions.add("p.school = any(array(" + SCHOOLS + "))");
      values.add(JapaneseText.clean(query.school()));
    }
    state(query, conditions, values);
    after(query, conditions, values);
    values.add(count);
    return database.list(
        "select "
            + People.COLUMNS
            + " from school_coupon_person p where "
            + String.join(" and ", conditions)
            + (query.isByKana() ? " order by p.kana_key, p.number" : " order by p.number")
            + " limit ?",
        People::read,
        values.toArray());
  }

  private static void range(
      String column, String beginning, List<String> conditions, List<Object> values) {
    if (!beginning.isEmpty()) {
      conditions.add(column + " >= ? and " + column + " < ?");
      values.addAll(List.of(beginning, beginning + LAST));
    }
  }

  private static void state(Query query, List<String> conditions, List<Object> values) {
    switch (query.state()) {
      case "QUALIFIED" -> {
        conditions.add(HOLDS);
        values.addAll(Collections.nCopies(DAYS, query.day()));
      }
      case "LOST" -> {
        conditions.add("not (" + HOLDS + ")");
        values.addAll(Collections.nCopies(DAYS, query.day()));
      }
      case "PAPER" -> conditions.add("p.on_paper");
      default -> {}
    }
  }

  private static void after(Query query, List<String> conditions, List<Object> values) {
    String[] after = query.after().split("~", -1);
    if (after.length != 2) {
      return;
    }
    conditions.add(query.isByKana() ? "(p.kana_key, p.number) > (?, ?)" : "p.number > ?");
    if (query.isByKana()) {
      values.add(after[0]);
    }
    values.add(after[1]);
  }

  /** The numbers of those among them who may use coupons on that day. SC-8 */
  public Set<PersonNumber> qualified(List<Person> people, LocalDate day) {
    List<Object> values = new ArrayList<>();
    values.add(people.stream().map(each -> each.number().value()).collect(Collectors.joining(" ")));
    values.addAll(Collections.nCopies(DAYS, day));
    return Set.copyOf(
        database.list(
            "select p.number from school_coupon_person p"
                + " where p.number = any(string_to_array(?, ' ')) and "
                + HOLDS,
            row -> new PersonNumber(row.getString(1)),
            values.toArray()));
  }

  /** Where the page after this person begins. */
  public static String key(Person person) {
    return Kana.searchKey(person.kana()) + "~" + person.number();
  }
}

package org.tsudoi.plugin.schoolcoupon.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  @Inject PluginDatabase database;

  /**
   * What is looked for; "" for anything.
   *
   * @param number the beginning of a number
   * @param kana the beginning of a name in kana
   * @param school a school's whole name
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
      conditions.add("p.school = ?");
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
    String holds = "p.qualified_from <= ? and coalesce(p.qualified_until, 'infinity') >= ?";
    switch (query.state()) {
      case "QUALIFIED" -> {
        conditions.add(holds);
        values.addAll(List.of(query.day(), query.day()));
      }
      case "LOST" -> {
        conditions.add("not (" + holds + ")");
        values.addAll(List.of(query.day(), query.day()));
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

  /** Where the page after this person begins. */
  public static String key(Person person) {
    return Kana.searchKey(person.kana()) + "~" + person.number();
  }
}

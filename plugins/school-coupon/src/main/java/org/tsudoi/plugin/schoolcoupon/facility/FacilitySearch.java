package org.tsudoi.plugin.schoolcoupon.facility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.value.JapaneseText;
import org.tsudoi.api.value.Kana;

/** Finds facilities by area, offer and name, page by page in the order of their kana. SC-40 */
@ApplicationScoped
public class FacilitySearch {
  @Inject PluginDatabase database;

  /**
   * Whether they take coupons on a day: all, those that do, did, or will; or those for which
   * another account waits to be released.
   */
  public enum When {
    ANY,
    OPEN,
    ENDED,
    LATER,
    WAITING
  }

  /**
   * What is looked for; "" for anything.
   *
   * @param when whether they take coupons on {@code day}
   * @param after the last of the page before, as {@link #key} says; "" for the first page
   */
  public record Query(
      String area,
      String offer,
      String variant,
      String name,
      When when,
      LocalDate day,
      String after) {}

  /** Facilities that match, in order. */
  public List<Facility> find(Query query, int count) {
    List<String> conditions = new ArrayList<>(List.of("true"));
    List<Object> values = new ArrayList<>();
    at(query, conditions, values);
    if (!query.area().isEmpty()) {
      conditions.add("f.area = ?");
      values.add(query.area());
    }
    if (!query.offer().isEmpty()) {
      conditions.add(
          "exists (select from (select distinct on (o.variant) o.price from"
              + " school_coupon_facility_offer o where o.facility = f.id and o.offer = ?"
              + " and (? = '' or o.variant = ?) and o.valid_from <= ?"
              + " order by o.variant, o.valid_from desc) t where t.price is not null)");
      values.addAll(List.of(query.offer(), query.variant(), query.variant(), query.day()));
    }
    named(query.name(), conditions, values);
    after(query.after(), conditions, values);
    values.add(count);
    return database.list(
        "select "
            + Facilities.COLUMNS
            + " from school_coupon_facility f where "
            + String.join(" and ", conditions)
            + " order by f.kana_key, f.id limit ?",
        Facilities::read,
        values.toArray());
  }

  private static void at(Query query, List<String> conditions, List<Object> values) {
    switch (query.when()) {
      case OPEN -> {
        conditions.add("f.active_from <= ? and coalesce(f.active_until, 'infinity') >= ?");
        values.addAll(List.of(query.day(), query.day()));
      }
      case ENDED -> {
        conditions.add("f.active_until < ?");
        values.add(query.day());
      }
      case LATER -> {
        conditions.add("f.active_from > ?");
        values.add(query.day());
      }
      case WAITING ->
          conditions.add(
              "f.id in (select facility from school_coupon_account_change where state ="
                  + " 'ENTERED')");
      default -> {}
    }
  }

  private static void named(String name, List<String> conditions, List<Object> values) {
    String plain = JapaneseText.clean(name);
    if (!plain.isEmpty()) {
      conditions.add("(strpos(f.name, ?) > 0 or strpos(f.kana_key, ?) > 0)");
      values.addAll(List.of(plain, Kana.searchKey(plain)));
    }
  }

  private static void after(String after, List<String> conditions, List<Object> values) {
    int at = after.lastIndexOf('~');
    if (at >= 0 && after.substring(at + 1).matches("[0-9]{1,18}")) {
      conditions.add("(f.kana_key, f.id) > (?, ?)");
      values.addAll(List.of(after.substring(0, at), Long.valueOf(after.substring(at + 1))));
    }
  }

  /** Where the page after this facility begins. */
  public static String key(Facility facility) {
    return Kana.searchKey(facility.kana()) + "~" + facility.id();
  }

  /** All areas that there ever were, in order. */
  public List<String> areas() {
    return database.list(
        "select distinct area from school_coupon_facility order by area", row -> row.getString(1));
  }

  /** The areas of facilities that take coupons on that day, in order. */
  public List<String> areas(LocalDate day) {
    return database.list(
        "select distinct area from school_coupon_facility where active_from <= ?"
            + " and coalesce(active_until, 'infinity') >= ? order by area",
        row -> row.getString(1),
        day,
        day);
  }
}

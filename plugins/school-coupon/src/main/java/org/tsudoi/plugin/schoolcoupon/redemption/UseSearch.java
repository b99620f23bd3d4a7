package org.tsudoi.plugin.schoolcoupon.redemption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.JapaneseText;
import org.tsudoi.api.value.Kana;
import org.tsudoi.api.value.Yen;

/** Finds uses for staff, the latest first, page by page in the order of their time. SC-42, SC-45 */
@ApplicationScoped
public class UseSearch {
  @Inject PluginDatabase database;

  /**
   * What is looked for; "" or null for anything.
   *
   * @param number as typed; a member's six find the spouse as well
   * @param facility its id, or a part of its name
   * @param from first day of use
   * @param until last day of use
   * @param source PHONE, OUTAGE or PAPER
   * @param isCorrected only those of which something was taken back
   * @param unqualified {@code yes}: only those that count on days without a qualification; {@code
   *     open}: of these those in no settlement; a number: those that this feed made known
   * @param after the last of the page before, as {@link #key} says
   */
  public record Query(
      String number,
      String facility,
      String offer,
      LocalDate from,
      LocalDate until,
      String source,
      boolean isCorrected,
      String unqualified,
      String after) {

    /** The same from another use on. */
    public Query after(String key) {
      return new Query(number, facility, offer, from, until, source, isCorrected, unqualified, key);
    }
  }

  /** How many uses there are, and yen for what counts of them. */
  public record Sum(long uses, Yen amount) {}

  /** Uses that match, in order. */
  public List<UseLine> find(Query query, int count) {
    List<String> conditions = new ArrayList<>(List.of("true"));
    List<Object> values = new ArrayList<>();
    match(query, conditions, values);
    after(query.after(), conditions, values);
    values.add(count);
    return database.list(
        UseLine.QUERY
            + " where "
            + String.join(" and ", conditions)
            + " order by u.used_at desc, u.id desc limit ?",
        UseLine::read,
        values.toArray());
  }

  /** All that match together, wherever the page begins. */
  public Sum sum(Query query) {
    List<String> conditions = new ArrayList<>(List.of("true"));
    List<Object> values = new ArrayList<>();
    match(query, conditions, values);
    return database
        .first(
            "select count(*), coalesce(sum(u.price::bigint * (u.quantity - u.cancelled)), 0)"
                + " from school_coupon_use u where "
                + String.join(" and ", conditions),
            row -> new Sum(row.getLong(1), Yen.of(row.getLong(2))),
            values.toArray())
        .orElseThrow();
  }

  private static void match(Query query, List<String> conditions, List<Object> values) {
    equal("u.offer", query.offer(), conditions, values);
    equal("u.source", query.source(), conditions, values);
    number(query.number(), conditions, values);
    facility(query.facility(), conditions, values);
    days(query, conditions, values);
    if (query.isCorrected()) {
      conditions.add("u.cancelled > 0");
    }
    unqualified(query.unqualified(), conditions, values);
  }

  private static void unqualified(String which, List<String> conditions, List<Object> values) {
    if (which.matches("[0-9]{1,18}")) {
      conditions.add(
          "u.cancelled < u.quantity and u.id in"
              + " (select use from school_coupon_unqualified_use where feed = ?)");
      values.add(Long.valueOf(which));
    } else if (!which.isEmpty()) {
      conditions.add(
          "u.cancelled < u.quantity and u.id in (select use from school_coupon_unqualified_use)");
    }
    if (which.equals("open")) {
      conditions.add("u.settlement is null");
    }
  }

  /** The use of that id. */
  public Optional<UseLine> find(long id) {
    return database.first(UseLine.QUERY + " where u.id = ?", UseLine::read, id);
  }

  /** The uses of these ids, by their id. */
  public Map<Long, UseLine> find(Collection<Long> ids) {
    return database
        .list(
            UseLine.QUERY + " where u.id = any (?)",
            UseLine::read,
            (Object) ids.toArray(Long[]::new))
        .stream()
        .collect(Collectors.toMap(line -> line.use().id(), line -> line));
  }

  private static void equal(
      String column, String value, List<String> conditions, List<Object> values) {
    if (!value.isEmpty()) {
      conditions.add(column + " = ?");
      values.add(value);
    }
  }

  private static void number(String typed, List<String> conditions, List<Object> values) {
    String plain =
        JapaneseText.halfWidth(typed).replaceAll("[\\s-]", "").toUpperCase(java.util.Locale.ROOT);
    if (!plain.isEmpty()) {
      conditions.add("u.number in (?, ?)");
      values.addAll(List.of(plain, plain + "01"));
    }
  }

  private static void facility(String typed, List<String> conditions, List<Object> values) {
    String plain = JapaneseText.clean(typed);
    if (plain.matches("[0-9]{1,18}")) {
      conditions.add("u.facility = ?");
      values.add(Long.valueOf(plain));
    } else if (!plain.isEmpty()) {
      conditions.add(
          "u.facility in (select id from school_coupon_facility"
              + " where strpos(name, ?) > 0 or strpos(kana_key, ?) > 0)");
      values.addAll(List.of(plain, Kana.searchKey(plain)));
    }
  }

  private static void days(Query query, List<String> conditions, List<Object> values) {
    if (query.from() != null) {
      conditions.add("u.used_at >= ?");
      values.add(morning(query.from()));
    }
    if (query.until() != null) {
      conditions.add("u.used_at < ?");
      values.add(morning(query.until().plusDays(1)));
    }
  }

  private static OffsetDateTime morning(LocalDate day) {
    return day.atStartOfDay(BusinessClock.ZONE).toOffsetDateTime();
  }

  private static void after(String after, List<String> conditions, List<Object> values) {
    String[] parts = after.split("~", -1);
    if (parts.length == 2 && parts[1].matches("[0-9]{1,18}")) {
      moment(parts[0])
          .ifPresent(
              at -> {
                conditions.add("(u.used_at, u.id) < (?, ?)");
                values.addAll(List.of(at, Long.valueOf(parts[1])));
              });
    }
  }

  private static Optional<OffsetDateTime> moment(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text));
    } catch (DateTimeParseException bad) {
      return Optional.empty();
    }
  }

  /** Where the page after this use begins. */
  public static String key(Use use) {
    return use.usedAt() + "~" + use.id();
  }
}

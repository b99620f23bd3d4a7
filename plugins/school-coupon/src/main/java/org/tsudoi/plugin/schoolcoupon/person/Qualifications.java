package org.tsudoi.plugin.schoolcoupon.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.tsudoi.api.service.PluginDatabase;

/**
 * Since when and until when people were qualified (資格の期間), days of earlier spans among them. For
 * today {@link People#isQualified} is enough, and asks less. SC-8, SC-43
 */
@ApplicationScoped
public class Qualifications {
  @Inject PluginDatabase database;

  /** A span of an earlier qualification; the last day is included. */
  public record Span(LocalDate begins, LocalDate ends) {}

  /** Whether the person was qualified on that day, and so was a spouse's member. */
  public boolean held(PersonNumber number, LocalDate day) {
    return database
        .first(
            "select 1 from (select ?::text as number, ?::date as day) a where "
                + held("a.number", "a.day"),
            row -> true,
            number.value(),
            day)
        .isPresent();
  }

  /**
   * The condition that the person of a number was qualified on a day, and so was a spouse's member;
   * both are columns.
   */
  public static String held(String number, String day) {
    return "("
        + own(number, day)
        + " and (length("
        + number
        + ") = 6 or "
        + own("left(" + number + ", 6)", day)
        + "))";
  }

  private static String own(String number, String day) {
    return "(exists (select from school_coupon_person h where h.number = "
        + number
        + " and h.qualified_from <= "
        + day
        + " and coalesce(h.qualified_until, 'infinity') >= "
        + day
        + ") or exists (select from school_coupon_former_span h where h.number = "
        + number
        + " and h.begins <= "
        + day
        + " and h.ends >= "
        + day
        + "))";
  }

  /** The person's earlier spans, the first first; the present or last one is the person's own. */
  public List<Span> former(PersonNumber number) {
    return database.list(
        "select begins, ends from school_coupon_former_span where number = ? order by begins",
        row ->
            new Span(
                row.getObject("begins", LocalDate.class), row.getObject("ends", LocalDate.class)),
        number.value());
  }
}

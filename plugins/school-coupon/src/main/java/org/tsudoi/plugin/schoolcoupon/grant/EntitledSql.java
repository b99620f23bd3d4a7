package org.tsudoi.plugin.schoolcoupon.grant;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.tsudoi.api.value.FiscalYear;
import org.tsudoi.plugin.schoolcoupon.rule.Ages;
import org.tsudoi.plugin.schoolcoupon.rule.Kin;
import org.tsudoi.plugin.schoolcoupon.rule.Offer;

/**
 * Who is entitled to an offer on a day, how many coupons of which class, as one query over people:
 * columns {@code number, age_class, quantity, medium}. SC-2..6
 *
 * <p>Only days, numbers and codes that the settings were checked for are written into it.
 *
 * @param day on which the qualification must hold
 */
record EntitledSql(Offer offer, Ages ages, FiscalYear year, LocalDate day) {

  /** The query for the people of a range. */
  String query(NumberRange range) {
    return query(range.of("p"), range.ofMembers("m"));
  }

  /**
   * The query; {@code scope} is a further condition on {@code p}, a person, and {@code members} one
   * that the spouses' members {@code m} fulfil anyway, so that only those are read.
   */
  String query(String scope, String members) {
    return "select * from (select p.number, "
        + ageClass()
        + " as age_class, "
        + quantity()
        + " as quantity, "
        + medium()
        + " as medium from school_coupon_person p"
        + terms(scope)
        + " where "
        + scope
        + " and "
        + qualified("p")
        + kin(members)
        + sex()
        + categories()
        + ") e where quantity > 0";
  }

  /**
   * Why a person {@code p} is not entitled: QUALIFICATION, SPOUSE (the member's), CATEGORY or TERM.
   */
  String reason() {
    return "case when not ("
        + qualified("p")
        + ") then 'QUALIFICATION' when not (true"
        + kin("true")
        + ") then 'SPOUSE' when not (true"
        + categories()
        + ") then 'CATEGORY' else 'TERM' end";
  }

  private String qualified(String person) {
    String on = literal(day);
    return person
        + ".qualified_from <= "
        + on
        + " and coalesce("
        + person
        + ".qualified_until, 'infinity') >= "
        + on;
  }

  private String kin(String members) {
    return offer.kin() == Kin.MEMBER
        ? " and length(p.number) = 6"
        : " and length(p.number) = 8 and exists (select from school_coupon_person m"
            + " where m.number = left(p.number, 6) and "
            + members
            + " and "
            + qualified("m")
            + ")";
  }

  private String sex() {
    return offer.sex().map(sex -> " and p.sex = '" + sex + "'").orElse("");
  }

  private String categories() {
    return offer.categories().isEmpty() ? "" : " and p.category in " + list(offer.categories());
  }

  private String medium() {
    String onPaper =
        offer.paperOnly().isEmpty()
            ? "p.on_paper"
            : "p.on_paper or p.category in " + list(offer.paperOnly());
    return "case when " + onPaper + " then 'PAPER' else 'PHONE' end";
  }

  private String ageClass() {
    return offer.ages() == Offer.Classes.NONE
        ? "''"
        : ages.births(year, offer.hasSpecial()).stream()
            .map(EntitledSql::when)
            .collect(Collectors.joining(" ", "case ", " end"));
  }

  private static String when(Ages.Births births) {
    return "when p.birth_date between "
        + literal(births.first())
        + " and "
        + literal(births.last())
        + " then '"
        + births.ageClass().code()
        + "'";
  }

  private String quantity() {
    if (!offer.quantity().isByTerm()) {
      return Integer.toString(offer.quantity().of(0));
    }
    return offer.quantity().byMonths().descendingMap().entrySet().stream()
        .map(EntitledSql::step)
        .collect(Collectors.joining(" ", "case ", " else 0 end"));
  }

  private static String step(Map.Entry<Integer, Integer> step) {
    return "when coalesce(t.months, 12) >= " + step.getKey() + " then " + step.getValue();
  }

  /** Months of the year that any of the person's terms touches, as bits. */
  private String terms(String scope) {
    if (!offer.quantity().isByTerm()) {
      return "";
    }
    String months =
        "(1 << least(11, "
            + month("ends")
            + ") + 1) - 1 & ~((1 << greatest(0, "
            + month("begins")
            + ")) - 1)";
    return " left join (select p.number, bit_count(bit_or(case when "
        + month("ends")
        + " < 0 or "
        + month("begins")
        + " > 11 then 0 else "
        + months
        + " end)::bit(12)) as months from school_coupon_term p where "
        + scope
        + " group by p.number) t on t.number = p.number";
  }

  private String month(String column) {
    int april = year.year() * 12 + 4;
    return "(extract(year from "
        + column
        + ")::int * 12 + extract(month from "
        + column
        + ")::int - "
        + april
        + ")";
  }

  private static String literal(LocalDate day) {
    return "date '" + day + "'";
  }

  private static String list(Collection<String> codes) {
    return codes.stream().sorted().collect(Collectors.joining("', '", "('", "')"));
  }
}

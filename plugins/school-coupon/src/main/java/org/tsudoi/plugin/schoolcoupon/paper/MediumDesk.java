package org.tsudoi.plugin.schoolcoupon.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.service.Audit;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.JapaneseText;
import org.tsudoi.api.value.Repertoire;
import org.tsudoi.plugin.schoolcoupon.grant.Coupon;
import org.tsudoi.plugin.schoolcoupon.grant.MediumLock;
import org.tsudoi.plugin.schoolcoupon.person.People;
import org.tsudoi.plugin.schoolcoupon.person.Person;
import org.tsudoi.plugin.schoolcoupon.person.PersonNumber;
import org.tsudoi.plugin.schoolcoupon.person.Staff;
import org.tsudoi.plugin.schoolcoupon.rule.HasOffers;
import org.tsudoi.plugin.schoolcoupon.rule.Offer;

/**
 * Turns a person's coupons to paper and back (紙・電子の切替). All of a person's programs go together, and
 * never both ways at once. SC-41
 */
@ApplicationScoped
public class MediumDesk {
  private static final int LONGEST = 200;
  private static final String HELD =
      "select "
          + Coupon.COLUMNS
          + " from school_coupon_coupon c where number = ? and medium = ? and valid_until >= ?"
          + " and (not is_withdrawn or medium = 'PAPER')"
          + " order by id";
  private static final String LOCKED = " for no key update";

  @Inject PluginDatabase database;
  @Inject CurrentOrganization current;
  @Inject BusinessClock clock;
  @Inject Audit audit;
  @Inject MediumLock lock;

  /**
   * To paper, without an application, e.g. asked for by telephone. Refuses a reason that is empty
   * or too long, and {@code medium.on-paper} when it is so already.
   */
  public Decision toPaper(PersonNumber number, String reason, Staff staff) {
    return change(
        reason,
        why -> {
          Person person = hold(number).orElseThrow();
          if (person.isOnPaper()) {
            return Decision.refused(Problem.of("medium.on-paper"));
          }
          turn(person, true, why, Map.of("reason", why), staff);
          audit.note("coupon.to-paper", "person:" + number, Map.of("reason", why));
          return Decision.accepted();
        });
  }

  /**
   * Back to the phone, but for what the person's category gets on paper only; also what an earlier
   * category had there. Refuses as {@link #toPaper} ({@code medium.by-phone}), and {@code
   * medium.paper-out} ({@code number}) while paper is out that a facility might still take.
   */
  public Decision toPhone(PersonNumber number, String reason, Staff staff) {
    return change(
        reason,
        why -> {
          Person person = hold(number).orElseThrow();
          if (!person.isOnPaper() && coupons(person, "PAPER").isEmpty()) {
            return Decision.refused(Problem.of("medium.by-phone"));
          }
          long out = out(coupons(person, "PAPER"));
          if (out > 0) {
            return Decision.refused(Problem.of("medium.paper-out", "number", out));
          }
          turn(person, false, why, Map.of("reason", why), staff);
          audit.note("coupon.to-phone", "person:" + number, Map.of("reason", why));
          return Decision.accepted();
        });
  }

  /** Whether something of the person's could go back to the phone. */
  public boolean isToPhonePossible(Person person) {
    return person.isOnPaper() || !coupons(person, "PAPER", "").isEmpty();
  }

  private Decision change(String reason, java.util.function.Function<String, Decision> work) {
    Result<String> why =
        JapaneseText.parse(reason, LONGEST, Repertoire.JIS_X_0213_AND_MS932).at("reason");
    return why.isValid() ? database.together(() -> work.apply(why.orElseThrow())) : why.decision();
  }

  /** To paper by an application; nothing for who is there already. */
  void accept(Application application, Staff staff) {
    Person person = hold(application.number()).orElseThrow();
    if (!person.isOnPaper()) {
      turn(person, true, "APPLICATION", Map.of("application", application.id()), staff);
    }
  }

  private void turn(
      Person person, boolean isToPaper, String cause, Map<String, ?> details, Staff staff) {
    lock.alone();
    List<Coupon> coupons = coupons(person, isToPaper ? "PHONE" : "PAPER");
    database.change(
        "update school_coupon_person set on_paper = ? where number = ?",
        isToPaper,
        person.number().value());
    String kind = isToPaper ? "PAPER" : "PHONE";
    coupons.forEach(coupon -> turn(coupon, kind, cause, staff));
    database.change(
        "insert into school_coupon_person_change (number, at, kind, details, changed_by)"
            + " select ?, ?, ?, jsonb_build_object(?::text, jsonb_build_array('', ?::text)), ?",
        person.number().value(),
        now(),
        kind,
        details.keySet().iterator().next(),
        String.valueOf(details.values().iterator().next()),
        staff.name());
  }

  private void turn(Coupon coupon, String kind, String cause, Staff staff) {
    database.change("update school_coupon_coupon set medium = ? where id = ?", kind, coupon.id());
    database.change(
        "insert into school_coupon_coupon_change (coupon, at, kind, quantity_before,"
            + " quantity_after, reason, changed_by) values (?, ?, ?, ?, ?, ?, ?)",
        coupon.id(),
        now(),
        kind,
        coupon.quantity(),
        coupon.quantity(),
        cause,
        staff.name());
  }

  /**
   * What would turn: all that is neither over nor withdrawn, but for what the category gets on
   * paper only.
   */
  private List<Coupon> coupons(Person person, String medium) {
    return coupons(person, medium, LOCKED);
  }

  private List<Coupon> coupons(Person person, String medium, String lock) {
    HasOffers program = (HasOffers) current.program();
    return database
        .list(HELD + lock, Coupon::read, person.number().value(), medium, clock.today())
        .stream()
        .filter(
            coupon ->
                program
                    .offers()
                    .find(coupon.offer())
                    .map(Offer::paperOnly)
                    .filter(only -> only.contains(person.category()))
                    .isEmpty())
        .toList();
  }

  private long out(List<Coupon> coupons) {
    return database
        .first(
            "select count(*) from school_coupon_paper where state = 'OUT' and coupon = any(?)",
            row -> row.getLong(1),
            (Object) coupons.stream().map(Coupon::id).toArray(Long[]::new))
        .orElse(0L);
  }

  /** The person, held for this transaction. */
  Optional<Person> hold(PersonNumber number) {
    return database.first(
        "select "
            + People.COLUMNS
            + " from school_coupon_person p where number = ? for no key update",
        People::read,
        number.value());
  }

  private OffsetDateTime now() {
    return clock.now().atZone(BusinessClock.ZONE).toOffsetDateTime();
  }
}

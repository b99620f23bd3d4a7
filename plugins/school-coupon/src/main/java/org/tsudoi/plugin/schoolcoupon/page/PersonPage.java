package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.service.CurrentPage;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.FiscalYear;
import org.tsudoi.plugin.schoolcoupon.grant.Coupon;
import org.tsudoi.plugin.schoolcoupon.grant.CouponChange;
import org.tsudoi.plugin.schoolcoupon.grant.Coupons;
import org.tsudoi.plugin.schoolcoupon.person.People;
import org.tsudoi.plugin.schoolcoupon.person.Person;
import org.tsudoi.plugin.schoolcoupon.person.PersonChange;
import org.tsudoi.plugin.schoolcoupon.person.PersonHistory;
import org.tsudoi.plugin.schoolcoupon.person.PersonNumber;
import org.tsudoi.plugin.schoolcoupon.person.Qualifications;
import org.tsudoi.plugin.schoolcoupon.redemption.Attempts;
import org.tsudoi.plugin.schoolcoupon.redemption.Use;
import org.tsudoi.plugin.schoolcoupon.redemption.Uses;
import org.tsudoi.plugin.schoolcoupon.rule.TermMonths;
import org.tsudoi.plugin.schoolcoupon.rule.TermMonths.Term;

/**
 * All about one person (対象者の詳細): {@code /staff/people/detail?id=<number>}, the coupons and why, the
 * uses, what changed. SC-45
 */
@Named("couponPerson")
@RequestScoped
public class PersonPage {
  @Inject CurrentPage page;
  @Inject BusinessClock clock;
  @Inject People people;
  @Inject Qualifications qualifications;
  @Inject PersonHistory history;
  @Inject Coupons coupons;
  @Inject Uses uses;
  @Inject Attempts attempts;
  @Inject CouponWords words;
  private Person person;
  private Map<Long, Coupons.Granted> granted;

  /** Runs at every request; an unknown number is an unknown page. */
  public void open() {
    Optional<Person> found =
        PersonNumber.parse(page.value("id")).toOptional().flatMap(people::find);
    found.ifPresentOrElse(there -> person = there, () -> page.refuse(404));
  }

  /** Button "begin to count anew": who calls the office is no longer kept waiting. SC-44 */
  public void free() {
    attempts.free(person.number());
    page.success("person.freed");
    page.go("/staff/people/detail?id=" + person.number().value());
  }

  /** Minutes that newcomers may have to wait with this number; 0 for none. */
  public long getHeld() {
    return attempts.held(person.number()).map(rest -> rest.toMinutes() + 1).orElse(0L);
  }

  /** Who it is. */
  public Person getPerson() {
    return person;
  }

  /** Whether coupons can be used today: a spouse's member counts too. SC-8 */
  public boolean isQualified() {
    return people.isQualified(person, clock.today());
  }

  /** Spans of earlier qualifications. */
  public List<Qualifications.Span> getFormer() {
    return qualifications.former(person.number());
  }

  /** The member of a spouse, the spouse of a member, if there is one. */
  public Optional<Person> getPartner() {
    String member = person.number().member();
    return people.find(new PersonNumber(person.number().isSpouse() ? member : member + "01"));
  }

  /** Terms of appointment. */
  public List<Term> getTerms() {
    return people.terms(person.number());
  }

  /** Months of this fiscal year in which the person is appointed, which SC-6 counts. */
  public int getMonths() {
    return TermMonths.of(getTerms(), FiscalYear.containing(clock.today()));
  }

  /** When a coupon was granted, and on what occasion. */
  public Coupons.Granted granted(Coupon coupon) {
    if (granted == null) {
      granted = coupons.granted(person.number());
    }
    return granted.get(coupon.id());
  }

  /** The coupons, newest year first. */
  public List<Coupon> getCoupons() {
    return coupons.of(person.number());
  }

  /** The name of a coupon. */
  public String name(Coupon coupon) {
    return words.coupon(coupon, person.sex());
  }

  /** The coupon that a change is about. */
  public String name(CouponChange change) {
    return getCoupons().stream()
        .filter(coupon -> coupon.id() == change.coupon())
        .findFirst()
        .map(this::name)
        .orElse("");
  }

  /** The state of a coupon today: OPEN, LATER, OVER, USED, PAPER or WITHDRAWN. */
  public String state(Coupon coupon) {
    if (coupon.isWithdrawn()) {
      return "WITHDRAWN";
    }
    if (coupon.left() == 0) {
      return "USED";
    }
    if (clock.today().isAfter(coupon.validUntil())) {
      return "OVER";
    }
    return coupon.isOnPaper()
        ? "PAPER"
        : clock.today().isBefore(coupon.validFrom()) ? "LATER" : "OPEN";
  }

  /** What happened to the coupons. */
  public List<CouponChange> getCouponChanges() {
    return coupons.changes(person.number());
  }

  /** What was used. */
  public List<Use> getUses() {
    return uses.of(person.number());
  }

  /** What changed about the person. */
  public List<PersonChange> getChanges() {
    return history.of(person.number());
  }
}

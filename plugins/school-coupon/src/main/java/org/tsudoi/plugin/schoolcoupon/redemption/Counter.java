package org.tsudoi.plugin.schoolcoupon.redemption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.plugin.schoolcoupon.facility.Facilities;
import org.tsudoi.plugin.schoolcoupon.facility.Facility;
import org.tsudoi.plugin.schoolcoupon.facility.Taken;
import org.tsudoi.plugin.schoolcoupon.grant.Coupon;
import org.tsudoi.plugin.schoolcoupon.grant.Coupons;
import org.tsudoi.plugin.schoolcoupon.person.People;
import org.tsudoi.plugin.schoolcoupon.person.Person;
import org.tsudoi.plugin.schoolcoupon.rule.HasOffers;
import org.tsudoi.plugin.schoolcoupon.rule.Offer;

/** What a person can use at a facility today: what both have (内容選択). SC-8, SC-22 */
@ApplicationScoped
public class Counter {
  @Inject CurrentOrganization current;
  @Inject BusinessClock clock;
  @Inject People people;
  @Inject Coupons coupons;
  @Inject Facilities facilities;

  /** The choices, in the order of the offers; none when the facility is closed. */
  public List<Choice> choices(Person person, Facility facility) {
    LocalDate today = clock.today();
    if (!facility.isActive(today) || !people.isQualified(person, today)) {
      return List.of();
    }
    List<Coupon> usable =
        coupons.current(person.number(), today).stream().filter(c -> c.isUsable(today)).toList();
    return choices(person, usable, facilities.taken(facility.id(), today));
  }

  private List<Choice> choices(Person person, List<Coupon> usable, List<Taken> taken) {
    HasOffers program = (HasOffers) current.program();
    return program.offers().all().stream()
        .flatMap(offer -> choices(program, person, offer, usable, taken))
        .toList();
  }

  private static Stream<Choice> choices(
      HasOffers program, Person person, Offer offer, List<Coupon> usable, List<Taken> taken) {
    return usable.stream()
        .filter(coupon -> coupon.offer().equals(offer.code()))
        .flatMap(
            coupon ->
                offer.variantCodes().stream()
                    .flatMap(variant -> taken.stream().filter(t -> t.is(offer.code(), variant)))
                    .map(each -> choice(program, person, coupon, each)));
  }

  private static Choice choice(HasOffers program, Person person, Coupon coupon, Taken taken) {
    String name =
        program.names().of(coupon.offer(), coupon.ageClass(), taken.variant(), person.sex());
    return new Choice(coupon, taken.variant(), name, taken.price());
  }
}

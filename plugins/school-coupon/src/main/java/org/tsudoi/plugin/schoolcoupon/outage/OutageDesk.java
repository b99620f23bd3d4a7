package org.tsudoi.plugin.schoolcoupon.outage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.api.value.JapaneseText;
import org.tsudoi.api.value.Repertoire;
import org.tsudoi.plugin.schoolcoupon.facility.Facilities;
import org.tsudoi.plugin.schoolcoupon.facility.Taken;
import org.tsudoi.plugin.schoolcoupon.grant.Coupon;
import org.tsudoi.plugin.schoolcoupon.grant.Coupons;
import org.tsudoi.plugin.schoolcoupon.person.People;
import org.tsudoi.plugin.schoolcoupon.person.Person;
import org.tsudoi.plugin.schoolcoupon.person.Staff;
import org.tsudoi.plugin.schoolcoupon.redemption.Choice;
import org.tsudoi.plugin.schoolcoupon.redemption.LateBooking;
import org.tsudoi.plugin.schoolcoupon.redemption.LateUse;
import org.tsudoi.plugin.schoolcoupon.redemption.Use;
import org.tsudoi.plugin.schoolcoupon.rule.HasOffers;
import org.tsudoi.plugin.schoolcoupon.rule.Offer;

/** Enters what facilities report after an outage (通信障害時の利用の入力). SC-43 */
@ApplicationScoped
public class OutageDesk {
  private static final int LONGEST = 100;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("H:mm").withResolverStyle(ResolverStyle.STRICT);

  @Inject CurrentOrganization current;
  @Inject People people;
  @Inject Coupons coupons;
  @Inject Facilities facilities;
  @Inject LateBooking booking;

  /**
   * What the person has that the facility ever took, whether or not it can be used today: an
   * earlier day may be meant. In the order of the offers, the latest year first.
   */
  public List<Choice> choices(Person person, long facility) {
    HasOffers program = (HasOffers) current.program();
    List<Coupon> all = coupons.of(person.number());
    return program.offers().all().stream()
        .flatMap(offer -> all.stream().filter(c -> c.offer().equals(offer.code())))
        .flatMap(coupon -> choices(program, person, coupon, facility))
        .toList();
  }

  private Stream<Choice> choices(HasOffers program, Person person, Coupon coupon, long facility) {
    List<String> variants =
        program.offers().find(coupon.offer()).map(Offer::variantCodes).orElse(List.of());
    List<Taken> taken = facilities.everTaken(facility);
    return variants.stream()
        .flatMap(variant -> taken.stream().filter(each -> each.is(coupon.offer(), variant)))
        .map(
            each ->
                new Choice(
                    coupon,
                    each.variant(),
                    program
                        .names()
                        .of(coupon.offer(), coupon.ageClass(), each.variant(), person.sex()),
                    each.price()));
  }

  /**
   * Books what was reported, once for each key. Refuses what cannot be read at its field ({@code
   * outage.choose}, {@code outage.how-many}, {@code outage.what-time}, {@code date.*}), {@code
   * outage.nobody}, and as {@link LateBooking} does.
   */
  public Result<Use> enter(Report report, Staff staff) {
    Optional<Person> person = people.find(report.number());
    if (person.isEmpty()) {
      return Result.refused("outage.nobody");
    }
    Result<Choice> choice =
        choices(person.get(), report.facility()).stream()
            .filter(each -> each.key().equals(report.choice()))
            .findFirst()
            .map(Result::of)
            .orElseGet(() -> Result.refused("outage.choose"));
    Result<Integer> quantity = quantity(report.quantity());
    Result<LocalDate> day = BusinessDates.parse(report.day());
    Result<LocalTime> time = time(report.time());
    Result<String> reporter =
        JapaneseText.parse(report.reporter(), LONGEST, Repertoire.JIS_X_0213_AND_MS932);
    List<Problem> problems =
        Stream.of(
                choice.at("choice"),
                quantity.at("quantity"),
                day.at("day"),
                time.at("time"),
                reporter.at("reporter"))
            .flatMap(each -> each.problems().stream())
            .toList();
    return problems.isEmpty()
        ? booking.book(
            new LateUse(
                report.key(),
                choice.orElseThrow().coupon().id(),
                report.facility(),
                choice.orElseThrow().variant(),
                quantity.orElseThrow(),
                day.orElseThrow().atTime(time.orElseThrow()),
                Optional.empty(),
                staff,
                reporter.orElseThrow(),
                report.isAnother()))
        : Result.refused(problems);
  }

  private static Result<Integer> quantity(String typed) {
    String plain = JapaneseText.halfWidth(typed);
    return plain.matches("[1-9][0-9]?")
        ? Result.of(Integer.valueOf(plain))
        : Result.refused("outage.how-many");
  }

  private static Result<LocalTime> time(String typed) {
    try {
      return Result.of(LocalTime.parse(JapaneseText.halfWidth(typed), TIME));
    } catch (DateTimeException bad) {
      return Result.refused("outage.what-time");
    }
  }
}

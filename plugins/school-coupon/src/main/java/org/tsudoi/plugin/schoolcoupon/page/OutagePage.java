package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Result;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.service.CurrentPage;
import org.tsudoi.plugin.schoolcoupon.facility.Facility;
import org.tsudoi.plugin.schoolcoupon.outage.OutageDesk;
import org.tsudoi.plugin.schoolcoupon.outage.Report;
import org.tsudoi.plugin.schoolcoupon.person.People;
import org.tsudoi.plugin.schoolcoupon.person.Person;
import org.tsudoi.plugin.schoolcoupon.person.PersonNumber;
import org.tsudoi.plugin.schoolcoupon.redemption.Choice;
import org.tsudoi.plugin.schoolcoupon.redemption.Use;
import org.tsudoi.plugin.schoolcoupon.redemption.Uses;

/**
 * Uses that a facility reports after an outage (通信障害時の利用の入力): {@code /staff/uses/outage}, first who
 * and where, then what. SC-43
 */
@Named("couponOutage")
@RequestScoped
public class OutagePage {
  private static final int LATEST = 5;

  @Inject CurrentPage page;
  @Inject FacilityPick pick;
  @Inject OutageDesk desk;
  @Inject People people;
  @Inject Uses uses;
  @Inject CurrentStaff here;
  @Inject CouponWords words;
  private Optional<Facility> facility = Optional.empty();
  private Optional<Person> person = Optional.empty();

  /** Runs at every request. */
  public void open() {
    facility = pick.chosen();
    if (page.value("number").isBlank()) {
      return;
    }
    Result<PersonNumber> number = PersonNumber.parse(page.value("number"));
    page.reject(number.at("number").problems());
    person = number.toOptional().flatMap(people::find);
    if (number.isValid() && person.isEmpty()) {
      page.reject(Result.refused("outage.nobody").at("number").problems());
    }
    page.offer("quantity", "1");
  }

  /** Button "book". */
  public void enter() {
    if (!isReady()) {
      return;
    }
    Result<Use> entered =
        desk.enter(
            new Report(
                here.key(),
                person.orElseThrow().number(),
                facility.orElseThrow().id(),
                page.value("choice"),
                page.value("quantity"),
                page.value("day"),
                page.value("time"),
                page.value("reporter"),
                page.value("another").equals("yes")),
            here.staff());
    page.reject(entered.problems());
    entered
        .toOptional()
        .ifPresent(
            use -> {
              page.success("outage.done");
              page.go("/staff/uses/detail?id=" + use.id());
            });
  }

  /** Whether who and where are known. */
  public boolean isReady() {
    return facility.isPresent() && person.isPresent();
  }

  /** Where. */
  public Facility getFacility() {
    return facility.orElse(null);
  }

  /** Who. */
  public Person getPerson() {
    return person.orElse(null);
  }

  /** What the person used there of late: what is reported may be booked already. */
  public List<Use> getUses() {
    return uses.of(person.orElseThrow().number(), facility.orElseThrow().id(), LATEST);
  }

  /** What both have, to choose from. */
  public List<Field.Option> getChoices() {
    return desk.choices(person.orElseThrow(), facility.orElseThrow().id()).stream()
        .map(each -> new Field.Option(each.key(), name(each)))
        .toList();
  }

  private String name(Choice choice) {
    return words
        .wording()
        .text(
            choice.coupon().isWithdrawn() ? "outage.option-withdrawn" : "outage.option",
            choice.name(),
            choice.coupon().fiscalYear(),
            choice.coupon().left());
  }
}

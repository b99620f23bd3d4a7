package org.tsudoi.plugin.schoolcoupon.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.plugin.schoolcoupon.Example;
import org.tsudoi.plugin.schoolcoupon.facility.Facility;
import org.tsudoi.plugin.schoolcoupon.grant.Coupon;
import org.tsudoi.plugin.schoolcoupon.grant.Coupons;
import org.tsudoi.plugin.schoolcoupon.paper.PaperDesk.Back;
import org.tsudoi.plugin.schoolcoupon.paper.PrintDesk.Scope;
import org.tsudoi.plugin.schoolcoupon.person.People;
import org.tsudoi.plugin.schoolcoupon.person.PersonNumber;
import org.tsudoi.plugin.schoolcoupon.person.Staff;
import org.tsudoi.plugin.schoolcoupon.redemption.Order;
import org.tsudoi.plugin.schoolcoupon.redemption.Reception.Claim;
import org.tsudoi.plugin.schoolcoupon.redemption.Redeeming;
import org.tsudoi.plugin.schoolcoupon.redemption.Use;
import org.tsudoi.plugin.schoolcoupon.redemption.Visit;

/** People with paper coupons, and a facility that takes them. */
final class Papers {
  static final Staff STAFF = new Staff(AccountId.of(1), "事務　一郎");
  final ApplicationDesk applications;
  final MediumDesk medium;
  final PrintDesk printing;
  final PaperDesk desk;
  final Facility hospital;
  private final Example example;
  private int people = 500000;

  Papers(Example example) {
    this.example = example;
    applications = example.house.get(ApplicationDesk.class);
    medium = example.house.get(MediumDesk.class);
    printing = example.house.get(PrintDesk.class);
    desk = example.house.get(PaperDesk.class);
    hospital =
        example.facility("checkup/DAY", "checkup/NIGHT", "checkup/BRAIN", "refresh", "dental");
  }

  /** A number that nobody has. */
  String next() {
    return String.valueOf(++people);
  }

  PersonNumber member(String category) {
    example.house.clock().stopOn(Example.AUTUMN);
    PersonNumber number = example.person(next(), "1980-01-01", "M", category);
    example.grant();
    return number;
  }

  PersonNumber onPaper() {
    PersonNumber number = member("REGULAR");
    assertThat(medium.toPaper(number, "電話での申し出", STAFF).isAccepted()).isTrue();
    return number;
  }

  List<Paper> printed(PersonNumber number) {
    printing.print(new Scope(number.value(), ""), UUID.randomUUID(), STAFF).orElseThrow();
    return desk.of(number);
  }

  Paper printed(PersonNumber number, String offer) {
    return printed(number).stream().filter(p -> p.offer().equals(offer)).findFirst().orElseThrow();
  }

  List<Coupon> coupons(PersonNumber number) {
    return example.house.get(Coupons.class).of(number);
  }

  Coupon coupon(PersonNumber number, String offer) {
    return coupons(number).stream().filter(c -> c.offer().equals(offer)).findFirst().orElseThrow();
  }

  Result<Use> byPhone(PersonNumber number, String offer) {
    Visit visit =
        new Visit(
            example.house.get(People.class).find(number).orElseThrow(), Optional.of(hospital.id()));
    return example
        .house
        .get(Redeeming.class)
        .redeem(visit, new Order(UUID.randomUUID(), coupon(number, offer).id(), "", 1));
  }

  Back back(Paper paper, String variant) {
    return new Back(
        UUID.randomUUID(), paper.serial().toString(), hospital.id(), "2026-09-01", variant);
  }

  ApplicationDesk.Form form(PersonNumber number, String birth, String key) {
    return new ApplicationDesk.Form(
        key,
        new Claim(number.value(), birth, "c" + number, "", Optional.empty()),
        "試験　太郎",
        "NO_DEVICE",
        "",
        "taro@example.jp",
        "");
  }

  static List<String> codes(List<Problem> problems) {
    return problems.stream().map(each -> each.field() + " " + each.code()).toList();
  }
}

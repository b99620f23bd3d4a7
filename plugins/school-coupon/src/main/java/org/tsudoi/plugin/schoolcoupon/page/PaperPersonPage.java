package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Result;
import org.tsudoi.api.service.CurrentPage;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.plugin.schoolcoupon.grant.Coupon;
import org.tsudoi.plugin.schoolcoupon.grant.Coupons;
import org.tsudoi.plugin.schoolcoupon.paper.MediumDesk;
import org.tsudoi.plugin.schoolcoupon.paper.Paper;
import org.tsudoi.plugin.schoolcoupon.paper.PaperDesk;
import org.tsudoi.plugin.schoolcoupon.paper.PrintDesk;
import org.tsudoi.plugin.schoolcoupon.person.People;
import org.tsudoi.plugin.schoolcoupon.person.Person;
import org.tsudoi.plugin.schoolcoupon.person.PersonNumber;

/**
 * A person's way of using, paper or phone (紙・電子の切替): {@code /staff/paper/person?id=<number>}. SC-41
 */
@Named("couponPaperPerson")
@RequestScoped
public class PaperPersonPage {
  @Inject CurrentPage page;
  @Inject BusinessClock clock;
  @Inject People people;
  @Inject Coupons coupons;
  @Inject MediumDesk desk;
  @Inject PaperDesk papers;
  @Inject PrintDesk printing;
  @Inject CurrentStaff here;
  @Inject CouponWords words;
  private Person person;

  /** Runs at every request; an unknown number is an unknown page. */
  public void open() {
    Optional<Person> found =
        PersonNumber.parse(page.value("id")).toOptional().flatMap(people::find);
    found.ifPresentOrElse(there -> person = there, () -> page.refuse(404));
  }

  /** Button "to paper". */
  public void toPaper() {
    end(desk.toPaper(person.number(), page.value("reason"), here.staff()), "medium.is-on-paper");
  }

  /** Button "back to the phone". */
  public void toPhone() {
    end(desk.toPhone(person.number(), page.value("reason"), here.staff()), "medium.is-by-phone");
  }

  private void end(Decision decision, String told) {
    page.reject(decision.problems());
    if (decision.isAccepted()) {
      page.success(told);
      page.go("/staff/paper/person?id=" + person.number());
    }
  }

  /** Button "print". */
  public void print() {
    Result<Integer> printed = printing.print(scope(), here.key(), here.staff());
    page.reject(printed.problems());
    printed
        .toOptional()
        .ifPresent(
            number -> {
              page.success("print.done", "number", number);
              page.go("/staff/paper/coupons?batch=" + here.key());
            });
  }

  private PrintDesk.Scope scope() {
    return new PrintDesk.Scope(person.number().value(), "");
  }

  /** Whether something could go back to the phone. */
  public boolean isToPhonePossible() {
    return desk.isToPhonePossible(person);
  }

  /** Who it is. */
  public Person getPerson() {
    return person;
  }

  /** How many papers could be printed now. */
  public long getWanted() {
    return printing.count(scope());
  }

  /** The coupons that are not over. */
  public List<Coupon> getCoupons() {
    return coupons.current(person.number(), clock.today());
  }

  /** The name of a coupon. */
  public String name(Coupon coupon) {
    return words.coupon(coupon, person.sex());
  }

  /** The papers, the latest first. */
  public List<Paper> getPapers() {
    return papers.of(person.number());
  }
}

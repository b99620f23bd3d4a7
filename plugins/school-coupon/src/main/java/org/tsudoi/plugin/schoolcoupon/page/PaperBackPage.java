package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Result;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.service.CurrentPage;
import org.tsudoi.plugin.schoolcoupon.facility.Facility;
import org.tsudoi.plugin.schoolcoupon.paper.PaperDesk;
import org.tsudoi.plugin.schoolcoupon.paper.PapersBack;
import org.tsudoi.plugin.schoolcoupon.redemption.Use;
import org.tsudoi.plugin.schoolcoupon.rule.HasOffers;
import org.tsudoi.plugin.schoolcoupon.rule.Offer;

/**
 * Paper that came back is booked, one after the other of one facility (紙クーポンの消込): {@code
 * /staff/paper/back}. SC-41
 */
@Named("couponPaperBack")
@RequestScoped
public class PaperBackPage {
  @Inject CurrentPage page;
  @Inject CurrentOrganization current;
  @Inject FacilityPick pick;
  @Inject PaperDesk desk;
  @Inject PapersBack many;
  @Inject CurrentStaff here;
  @Inject CouponWords words;
  private Optional<Facility> facility = Optional.empty();
  private List<PapersBack.Bad> bad = List.of();

  /** Runs at every request; the day stays from one paper to the next. */
  public void open() {
    facility = pick.chosen();
    page.offer("day", page.value("last"));
  }

  /** Button "book". */
  public void book() {
    if (facility.isEmpty()) {
      return;
    }
    Result<Use> booked =
        desk.book(
            new PaperDesk.Back(
                here.key(),
                page.value("serial"),
                facility.get().id(),
                page.value("day"),
                page.value("variant")),
            here.staff());
    page.reject(booked.problems());
    booked.toOptional().ifPresent(this::next);
  }

  /** Button "book all". */
  public void bookAll() {
    if (facility.isEmpty()) {
      return;
    }
    Result<PapersBack.Outcome> outcome =
        many.book(
            new PapersBack.Heap(
                here.key(),
                page.value("serials"),
                facility.get().id(),
                page.value("day"),
                page.value("variant")),
            here.staff());
    page.reject(outcome.problems());
    outcome.toOptional().ifPresent(this::told);
  }

  private void told(PapersBack.Outcome outcome) {
    bad = outcome.bad();
    if (bad.isEmpty()) {
      page.success("back.many-done", "count", outcome.booked());
      page.go("/staff/paper/back?facility=" + facility.get().id());
    } else {
      page.say("warn", "back.many-bad", "count", outcome.booked());
    }
  }

  /** The lines that were not booked. */
  public List<PapersBack.Bad> getBad() {
    return bad;
  }

  private void next(Use use) {
    page.success("back.done", "number", use.number(), "coupon", words.use(use));
    page.go("/staff/paper/back?facility=" + use.facility() + "&last=" + use.when().toLocalDate());
  }

  /** The serial as a further field of an address; "" where none is known yet. */
  public String getTyped() {
    return page.value("serial").matches("[0-9]{10}") ? "&serial=" + page.value("serial") : "";
  }

  /** Where. */
  public Facility getFacility() {
    return facility.orElse(null);
  }

  /** What can be ticked on papers. */
  public List<Field.Option> getVariants() {
    return ((HasOffers) current.program(page.language()))
        .offers().all().stream()
            .map(Offer::variants)
            .flatMap(List::stream)
            .distinct()
            .map(each -> new Field.Option(each.code(), each.label()))
            .toList();
  }
}

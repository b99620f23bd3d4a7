package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.service.CurrentPage;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.plugin.schoolcoupon.facility.FacilitySearch;
import org.tsudoi.plugin.schoolcoupon.facility.FacilitySearch.When;
import org.tsudoi.plugin.schoolcoupon.facility.Taken;
import org.tsudoi.plugin.schoolcoupon.rule.CouponNames;
import org.tsudoi.plugin.schoolcoupon.rule.HasOffers;
import org.tsudoi.plugin.schoolcoupon.rule.Offer;

/** What the secretariat looks facilities up by; {@code #{couponFacilityChoices}} in views. */
@Named("couponFacilityChoices")
@ApplicationScoped
public class FacilityChoices {
  static final List<String> FIELDS = List.of("name", "area", "offer", "state");

  private static final int MANY = 1000;

  @Inject CurrentPage page;
  @Inject CurrentOrganization current;
  @Inject BusinessClock clock;
  @Inject FacilitySearch search;

  /** What was asked for, after that place. */
  FacilitySearch.Query query(String after) {
    String[] offer = (page.value("offer") + "/").split("/", -1);
    return new FacilitySearch.Query(
        page.value("area"), offer[0], offer[1], page.value("name"), when(), clock.today(), after);
  }

  private When when() {
    return Stream.of(When.values())
        .filter(each -> each.name().equals(page.value("state")))
        .findFirst()
        .orElse(When.ANY);
  }

  /** Areas to choose from. */
  public List<Field.Option> getAreas() {
    return search.areas().stream().map(area -> new Field.Option(area, area)).toList();
  }

  /** Offers to choose from, each variant for itself. */
  public List<Field.Option> getOffers() {
    return ((HasOffers) current.program(page.language()))
        .offers().all().stream()
            .flatMap(
                offer ->
                    offer.variantCodes().stream()
                        .map(
                            variant ->
                                new Field.Option(
                                    variant.isEmpty() ? offer.code() : offer.code() + "/" + variant,
                                    names().taken(offer.code(), variant))))
            .toList();
  }

  /** Where the settings have what is taken. */
  int place(Taken taken) {
    return place(taken.offer(), taken.variant());
  }

  /** Where the settings have a variant of an offer. */
  int place(String offer, String variant) {
    List<Offer> offers = ((HasOffers) current.program(page.language())).offers().all();
    for (int i = 0; i < offers.size(); i++) {
      if (offers.get(i).code().equals(offer)) {
        return i * MANY + offers.get(i).variantCodes().indexOf(variant);
      }
    }
    return Integer.MAX_VALUE;
  }

  /** States to choose from. */
  public List<Field.Option> getStates() {
    return Stream.of(When.OPEN, When.LATER, When.ENDED, When.WAITING)
        .map(
            each ->
                new Field.Option(
                    each.name(), names().wording().text("facility.state." + each.name())))
        .toList();
  }

  private CouponNames names() {
    return ((HasOffers) current.program(page.language())).names();
  }
}

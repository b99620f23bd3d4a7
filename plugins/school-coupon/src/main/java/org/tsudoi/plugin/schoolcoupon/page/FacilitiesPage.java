package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.service.CurrentPage;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.plugin.schoolcoupon.facility.Facilities;
import org.tsudoi.plugin.schoolcoupon.facility.Facility;
import org.tsudoi.plugin.schoolcoupon.facility.FacilitySearch;
import org.tsudoi.plugin.schoolcoupon.facility.Taken;
import org.tsudoi.plugin.schoolcoupon.rule.HasOffers;
import org.tsudoi.plugin.schoolcoupon.rule.Offer;
import org.tsudoi.plugin.schoolcoupon.rule.Variant;

/** Which facilities take which coupons, for everybody (施設の検索): {@code /facilities}. SC-40 */
@Named("couponFacilities")
@RequestScoped
public class FacilitiesPage {
  private static final int PAGE = 20;

  @Inject CurrentPage page;
  @Inject CurrentOrganization current;
  @Inject BusinessClock clock;
  @Inject FacilitySearch search;
  @Inject Facilities facilities;
  @Inject CouponWords words;
  private List<Facility> found;
  private Map<Long, List<Taken>> taken;

  /** The facilities of this page. */
  public List<Facility> getFound() {
    return rows().stream().limit(PAGE).toList();
  }

  private List<Facility> rows() {
    if (found == null) {
      found = search.find(query(), PAGE + 1);
    }
    return found;
  }

  private FacilitySearch.Query query() {
    String[] offer = (page.value("offer") + "/").split("/", -1);
    return new FacilitySearch.Query(
        page.value("area"),
        offer[0],
        offer[1],
        page.value("name"),
        FacilitySearch.When.OPEN,
        clock.today(),
        page.value("after"));
  }

  /** The address of the next page; "" when this is the last. */
  public String getNext() {
    return rows().size() > PAGE
        ? "/facilities?"
            + Stream.of("area", "offer", "name")
                .map(name -> name + "=" + encode(page.value(name)))
                .collect(Collectors.joining("&"))
            + "&after="
            + encode(FacilitySearch.key(rows().get(PAGE - 1)))
        : "";
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Areas to choose from. */
  public List<Field.Option> getAreas() {
    return search.areas(clock.today()).stream().map(area -> new Field.Option(area, area)).toList();
  }

  /** Offers to choose from, where there are variants all of them or each for itself. */
  public List<Field.Option> getOffers() {
    return ((HasOffers) current.program(page.language()))
        .offers().all().stream().flatMap(this::options).toList();
  }

  private Stream<Field.Option> options(Offer offer) {
    return offer.isChoosable()
        ? Stream.concat(Stream.of(all(offer)), offer.variants().stream().map(v -> one(offer, v)))
        : Stream.of(new Field.Option(offer.code(), offer.label()));
  }

  private Field.Option all(Offer offer) {
    return new Field.Option(
        offer.code(), words.wording().text("facilities.all-variants", offer.label()));
  }

  private Field.Option one(Offer offer, Variant variant) {
    return new Field.Option(
        offer.code() + "/" + variant.code(), words.taken(offer.code(), variant.code()));
  }

  /** What a facility takes, for people. */
  public List<String> taken(Facility facility) {
    if (taken == null) {
      taken = facilities.taken(getFound().stream().map(Facility::id).toList(), clock.today());
    }
    return taken.getOrDefault(facility.id(), List.of()).stream()
        .map(each -> words.taken(each.offer(), each.variant()))
        .toList();
  }
}

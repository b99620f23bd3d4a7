package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.tsudoi.api.file.TransferFiles.Account;
import org.tsudoi.api.service.CurrentPage;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.plugin.schoolcoupon.facility.Facilities;
import org.tsudoi.plugin.schoolcoupon.facility.Facility;
import org.tsudoi.plugin.schoolcoupon.facility.FacilityData;
import org.tsudoi.plugin.schoolcoupon.facility.FacilityRows;
import org.tsudoi.plugin.schoolcoupon.facility.FacilitySearch;
import org.tsudoi.plugin.schoolcoupon.facility.FacilitySearch.When;
import org.tsudoi.plugin.schoolcoupon.facility.Taken;

/** The secretariat's list of facilities: {@code /staff/facilities}. SC-45 */
@Named("couponFacilityList")
@RequestScoped
public class FacilityListPage {
  private static final int PAGE = 25;
  private static final String PATH = "/staff/facilities";

  @Inject CurrentPage page;
  @Inject BusinessClock clock;
  @Inject FacilityChoices choices;
  @Inject FacilitySearch search;
  @Inject Facilities facilities;
  @Inject FacilityRows rows;
  @Inject CouponWords words;
  private List<Facility> found;
  private Map<Long, List<Taken>> takes;
  private Map<Long, Account> accounts;

  /** The facilities of this page. */
  public List<Facility> getFound() {
    return all().stream().limit(PAGE).toList();
  }

  private List<Facility> all() {
    if (found == null) {
      found = search.find(choices.query(page.value("after")), PAGE + 1);
      List<Long> ids = found.stream().map(Facility::id).toList();
      takes = facilities.taken(ids, clock.today());
      accounts = rows.accounts(ids);
    }
    return found;
  }

  /** The next page; "" when this is the last. */
  public String getNext() {
    return all().size() > PAGE
        ? Addresses.of(
            PATH, page, FacilityChoices.FIELDS, "after", FacilitySearch.key(all().get(PAGE - 1)))
        : "";
  }

  /** The first page again; "" when this is it. */
  public String getFirst() {
    return page.value("after").isEmpty() ? "" : Addresses.of(PATH, page, FacilityChoices.FIELDS);
  }

  /** Posters of what was asked for. */
  public String getPosters() {
    return Addresses.of(PATH + "/posters", page, FacilityChoices.FIELDS);
  }

  /** What it takes, for people. */
  public List<String> taken(Facility facility) {
    return takes.getOrDefault(facility.id(), List.of()).stream()
        .sorted(Comparator.comparing(choices::place))
        .map(each -> words.taken(each.offer(), each.variant()) + " " + each.price())
        .toList();
  }

  /** Its account, masked; "" for none. */
  public String account(Facility facility) {
    Account account = accounts.get(facility.id());
    return account == null ? "" : FacilityData.masked(account);
  }

  /** Whether it takes coupons today. */
  public When state(Facility facility) {
    LocalDate today = clock.today();
    if (facility.isActive(today)) {
      return When.OPEN;
    }
    return facility.activeFrom().isAfter(today) ? When.LATER : When.ENDED;
  }

  /** The colour of the state. */
  public String colour(Facility facility) {
    return switch (state(facility)) {
      case OPEN -> "ok";
      case LATER -> "info";
      default -> "neutral";
    };
  }
}

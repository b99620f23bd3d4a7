package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.service.CurrentPage;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.plugin.schoolcoupon.facility.AccountChanges;
import org.tsudoi.plugin.schoolcoupon.facility.Facilities;
import org.tsudoi.plugin.schoolcoupon.facility.Facility;
import org.tsudoi.plugin.schoolcoupon.facility.FacilityCode;
import org.tsudoi.plugin.schoolcoupon.facility.FacilityData;
import org.tsudoi.plugin.schoolcoupon.facility.FacilityDesk;
import org.tsudoi.plugin.schoolcoupon.facility.FacilityDifferences;
import org.tsudoi.plugin.schoolcoupon.facility.FacilityEntry;
import org.tsudoi.plugin.schoolcoupon.facility.FacilityEntry.AccountEntry;
import org.tsudoi.plugin.schoolcoupon.facility.FacilityEntry.TakenEntry;
import org.tsudoi.plugin.schoolcoupon.facility.FacilityRows;
import org.tsudoi.plugin.schoolcoupon.facility.Price;
import org.tsudoi.plugin.schoolcoupon.facility.Prices;
import org.tsudoi.plugin.schoolcoupon.facility.Taken;
import org.tsudoi.plugin.schoolcoupon.rule.HasOffers;
import org.tsudoi.plugin.schoolcoupon.rule.Offer;

/** A facility, new or to be changed: {@code /staff/facilities/edit}. SC-20, SC-45 */
@Named("couponFacilityEdit")
@RequestScoped
public class FacilityEditPage {
  private static final String LIST = "/staff/facilities";
  private static final List<String> ACCOUNT_TYPES = List.of("ORDINARY", "CURRENT", "SAVINGS");

  @Inject CurrentPage page;
  @Inject CurrentOrganization current;
  @Inject BusinessClock clock;
  @Inject FacilityDesk desk;
  @Inject Facilities facilities;
  @Inject FacilityRows rows;
  @Inject AccountChanges accounts;
  @Inject CurrentStaff staff;
  @Inject CouponWords words;
  @Inject Prices prices;
  @Inject FacilityChoices choices;
  private Optional<Facility> facility = Optional.empty();
  private boolean hasChanged;

  /** One line of what can be taken. */
  public record Row(String tick, String price, String offer, String variant, String label) {}

  /** Runs at every request. */
  public void open() {
    if (isNew()) {
      page.offer("activeFrom", BusinessDates.format(clock.today()));
      return;
    }
    facility = id().flatMap(facilities::find);
    facility.flatMap(found -> rows.find(found.id())).ifPresentOrElse(this::offer, this::unknown);
  }

  private void unknown() {
    page.refuse(404);
  }

  /** Whether there is no such facility yet. */
  public boolean isNew() {
    return page.value("id").isEmpty();
  }

  private Optional<Long> id() {
    String id = page.value("id");
    return id.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
  }

  private void offer(FacilityData data) {
    page.offer("name", data.name());
    page.offer("kana", data.kana().value());
    page.offer("area", data.area());
    page.offer("postalCode", data.postalCode());
    page.offer("address", data.address());
    page.offer("phone", data.phone());
    page.offer("web", data.web());
    page.offer("booking", data.booking());
    page.offer("bookingFrom", data.bookingFrom().map(BusinessDates::format).orElse(""));
    page.offer("activeFrom", BusinessDates.format(data.activeFrom()));
    page.offer("activeUntil", data.activeUntil().map(BusinessDates::format).orElse(""));
    data.account()
        .ifPresent(
            account -> {
              page.offer("bank", account.bank());
              page.offer("branch", account.branch());
              page.offer("type", account.type());
              page.offer("number", account.number());
              page.offer("holder", account.holder());
            });
    data.takes().forEach(this::offer);
  }

  private void offer(Taken taken) {
    Row row = row(taken.offer(), taken.variant());
    page.offer(row.tick(), "yes");
    page.offer(row.price(), String.valueOf(taken.price().amount()));
  }

  /** What can be taken, in the order of the settings. */
  public List<Row> getRows() {
    return ((HasOffers) current.program(page.language()))
        .offers().all().stream()
            .flatMap(
                (Offer offer) ->
                    offer.variantCodes().stream().map(variant -> row(offer.code(), variant)))
            .toList();
  }

  private Row row(String offer, String variant) {
    String name = variant.isEmpty() ? offer : offer + "-" + variant;
    return new Row("take-" + name, "price-" + name, offer, variant, words.taken(offer, variant));
  }

  /** Kinds of accounts to choose from. */
  public List<Field.Option> getAccountTypes() {
    return ACCOUNT_TYPES.stream()
        .map(each -> words.text("facility.account." + each))
        .map(each -> new Field.Option(each, each))
        .toList();
  }

  /** The facility as it is kept; empty for a new one. */
  public Facility getFacility() {
    return facility.orElse(null);
  }

  /** The version that the next press of the button changes. */
  public int getVersion() {
    return hasChanged || page.value("version").isEmpty()
        ? facility.map(Facility::version).orElse(0)
        : sentVersion();
  }

  private int sentVersion() {
    String version = page.value("version");
    return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
  }

  /** Whether another one changed it meanwhile. */
  public boolean getHasChanged() {
    return hasChanged;
  }

  /** What another one made of it, field by field, accounts masked. */
  public Map<String, String> getKept() {
    return facility.flatMap(found -> rows.find(found.id())).map(this::said).orElse(Map.of());
  }

  private Map<String, String> said(FacilityData data) {
    Map<String, String> said = FacilityDifferences.said(data);
    String takes =
        data.takes().stream()
            .map(each -> words.taken(each.offer(), each.variant()) + " " + each.price())
            .collect(Collectors.joining("\n"));
    said.put("takes", takes);
    return said;
  }

  /** Button "save". */
  public void save() {
    Result<?> saved = isNew() ? desk.add(entry(), staff.staff()) : change();
    tell(saved);
    if (saved.isValid()) {
      long saidId = isNew() ? (Long) saved.orElseThrow() : id().orElseThrow();
      page.success(
          accounts.of(saidId).isPresent() ? "facility.saved-waits" : "facility.saved",
          "name",
          page.value("name"));
      page.go(isNew() ? LIST : LIST + "/edit?id=" + page.value("id"));
    }
  }

  private void tell(Result<?> answer) {
    page.reject(answer.problems());
    hasChanged = answer.problems().stream().map(Problem::code).anyMatch("facility.changed"::equals);
    facility = hasChanged ? id().flatMap(facilities::find) : facility;
  }

  private Result<Integer> change() {
    return desk.change(id().orElseThrow(), sentVersion(), entry(), staff.staff());
  }

  /** What it takes at which price since when, in the order of the settings, the latest first. */
  public List<Price> getPrices() {
    return prices.of(facility.orElseThrow().id()).stream()
        .sorted(Comparator.comparingInt(each -> choices.place(each.offer(), each.variant())))
        .toList();
  }

  /** Whether a price has not begun, so that it can be taken back. */
  public boolean isPlanned(Price price) {
    return price.isPlanned(clock.today());
  }

  /** The day of which the form shows what is taken. */
  public String getToday() {
    return clock.today().toString();
  }

  /** Button "drop": a price that has not begun is taken back. */
  public void drop() {
    Result<Integer> dropped =
        BusinessDates.parse(page.value("from"))
            .flatMap(
                day ->
                    desk.dropPrice(
                        id().orElseThrow(),
                        sentVersion(),
                        page.value("offer"),
                        page.value("variant"),
                        day));
    tell(dropped);
    if (dropped.isValid()) {
      page.success("facility.price.dropped");
      page.go(LIST + "/edit?id=" + page.value("id"));
    }
  }

  /** Button "renew": another code, the posters that hang are void. */
  public void renew() {
    if (page.value("sure").isEmpty()) {
      page.reject(List.of(Problem.at("sure", "facility.renew.sure-first")));
      return;
    }
    Result<FacilityCode> code = desk.renew(id().orElseThrow(), sentVersion());
    tell(code);
    if (code.isValid()) {
      page.success("facility.renewed");
      page.go(LIST + "/edit?id=" + page.value("id"));
    }
  }

  private FacilityEntry entry() {
    return new FacilityEntry(
        page.value("name"),
        page.value("kana"),
        page.value("area"),
        page.value("postalCode"),
        page.value("address"),
        page.value("phone"),
        page.value("web"),
        page.value("booking"),
        page.value("bookingFrom"),
        page.value("activeFrom"),
        page.value("activeUntil"),
        new AccountEntry(
            page.value("bank"),
            page.value("branch"),
            page.value("type"),
            page.value("number"),
            page.value("holder")),
        getRows().stream().map(this::entry).toList(),
        page.value("takesFrom"),
        page.value("shownOn"));
  }

  private TakenEntry entry(Row row) {
    return new TakenEntry(
        row.price(),
        row.offer(),
        row.variant(),
        !page.values(row.tick()).isEmpty(),
        page.value(row.price()));
  }
}

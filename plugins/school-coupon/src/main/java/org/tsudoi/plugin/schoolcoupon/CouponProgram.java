package org.tsudoi.plugin.schoolcoupon;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.tsudoi.api.Audience;
import org.tsudoi.api.Branding;
import org.tsudoi.api.Deadline;
import org.tsudoi.api.MenuEntry;
import org.tsudoi.api.Program;
import org.tsudoi.api.Settings;
import org.tsudoi.api.Wording;
import org.tsudoi.api.page.FrontEntry;
import org.tsudoi.api.page.ManualEntry;
import org.tsudoi.api.time.BusinessCalendar;
import org.tsudoi.api.value.FiscalYear;
import org.tsudoi.plugin.schoolcoupon.redemption.HasRedemption;
import org.tsudoi.plugin.schoolcoupon.redemption.Limits;
import org.tsudoi.plugin.schoolcoupon.rule.CouponNames;
import org.tsudoi.plugin.schoolcoupon.rule.HasOffers;
import org.tsudoi.plugin.schoolcoupon.rule.Offer;
import org.tsudoi.plugin.schoolcoupon.rule.Offers;

/**
 * One coupon program: its brand, what it offers to whom, and how visits are held.
 *
 * @param visitTime how long number and birth date need not be given again
 */
record CouponProgram(
    Branding branding, Offers offers, Limits limits, Duration visitTime, Wording wording)
    implements Program, HasOffers, HasRedemption {
  private static final String MANUALS = "org/tsudoi/plugin/schoolcoupon/manual/";
  private static final String TEXTS = "org.tsudoi.plugin.schoolcoupon.texts";

  static CouponProgram read(Settings settings) {
    return new CouponProgram(
        branding(settings),
        Offers.read(settings),
        Limits.read(settings),
        Duration.ofMinutes(settings.number("visit.minutes", 5, 120)),
        Wording.of(settings, TEXTS, CouponProgram.class));
  }

  private static Branding branding(Settings settings) {
    return new Branding(
        settings.text("brand.short-name"),
        settings.optional("brand.contract").orElse("school-coupon"),
        settings.optional("brand.colour").orElse(""),
        settings.optional("brand.logo").orElse(""),
        settings.text("brand.phone"),
        settings.text("brand.hours"),
        settings.text("brand.address"),
        settings.text("brand.email"));
  }

  @Override
  public String texts() {
    return TEXTS;
  }

  @Override
  public boolean keepsRegister() {
    return false;
  }

  @Override
  public CouponNames names() {
    return new CouponNames(offers, wording);
  }

  @Override
  public List<FrontEntry> front() {
    return List.of(
        new FrontEntry("/mypage", "mypage.front"),
        new FrontEntry("/facilities", "facilities.front"),
        new FrontEntry("/paper", "paper.title"),
        new FrontEntry("/manuals/coupon", "guide.member"),
        new FrontEntry("/manuals/reception", "guide.facility"));
  }

  @Override
  public List<ManualEntry> manuals() {
    return List.of(
        new ManualEntry("coupon", "guide.member", MANUALS + "member.md", false),
        new ManualEntry("reception", "guide.facility", MANUALS + "facility.md", false),
        new ManualEntry("office", "guide.staff", MANUALS + "staff.md", true));
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        new MenuEntry(Audience.STAFF, "people", "people.title"),
        new MenuEntry(Audience.STAFF, "feeds", "feed.title"),
        new MenuEntry(Audience.STAFF, "grants", "grants.title"),
        new MenuEntry(Audience.STAFF, "uses", "uses.title"),
        new MenuEntry(Audience.STAFF, "uses/outage", "outage.title"),
        new MenuEntry(Audience.STAFF, "corrections", "correction.title"),
        new MenuEntry(Audience.STAFF, "paper", "paperdesk.title"),
        new MenuEntry(Audience.STAFF, "facilities", "facility.menu"),
        new MenuEntry(Audience.STAFF, "settlements", "settle.menu"),
        new MenuEntry(Audience.STAFF, "statistics", "statistics.menu"));
  }

  @Override
  public List<Deadline> deadlines(LocalDate today, BusinessCalendar calendar) {
    FiscalYear year = FiscalYear.containing(today);
    return offers.all().stream()
        .flatMap(offer -> deadlines(offer, year))
        .filter(deadline -> !deadline.day().isBefore(today))
        .sorted((one, other) -> one.day().compareTo(other.day()))
        .toList();
  }

  private Stream<Deadline> deadlines(Offer offer, FiscalYear year) {
    return Stream.of(
        deadline("deadline.granted", offer, offer.validity().granted(year)),
        deadline("deadline.from", offer, offer.validity().from(year)),
        deadline("deadline.until", offer, offer.validity().until(year)));
  }

  private Deadline deadline(String key, Offer offer, LocalDate day) {
    return new Deadline(wording.text(key, offer.label()), day);
  }
}

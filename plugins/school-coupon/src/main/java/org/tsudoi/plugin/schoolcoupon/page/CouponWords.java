package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.tsudoi.api.Wording;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.service.CurrentPage;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.plugin.schoolcoupon.grant.Coupon;
import org.tsudoi.plugin.schoolcoupon.paper.Paper;
import org.tsudoi.plugin.schoolcoupon.redemption.Choice;
import org.tsudoi.plugin.schoolcoupon.redemption.Use;
import org.tsudoi.plugin.schoolcoupon.redemption.UseLine;
import org.tsudoi.plugin.schoolcoupon.rule.HasOffers;
import org.tsudoi.plugin.schoolcoupon.rule.Offer;
import org.tsudoi.plugin.schoolcoupon.rule.Sex;

/** What things are called on pages; {@code #{couponWords}} in views. */
@Named("couponWords")
@ApplicationScoped
public class CouponWords {
  @Inject CurrentOrganization current;
  @Inject CurrentPage page;
  @Inject SeenNames seen;

  /** A choice with the number left, e.g. {@code マイ リフレッシュ（残り2枚）}. */
  public String withLeft(Choice choice) {
    return wording().text("flow.with-left", choice.name(), choice.coupon().left());
  }

  /** This moment to the second, which a screenshot cannot have. */
  public String toTheSecond(LocalDateTime moment) {
    return DateTimeFormatter.ofPattern(
            wording().bundle().getString("flow.to-the-second"), page.language())
        .format(moment);
  }

  /** A number of coupons. */
  public String sheets(int number) {
    return wording().text("flow.sheets", number);
  }

  /** What was used. */
  public String use(Use use) {
    return program().names().of(use.offer(), use.ageClass(), use.variant(), seen.sex(use.number()));
  }

  /** What is used, by its codes. */
  public String coupon(String offer, String ageClass, String variant, Sex sex) {
    return program().names().of(offer, ageClass, variant, sex);
  }

  /** What was used, of a line of the list. */
  public String use(UseLine line) {
    Use use = line.use();
    return program().names().of(use.offer(), use.ageClass(), use.variant(), line.sex());
  }

  /** What a paper is good for. */
  public String paper(Paper paper) {
    return program().names().of(paper.offer(), paper.ageClass(), "", paper.sex());
  }

  /** The facility's name. */
  public String facility(long id) {
    return seen.facility(id);
  }

  /** The name of an offer. */
  public String offer(String code) {
    return program().offers().find(code).map(Offer::label).orElse(code);
  }

  /** What a facility takes: the offer and its variant. */
  public String taken(String offer, String variant) {
    return program().names().taken(offer, variant);
  }

  /** A text of the plugin's, or what replaces it; the key itself where there is none. */
  public String text(String key) {
    return wording().has(key) ? wording().text(key) : key;
  }

  /** The same; {@code otherwise} where there is none: reasons that are codes or people's words. */
  public String text(String key, String otherwise) {
    return wording().has(key) ? wording().text(key) : otherwise;
  }

  /** The name of a coupon, no variant chosen. */
  public String coupon(Coupon coupon, Sex sex) {
    return program().names().of(coupon.offer(), coupon.ageClass(), "", sex);
  }

  /** The name of a category of members. */
  public String category(String code) {
    return program().offers().category(code);
  }

  /** A moment in Japan's time. */
  public LocalDateTime japan(OffsetDateTime moment) {
    return moment.atZoneSameInstant(BusinessClock.ZONE).toLocalDateTime();
  }

  /** The heads of files that are read again, which are Japanese on every page. */
  Wording ofFiles() {
    return ((HasOffers) current.program()).names().wording();
  }

  /** The organization's words in the language of the page. */
  public Wording wording() {
    return program().names().wording();
  }

  private HasOffers program() {
    return (HasOffers) current.program(page.language());
  }
}

package org.tsudoi.plugin.schoolcoupon.rule;

import java.util.ArrayList;
import java.util.List;
import org.tsudoi.api.Wording;

/**
 * What a coupon is called, e.g. {@code 選べるドック・一般(40以上)・1日・男}. SC-9
 *
 * @param wording texts {@code class.special}, {@code class.OVER}, {@code class.UNDER}, {@code
 *     sex.M}, {@code sex.F}
 */
public record CouponNames(Offers offers, Wording wording) {

  /** The whole name; {@code variant} is "" before one is chosen. */
  public String of(String offer, String ageClass, String variant, Sex sex) {
    List<String> parts = new ArrayList<>();
    parts.add(offers.find(offer).map(Offer::label).orElse(offer));
    parts.add(ageClass(ageClass));
    parts.add(variant(offer, variant));
    parts.add(offers.find(offer).filter(Offer::showsSex).map(shown -> sex(sex)).orElse(""));
    return String.join(between(), parts.stream().filter(part -> !part.isEmpty()).toList());
  }

  /** What a facility takes, without class of age and sex, e.g. {@code 選べるドック・1日}. */
  public String taken(String offer, String variant) {
    String label = offers.find(offer).map(Offer::label).orElse(offer);
    return variant.isEmpty() ? label : label + between() + variant(offer, variant);
  }

  /** The name of a class; "" for none. */
  public String ageClass(String code) {
    AgeClass ageClass = new AgeClass(code);
    if (code.isEmpty()) {
      return "";
    }
    return ageClass.specialAge() > 0
        ? wording.text("class.special", ageClass.specialAge())
        : wording.text("class." + code, offers.ages().threshold());
  }

  /** The name of a variant; "" for none. */
  public String variant(String offer, String variant) {
    return offers
        .find(offer)
        .flatMap(found -> found.variant(variant))
        .map(Variant::label)
        .orElse(variant);
  }

  private String between() {
    return wording.spelling().isEnglish() ? ", " : "・";
  }

  private String sex(Sex sex) {
    return wording.text("sex." + sex);
  }
}

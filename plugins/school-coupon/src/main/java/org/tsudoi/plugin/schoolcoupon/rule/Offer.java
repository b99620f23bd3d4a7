package org.tsudoi.plugin.schoolcoupon.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsudoi.api.Settings;

/**
 * What coupons are granted for (事業・商材), from the settings below {@code offer.<code>.}. SC-2..7
 *
 * @param kin for members or for spouses
 * @param sex only for them; empty for both
 * @param categories only for these categories of members; empty for all
 * @param paperOnly categories that get it on paper only (SC-41)
 * @param variants one of which is chosen at use; empty when there is nothing to choose
 * @param ages which classes it knows
 * @param showsSex whether its name says the sex
 */
public record Offer(
    String code,
    String label,
    Kin kin,
    Optional<Sex> sex,
    Set<String> categories,
    Set<String> paperOnly,
    List<Variant> variants,
    Classes ages,
    boolean showsSex,
    Quantity quantity,
    Validity validity) {

  /** Which age classes an offer knows. */
  public enum Classes {
    NONE,
    THRESHOLD,
    SPECIAL
  }

  static Offer read(Settings settings, String code) {
    String prefix = "offer." + code + ".";
    return new Offer(
        code,
        settings.text(prefix + "label"),
        choice(settings, prefix + "for", Kin.MEMBER, Kin.values()),
        settings.optional(prefix + "sex").map(any -> sex(settings, prefix + "sex")),
        Set.copyOf(settings.list(prefix + "categories")),
        Set.copyOf(settings.list(prefix + "paper-only")),
        variants(settings, prefix),
        choice(settings, prefix + "ages", Classes.NONE, Classes.values()),
        settings.optional(prefix + "show-sex").isPresent() && settings.flag(prefix + "show-sex"),
        Quantity.read(settings, prefix),
        Validity.read(settings, prefix));
  }

  private static Sex sex(Settings settings, String key) {
    return choice(settings, key, Sex.F, Sex.values());
  }

  private static List<Variant> variants(Settings settings, String prefix) {
    return settings.list(prefix + "variants").stream()
        .filter(code -> isCode(settings, prefix + "variants", code))
        .map(code -> new Variant(code, settings.text(prefix + "variant." + code + ".label")))
        .toList();
  }

  private static boolean isCode(Settings settings, String key, String code) {
    boolean good = code.matches("[A-Z][A-Z0-9_]{0,19}");
    if (!good) {
      settings.refuse(key, "must be codes of capital letters, digits, _, but has \"" + code + "\"");
    }
    return good;
  }

  private static <E extends Enum<E>> E choice(Settings settings, String key, E usual, E[] all) {
    String text = settings.optional(key).orElse(usual.name());
    for (E each : all) {
      if (each.name().equals(text)) {
        return each;
      }
    }
    settings.refuse(key, "must be one of " + List.of(all) + ", but is \"" + text + "\"");
    return usual;
  }

  /** Whether one of several variants is chosen at use. */
  public boolean isChoosable() {
    return !variants.isEmpty();
  }

  /** Whether special ages count. */
  public boolean hasSpecial() {
    return ages == Classes.SPECIAL;
  }

  /** The variant of that code; empty also for "". */
  public Optional<Variant> variant(String code) {
    return variants.stream().filter(each -> each.code().equals(code)).findFirst();
  }

  /** Codes of the variants in order; "" alone where there is nothing to choose. */
  public List<String> variantCodes() {
    return isChoosable() ? variants.stream().map(Variant::code).toList() : List.of("");
  }

  /** Whether that is what can be chosen: a variant's code, or "" where there are none. */
  public boolean allows(String variant) {
    return isChoosable() ? variant(variant).isPresent() : variant.isEmpty();
  }
}

package org.tsudoi.plugin.schoolcoupon.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tsudoi.api.Category;
import org.tsudoi.api.Settings;

/**
 * All that an organization offers, in order, and its classes of age. Settings: {@code offers}
 * (codes of small letters, digits and hyphens), {@code offer.<code>.…}, {@code categories}, {@code
 * ages.…}.
 *
 * @param categories kinds of members in the qualification data
 */
public record Offers(List<Offer> all, List<Category> categories, Ages ages) {
  private static final String ONE = "offer.";
  private static final Pattern KEY =
      Pattern.compile(
          "label|for|sex|categories|paper-only|variants|variant\\.[^.]+\\.label|ages|show-sex"
              + "|quantity|quantity-by-term|granted|from|until");

  /**
   * The settings; what cannot be used is refused by key, also keys below {@code offer.} that nobody
   * reads.
   */
  public static Offers read(Settings settings) {
    List<Category> categories = categories(settings);
    List<Offer> offers = new ArrayList<>();
    for (String code : settings.list("offers")) {
      if (code.matches("[a-z][a-z0-9-]{0,29}")) {
        offers.add(Offer.read(settings, code));
      } else {
        settings.refuse(
            "offers", "must be small letters, digits, hyphens, but has \"" + code + "\"");
      }
    }
    if (offers.isEmpty()) {
      settings.refuse("offers", "must name one offer at least");
    }
    Offers read = new Offers(List.copyOf(offers), categories, Ages.read(settings));
    read.refuseUnknown(settings);
    read.refuseStrangers(settings);
    return read;
  }

  private static List<Category> categories(Settings settings) {
    List<String> codes = settings.list("categories").stream().distinct().toList();
    if (codes.isEmpty() || !codes.stream().allMatch(code -> code.matches("[A-Z][A-Z0-9_]{0,19}"))) {
      settings.refuse("categories", "must be codes of capital letters, digits, _");
      return List.of();
    }
    return codes.stream()
        .map(code -> new Category(code, settings.text("category." + code + ".label")))
        .toList();
  }

  private void refuseUnknown(Settings settings) {
    Set<String> known = new TreeSet<>(categories.stream().map(Category::code).toList());
    for (Offer offer : all) {
      String prefix = "offer." + offer.code() + ".";
      refuseUnless(known, offer.categories(), settings, prefix + "categories");
      refuseUnless(known, offer.paperOnly(), settings, prefix + "paper-only");
    }
  }

  private void refuseStrangers(Settings settings) {
    for (String key : settings.keys(ONE)) {
      String[] parts = key.substring(ONE.length()).split("\\.", 2);
      if (find(parts[0]).isEmpty()) {
        settings.refuse(key, "is of no offer named in offers");
      } else if (parts.length < 2 || !KEY.matcher(parts[1]).matches()) {
        settings.refuse(key, "is not known");
      }
    }
  }

  private static void refuseUnless(
      Set<String> known, Set<String> named, Settings settings, String key) {
    if (!known.containsAll(named)) {
      settings.refuse(key, "must be categories of this organization, but is " + named);
    }
  }

  /** The offer of that code. */
  public Optional<Offer> find(String code) {
    return all.stream().filter(each -> each.code().equals(code)).findFirst();
  }

  /** The name of a category; its code where it is no longer configured. */
  public String category(String code) {
    return categories.stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .map(Category::label)
        .orElse(code);
  }
}

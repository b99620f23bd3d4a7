package org.tsudoi.plugin.schoolcoupon.facility;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tsudoi.api.time.BusinessDates;

/** What differs between a facility before and after, by field, accounts masked. */
public final class FacilityDifferences {
  private FacilityDifferences() {}

  /** Before and after of each field that differs, with an arrow between. */
  static Map<String, String> between(FacilityData before, FacilityData after) {
    Map<String, String> old = said(before);
    Map<String, String> differences = new LinkedHashMap<>();
    said(after)
        .forEach(
            (field, text) -> {
              if (!text.equals(old.get(field))) {
                differences.put(field, old.get(field) + " → " + text);
              }
            });
    return differences;
  }

  /** Every field as a text. */
  public static Map<String, String> said(FacilityData data) {
    Map<String, String> said = new LinkedHashMap<>();
    said.put("name", data.name());
    said.put("kana", data.kana().value());
    said.put("area", data.area());
    said.put("postalCode", data.postalCode());
    said.put("address", data.address());
    said.put("phone", data.phone());
    said.put("web", data.web());
    said.put("booking", data.booking());
    said.put("bookingFrom", data.bookingFrom().map(BusinessDates::format).orElse(""));
    said.put("activeFrom", BusinessDates.format(data.activeFrom()));
    said.put("activeUntil", data.activeUntil().map(BusinessDates::format).orElse(""));
    said.put("account", data.account().map(FacilityData::masked).orElse(""));
    said.put("takes", takes(data.takes()));
    return said;
  }

  private static String takes(List<Taken> takes) {
    return takes.stream()
        .map(each -> (each.offer() + " " + each.variant()).strip() + " " + each.price())
        .sorted()
        .collect(Collectors.joining(", "));
  }
}

package org.tsudoi.plugin.schoolcoupon.page;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsudoi.api.service.CurrentPage;
import org.tsudoi.api.value.JapaneseText;
import org.tsudoi.plugin.schoolcoupon.redemption.Order;

/** What the addresses of the six screens carry along. */
final class Typed {
  private static final Pattern CHOICE = Pattern.compile("([0-9]{1,18})(?:-([A-Z][A-Z0-9_]*))?");
  private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern QUANTITY = Pattern.compile("[1-9][0-9]?");

  private Typed() {}

  /** What is to be booked, if all of it is there. */
  static Optional<Order> order(CurrentPage page) {
    Matcher choice = CHOICE.matcher(page.value("c"));
    return choice.matches()
        ? key(page).flatMap(key -> quantity(page).map(number -> order(choice, key, number)))
        : Optional.empty();
  }

  private static Order order(Matcher choice, UUID key, int quantity) {
    String variant = choice.group(2) == null ? "" : choice.group(2);
    return new Order(key, Long.parseLong(choice.group(1)), variant, quantity);
  }

  /** How many; full-width digits are read, too. */
  static Optional<Integer> quantity(CurrentPage page) {
    return Optional.of(JapaneseText.halfWidth(page.value("n")).strip())
        .filter(text -> QUANTITY.matcher(text).matches())
        .map(Integer::valueOf);
  }

  /** The key of the booking, made before it is confirmed. */
  static Optional<UUID> key(CurrentPage page) {
    return Optional.of(page.value("k"))
        .filter(text -> KEY.matcher(text).matches())
        .map(UUID::fromString);
  }
}

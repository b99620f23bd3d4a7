package org.tsudoi.plugin.schoolcoupon.facility;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.JapaneseText;

/** A facility's own page: http or https and a host, so that a link to it can do nothing else. */
final class WebAddress {
  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final int LONGEST = 300;

  private WebAddress() {}

  /** Reads an address; "" stays "". Refuses {@code facility.web.form}. */
  static Result<String> parse(String text) {
    String plain = JapaneseText.halfWidth(text);
    return plain.isEmpty() || isGood(plain)
        ? Result.of(plain)
        : Result.refused("facility.web.form");
  }

  private static boolean isGood(String text) {
    try {
      URI read = new URI(text);
      String scheme = String.valueOf(read.getScheme()).toLowerCase(Locale.ROOT);
      return text.length() <= LONGEST
          && SCHEMES.contains(scheme)
          && read.getHost() != null
          && read.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}

package org.tsudoi.web.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsudoi.api.page.Spelling;
import org.tsudoi.web.route.CurrentSite;
import org.tsudoi.web.route.Site;

/**
 * Texts by key. A key's first part names its room: {@code filing.sent} is looked for in the
 * organization's settings ({@code text.<key>}), its plugin's bundle, {@code
 * org.tsudoi.web.filing.messages}, {@code org.tsudoi.web.messages}, {@code
 * org.tsudoi.core.filing.messages}, {@code org.tsudoi.api.messages}. Whole numbers are written with
 * commas, days as 2026年6月1日. Where English is chosen each looks for its English first ({@code
 * text.<key>.en}, {@code messages_en}), and says it in Japanese where it has none (P-55).
 */
@RequestScoped
public class Texts {
  private static final Logger LOG = System.getLogger(Texts.class.getName());

  @Inject CurrentSite current;
  @Inject HttpServletRequest request;
  @Inject FoundTexts found;

  /** The text; {@code args} are name and value in turn. A missing key is shown as it is. */
  public String get(String key, Object... args) {
    Map<String, Object> named = new HashMap<>();
    for (int i = 0; i + 1 < args.length; i += 2) {
      named.put(String.valueOf(args[i]), args[i + 1]);
    }
    return fill(key, named);
  }

  /** The text with named values put in. */
  public String fill(String key, Map<String, ?> values) {
    String text =
        find(key)
            .orElseGet(
                () -> {
                  LOG.log(Level.WARNING, "no text for key " + key);
                  return key;
                });
    return Template.fill(text, values, spelling());
  }

  /** The bare Japanese text on whatever page, for what stays Japanese; the key for none. */
  public String japanese(String key) {
    return find(key, Locale.JAPANESE).orElse(key);
  }

  /** The bare text of the key, if there is one. */
  public Optional<String> find(String key) {
    return find(key, language());
  }

  private Optional<String> find(String key, Locale locale) {
    String organization = current.site().map(Site::id).orElse("");
    return found.find(organization, locale, key, () -> search(key, locale));
  }

  private Optional<String> search(String key, Locale locale) {
    return own(key, locale)
        .or(() -> bundles(key).flatMap(b -> Bundles.find(b, key, locale).stream()).findFirst());
  }

  /** The language of the page. */
  public Locale language() {
    return Language.of(request);
  }

  /** How days and amounts are written on the page. */
  public Spelling spelling() {
    return new Spelling(language());
  }

  private Optional<String> own(String key, Locale language) {
    return current
        .site()
        .flatMap(Site::running)
        .flatMap(running -> running.settings().in(language).optional("text." + key));
  }

  private Stream<String> bundles(String key) {
    int dot = key.indexOf('.');
    String room = dot < 0 ? "" : key.substring(0, dot);
    return Stream.of(
            current.site().map(Site::bundle).orElse(""),
            room.isEmpty() ? "" : "org.tsudoi.web." + room + ".messages",
            "org.tsudoi.web.messages",
            room.isEmpty() ? "" : "org.tsudoi.core." + room + ".messages",
            "org.tsudoi.core.messages",
            "org.tsudoi.api.messages")
        .filter(bundle -> !bundle.isEmpty());
  }
}

package org.tsudoi.web.route;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsudoi.api.value.JapaneseText;

/**
 * One address taken apart: organization, area and page ("" is the area's first page). Segments are
 * small letters, digits and hyphens, so no address can reach outside the views.
 */
public record Route(String organization, Area area, String page) {
  private static final Pattern ADDRESS =
      Pattern.compile("/([a-z][a-z0-9-]{0,29})((?:/[a-z0-9][a-z0-9-]*)*)/?");
  private static final Pattern STRAY = Pattern.compile("[\\s.,:!)>。、」）｡､｣]+$");
  private static final String SUFFIX = ".xhtml";
  private static final String INDEX = "index";
  private static final Pattern VIEW =
      Pattern.compile(
          "(?:/plugin/[a-z0-9-]+)?/(front|office|member|staff)/([a-z0-9/-]*[a-z0-9-]|(?:[a-z0-9-]+/)*_)\\.xhtml");

  /** The view that answers every last segment of an address. */
  private static final String ANY = "_";

  /** Takes apart a path within the application; empty if it has not the form of our addresses. */
  public static Optional<Route> parse(String path) {
    Matcher matcher = ADDRESS.matcher(path);
    return matcher.matches()
        ? Optional.of(of(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  /**
   * The address meant by one that was typed from a poster or copied with its sentence: in capitals,
   * in full width, with a stop behind it. Empty if it means none, or is right as it is.
   */
  static Optional<String> meant(String path) {
    String plain = JapaneseText.halfWidth(path).toLowerCase(Locale.ROOT);
    String meant = STRAY.matcher(plain).replaceFirst("");
    return Optional.of(meant).filter(m -> !m.equals(path) && parse(m).isPresent());
  }

  /** The address that shows a view, without the organization; empty for other views. */
  static Optional<String> address(String viewId) {
    Matcher matcher = VIEW.matcher(viewId);
    return matcher.matches()
        ? Optional.of(address(Area.of(matcher.group(1)), matcher.group(2)))
        : Optional.empty();
  }

  /** Whether the view may be this page's: as a file, or as the first page of a folder. */
  String[] views() {
    String folder = "/" + area.folder() + "/";
    return page.isEmpty()
        ? new String[] {folder + INDEX + SUFFIX}
        : new String[] {folder + page + SUFFIX, folder + page + "/" + INDEX + SUFFIX};
  }

  /** The view that answers this page whatever its last segment is; empty for first pages. */
  Optional<String> anyView() {
    return page.isEmpty()
        ? Optional.empty()
        : Optional.of("/" + area.folder() + "/" + folder() + ANY + SUFFIX);
  }

  private String folder() {
    return page.substring(0, page.lastIndexOf('/') + 1);
  }

  /** The last segment of the address where {@code view} answers every one; else "". */
  String last(String view) {
    return view.endsWith("/" + ANY + SUFFIX) ? page.substring(folder().length()) : "";
  }

  /** The address of this page, without the organization. */
  String address() {
    return address(area, page);
  }

  /** The page's first segment; "" for the area's first page. */
  String room() {
    return page.replaceFirst("/.*", "");
  }

  private static Route of(String organization, String rest) {
    String[] parts = rest.isEmpty() ? new String[0] : rest.substring(1).split("/", 2);
    Area area = parts.length == 0 ? Area.FRONT : Area.of(parts[0]);
    if (area == Area.FRONT) {
      return new Route(organization, area, String.join("/", parts));
    }
    return new Route(organization, area, parts.length == 1 ? "" : parts[1]);
  }

  private static String address(Area area, String page) {
    String prefix = area == Area.FRONT ? "" : "/" + area.folder();
    if (page.equals(INDEX)) {
      return prefix.isEmpty() ? "/" : prefix;
    }
    String shown = page.endsWith("/" + INDEX) ? page.substring(0, page.length() - 6) : page;
    return prefix + "/" + shown;
  }
}

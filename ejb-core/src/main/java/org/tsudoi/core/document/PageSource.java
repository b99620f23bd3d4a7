package org.tsudoi.core.document;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What a PDF is made of. The XHTML names its language, title, author and description in its head
 * ({@code html lang}, {@code title}, {@code meta}); its headings become the bookmarks. Images are
 * {@code data:} addresses or {@code classpath:} paths; nothing else is ever loaded.
 *
 * @param xhtml a well-formed page without DOCTYPE
 * @param styles style sheets, later ones win
 * @param created the moment that the PDF names as its creation: a date of the data, never "now"
 * @param missing what to do about characters that the font lacks
 */
public record PageSource(String xhtml, List<String> styles, Instant created, Missing missing) {

  /** What happens to a character that the font has no shape for. */
  public enum Missing {
    /** The document is refused; the problem names the characters. */
    REFUSE,
    /** A geta mark (〓) is printed in its place, as Japanese printers do. */
    GETA
  }

  /** Refuses nulls as bugs. */
  public PageSource {
    Objects.requireNonNull(xhtml, "xhtml");
    Objects.requireNonNull(created, "created");
    Objects.requireNonNull(missing, "missing");
    styles = List.copyOf(styles);
  }

  /** A page that is refused when the font lacks a character. */
  public static PageSource of(String xhtml, List<String> styles, Instant created) {
    return new PageSource(xhtml, styles, created, Missing.REFUSE);
  }

  /** The same page, printed with 〓 where the font lacks a character. */
  public PageSource withGeta() {
    return new PageSource(xhtml, styles, created, Missing.GETA);
  }
}

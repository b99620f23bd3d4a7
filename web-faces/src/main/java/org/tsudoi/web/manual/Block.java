package org.tsudoi.web.manual;

import java.util.List;

/**
 * A block of a manual.
 *
 * @param kind chapter, section, text, note, steps, list or picture
 * @param id of a heading, to link to; of a picture its name
 * @param lines of steps and lists all, of others one
 * @param start the number of the first step
 * @param path what a picture shows: a page of the organization, then what is clicked there
 */
public record Block(String kind, String id, List<List<Part>> lines, int start, String path) {

  static Block of(String kind, String id, String text) {
    return new Block(kind, id, List.of(Part.of(text)), 0, "");
  }

  /** The plain text of the first line. */
  public String text() {
    return String.join("", lines.get(0).stream().map(Part::text).toList());
  }

  /** Whether the page can be gone to at once. */
  public boolean isPage() {
    return path.matches("/[a-z/-]+(\\?[^ ]*)?");
  }
}

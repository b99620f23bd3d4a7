package org.tsudoi.api.file;

import java.util.List;

/**
 * Makes PDFs in Japanese: PDF/A-3a, the font inside, the same bytes for the same data on the same
 * day (P-41).
 */
public interface Printing {

  /**
   * A PDF from an XHTML template beside {@code owner}'s class in the plugin's jar, with {@code
   * {{places}}} for the accessors of {@code data}, a public record (Mustache). Its own {@code
   * <style>} rules the look; paper and margins come from {@code @page}. A character that the font
   * lacks is printed as 〓. A malformed template is a bug.
   */
  byte[] pdf(Class<?> owner, String template, Object data);

  /** The pages of several PDFs in one file, each with a bookmark of its title. */
  byte[] together(List<Part> parts);

  /**
   * A QR code as the {@code data:} address of a PNG, for an {@code img} of a template or a page.
   */
  String qr(String text);

  /** A QR code as the path of an SVG within {@code 0 0 size size}. */
  Drawing drawing(String text);

  /**
   * One of several PDFs.
   *
   * @param title its bookmark
   */
  record Part(String title, byte[] pdf) {}

  /**
   * A drawing.
   *
   * @param size width and height
   * @param path the {@code d} of an SVG path
   */
  record Drawing(int size, String path) {}
}

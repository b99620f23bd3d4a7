package org.tsudoi.testkit;

/** Contrast of two colours as WCAG 2 counts it, from 1 to 21. */
final class Contrast {
  private static final double WHITE = 1.05;

  private Contrast() {}

  /** Contrast of white with a colour {@code #rrggbb}; 21 for no colour. */
  static double onWhite(String colour) {
    if (colour.isEmpty()) {
      return 21;
    }
    double light =
        0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    return WHITE / (light + 0.05);
  }

  private static double channel(String colour, int at) {
    double part = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}

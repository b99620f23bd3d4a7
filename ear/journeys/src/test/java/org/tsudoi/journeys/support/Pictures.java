package org.tsudoi.journeys.support;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Pictures of a page as it is shown on a desk and on a phone, in {@code target/journeys/pictures},
 * and what every page must be: without violations of axe's rules, no wider than the phone, in
 * Japanese, with a title and one heading (P-55).
 */
public final class Pictures {
  private static final int DESK = 1280;
  private static final int PHONE = 390;
  private static final int QUALITY = 80;

  private Pictures() {}

  /** Takes both pictures of the page, and looks at it as the rules do. */
  public static void take(Page page, String name) {
    save(page, name + "-" + DESK);
    check(page);
    page.setViewportSize(PHONE, 844);
    save(page, name + "-" + PHONE);
    narrow(page);
    page.setViewportSize(DESK, 900);
  }

  private static void save(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Directories.run().resolve("pictures").resolve(name + ".jpeg"))
            .setQuality(QUALITY)
            .setFullPage(true));
  }

  private static void check(Page page) {
    List<String> violations = Axe.violations(page);
    if (!violations.isEmpty()) {
      throw new AssertionError(String.join("\n", violations));
    }
  }

  /** Fails when the page is wider than its window. */
  public static void narrow(Page page) {
    int wider =
        (Integer)
            page.evaluate(
                "() => document.documentElement.scrollWidth"
                    + " - document.documentElement.clientWidth");
    if (wider > 0) {
      throw new AssertionError(page.url() + " is " + wider + " px too wide");
    }
  }
}

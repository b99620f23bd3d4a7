package org.tsudoi.journeys.support;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;

/**
 * What an address gave.
 *
 * @param isPage whether the browser shows a page of the product now, and not a file or a refusal
 */
public record Shown(int status, boolean isPage) {

  /** Goes there; a file that the browser would save is asked for only. */
  public static Shown of(Page page, String address) {
    try {
      Response answer = page.navigate(address);
      String type = answer.headers().getOrDefault("content-type", "");
      return new Shown(answer.status(), answer.status() < 400 && type.startsWith("text/html"));
    } catch (PlaywrightException e) {
      if (!e.getMessage().contains("Download is starting")) {
        throw e;
      }
      return new Shown(page.request().get(address).status(), false);
    }
  }
}

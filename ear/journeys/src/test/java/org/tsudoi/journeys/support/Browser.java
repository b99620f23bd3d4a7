package org.tsudoi.journeys.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A headless Chromium, Japanese, in Japan time. */
public final class Browser implements AutoCloseable {
  private static final int PATIENCE = 30_000;
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 900;

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;
  private Page page;

  private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
    this.playwright = playwright;
    this.chromium = chromium;
  }

  /** Opens the machine's Chromium; what to do if there is none is in {@link Chromium}. */
  static Browser open() {
    Chromium found = Chromium.find();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    LaunchOptions options =
        new LaunchOptions()
            .setChromiumSandbox(false)
            .setArgs(
                List.of(
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync"));
    found.executable().ifPresent(options::setExecutablePath);
    return new Browser(playwright, playwright.chromium().launch(options));
  }

  /**
   * The page, without cookies and as wide as a desk; relative addresses start at the base. The same
   * one for each test as long as none closes it, since a new window costs a second.
   */
  Page page(String baseUrl) {
    if (page == null || page.isClosed()) {
      page = newPage(baseUrl);
    } else {
      page.unrouteAll();
      page.context().clearCookies();
      page.navigate("about:blank");
      page.setViewportSize(WIDTH, HEIGHT);
    }
    return page;
  }

  private Page newPage(String baseUrl) {
    BrowserContext context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(baseUrl)
                .setLocale("ja-JP")
                .setTimezoneId("Asia/Tokyo")
                .setViewportSize(WIDTH, HEIGHT)
                .setAcceptDownloads(true));
    context.setDefaultTimeout(PATIENCE);
    return context.newPage();
  }

  static void picture(Page page, Class<?> test, Method method) {
    Path file =
        Directories.run()
            .resolve("failed")
            .resolve(test.getSimpleName() + "." + method.getName() + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}

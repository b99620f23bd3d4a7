package org.tsudoi.journeys.support;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;

/** Somebody in front of a browser, at the pages of one organization. */
public final class Visitor {
  /** The password of every account of the demonstration. */
  public static final String PASSWORD = "Kumo-no-mine-7";

  private final Page page;
  private final String organization;
  private final String part;

  public Visitor(Page page, String organization) {
    this(page, organization, "body");
  }

  private Visitor(Page page, String organization, String part) {
    this.page = page;
    this.organization = organization;
    this.part = part;
  }

  /** The same person, looking at one part of the page only. */
  public Visitor in(String selector) {
    return new Visitor(page, organization, selector);
  }

  /** The page as it is. */
  public Page page() {
    return page;
  }

  /** Goes to an address of the organization, e.g. {@code staff/members}; the answer's status. */
  public int open(String path) {
    Response response = page.navigate(organization + "/" + path);
    return response.status();
  }

  /** Logs in at the door of an audience ({@code staff}, {@code office}). */
  public Visitor login(String audience, String id, String password) {
    open("login?for=" + audience);
    fill("loginId", id);
    fill("password", password);
    press("login");
    page.waitForURL(url -> !url.contains("/login"));
    return this;
  }

  /** Types into the field of this name. */
  public Visitor fill(String name, String value) {
    named(name).fill(value);
    return this;
  }

  /** Chooses a radio button or box by its value. */
  public Visitor tick(String name, String value) {
    page.locator(part + " [name='" + name + "'][value='" + value + "']").check();
    return this;
  }

  /** Chooses from a list by value. */
  public Visitor choose(String name, String value) {
    named(name).selectOption(value);
    return this;
  }

  /** Puts a file into the field of this name. */
  public Visitor upload(String name, String fileName, byte[] bytes) {
    named(name).setInputFiles(new FilePayload(fileName, "text/csv", bytes));
    return this;
  }

  private Locator named(String name) {
    return page.locator(part + " [name='" + name + "']");
  }

  /** Presses the button of this action and waits for the page that follows. */
  public Visitor press(String action) {
    page.locator(part + " button[name=action][value='" + action + "']").first().click();
    page.waitForLoadState(LoadState.LOAD);
    return this;
  }

  /** What the main part of the page says. */
  public String text() {
    return page.locator("main").innerText();
  }

  /** The number behind a figure's words, e.g. 対象. */
  public long figure(String words) {
    String number =
        page.locator(".figure")
            .filter(new Locator.FilterOptions().setHasText(words))
            .locator("strong")
            .first()
            .innerText();
    return Long.parseLong(number.replace(",", ""));
  }

  /** What the address answers to this login, as bytes: a file to download. */
  public byte[] download(String href) {
    var response = page.request().get(href.startsWith("/") ? root() + href : href);
    if (response.status() != 200) {
      throw new AssertionError(href + " answered " + response.status());
    }
    return response.body();
  }

  /** Where the product answers, without a slash at the end. */
  public String root() {
    String url = page.url();
    return url.substring(0, url.indexOf('/', "https://".length()));
  }

  /** Sends a form as a page of the product would; the answer, redirects not followed. */
  public APIResponse post(String path, Map<String, String> fields) {
    FormData form = FormData.create();
    fields.forEach(form::append);
    return page.request()
        .post(
            page.url().replaceAll("(https?://[^/]+/).*", "$1") + organization + "/" + path,
            RequestOptions.create()
                .setHeader("Sec-Fetch-Site", "same-origin")
                .setMaxRedirects(0)
                .setForm(form));
  }

  /** The id in the page's address. */
  public String id() {
    return page.url().replaceAll(".*[?&]id=(\\d+).*", "$1");
  }
}

package org.tsudoi.journeys.support;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** A member's telephone at the desk of a facility that takes coupons. */
public final class Phone {
  /** How wide it is. */
  public static final int WIDTH = 390;

  /** How high it is. */
  public static final int HEIGHT = 844;

  private final HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).build();
  private final Page page;
  private final String organization;

  /** The page shown on a telephone, of that organization. */
  public Phone(Page page, String organization) {
    this.page = page;
    this.organization = organization;
    hold();
  }

  /** The page is as wide as a telephone again. */
  public void hold() {
    page.setViewportSize(WIDTH, HEIGHT);
  }

  /** Opens what a facility's poster says: its code, and what may stand behind it. */
  public void open(String code) {
    go("u/" + code);
  }

  /** Opens the own page. */
  public void openOwn() {
    go("mypage");
  }

  /** Another step of the facility at which it is. */
  public void show(String step) {
    page.navigate(page.url().replaceAll("\\?.*", "") + "?s=" + step);
  }

  private void go(String path) {
    page.navigate(organization + "/" + path);
  }

  /** Number and birth date as typed, sent. */
  public void enter(String number, String birth) {
    page.locator("[name=number]").fill(number);
    page.locator("[name=birth]").fill(birth);
    press("enter");
  }

  /** Scans the poster and says who it is. */
  public void arrive(String code, String number, String birth) {
    open(code);
    enter(number, birth);
  }

  /** Chooses the coupon that is called so. */
  public void choose(String name) {
    page.locator(".choice", new Page.LocatorOptions().setHasText(name))
        .locator("input[name=choice]")
        .check();
    press("choose");
  }

  /** Chooses the first coupon, if there is a choice. */
  public void chooseIfAsked() {
    if (page.url().contains("s=choose")) {
      page.locator("input[name=choice]").first().check();
      press("choose");
    }
  }

  /** Goes on from the screen that was shown to the facility's staff. */
  public void use() {
    page.locator("a.button[href*='s=last']").click();
    page.waitForLoadState(LoadState.LOAD);
  }

  /** Presses the button of this action and waits for what follows. */
  public void press(String action) {
    page.locator("main button[name=action][value='" + action + "']").click();
    page.waitForLoadState(LoadState.LOAD);
  }

  /** The coupon that the page is about. */
  public String chosen() {
    return page.url().replaceAll(".*[?&]c=([^&]*).*", "$1");
  }

  /**
   * The last button, pressed with this telephone's visit, but not by its browser: the answer comes
   * when it comes.
   */
  public CompletableFuture<HttpResponse<String>> redeem(
      String code, String coupon, int quantity, String key) {
    String root = page.url().replaceAll("(https?://[^/]+).*", "$1");
    String order = "?s=last&c=" + coupon + "&n=" + quantity + "&k=" + key;
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(root + "/" + organization + "/u/" + code + order))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .header("Cookie", cookies())
            .POST(BodyPublishers.ofString("action=redeem"))
            .build();
    return client.sendAsync(request, BodyHandlers.ofString());
  }

  private String cookies() {
    return page.context().cookies().stream()
        .map(cookie -> cookie.name + "=" + cookie.value)
        .collect(Collectors.joining("; "));
  }
}

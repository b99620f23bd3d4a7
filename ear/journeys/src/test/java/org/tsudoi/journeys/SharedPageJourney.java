package org.tsudoi.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsudoi.journeys.support.Journeys;
import org.tsudoi.journeys.support.Product;

/** The login page is drawn once a minute, and yet for each organization, door and visitor. */
@ExtendWith(Journeys.class)
@Tag("every-server")
class SharedPageJourney {
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void the_login_page_is_the_same_drawn_or_kept(Product product) throws Exception {
    theSameDrawnOrKept(product, "aoba/login");
    theSameDrawnOrKept(product, "aoba/login?for=staff");
  }

  private void theSameDrawnOrKept(Product product, String path) throws Exception {
    HttpResponse<String> drawn = login(product, path);
    HttpResponse<String> kept = login(product, path);
    assertThat(kept.body()).isEqualTo(drawn.body()).contains("</html>").contains("あおば");
    for (HttpResponse<String> page : List.of(drawn, kept)) {
      assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
      assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
    }
    assertThat(id(kept)).isNotEqualTo(id(drawn));
  }

  @Test
  void each_organization_has_its_own(Product product) throws Exception {
    login(product, "aoba/login");
    assertThat(login(product, "minato/login").body()).contains("みなと").doesNotContain("あおば");
  }

  @Test
  void what_is_meant_for_one_visitor_is_drawn_for_that_one(Product product) throws Exception {
    String page = login(product, "aoba/login").body();
    assertThat(login(product, "aoba/login?for=staff").body()).isNotEqualTo(page);
    assertThat(login(product, "aoba/login?ended=IDLE").body()).isNotEqualTo(page);
    assertThat(login(product, "aoba/login", "Cookie", "tsudoi-language=en").body())
        .isNotEqualTo(page);
    assertThat(login(product, "aoba/login").body()).isEqualTo(page);
  }

  /** P-55: by the button on the page, for this organization, whatever the browser prefers. */
  @Test
  void who_chooses_english_has_english_pages_and_nobody_else(Product product) throws Exception {
    String path = "aoba/login?for=staff";
    HttpResponse<String> chosen = choose(product, "en", "/" + path);
    assertThat(chosen.statusCode()).isEqualTo(303);
    assertThat(chosen.headers().firstValue("Location").orElse("")).endsWith("/" + path);
    String cookie = chosen.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("Path=/aoba;").contains("HttpOnly").contains("SameSite=Lax");

    String english = login(product, path, "Cookie", cookie.replaceFirst(";.*", "")).body();
    assertThat(english)
        .contains("<html lang=\"en\"")
        .contains("Sign in")
        .contains("Aoba Workers’ Welfare Club");
    assertThat(login(product, path, "Accept-Language", "en").body())
        .contains("<html lang=\"ja\"")
        .contains("ログイン");
    assertThat(choose(product, "ja", "/" + path).headers().firstValue("Set-Cookie").orElse(""))
        .startsWith("tsudoi-language=ja;");
    assertThat(choose(product, "en", "//elsewhere.example.com/").headers().firstValue("Location"))
        .hasValueSatisfying(place -> assertThat(place).doesNotContain("elsewhere"));
  }

  private HttpResponse<String> choose(Product product, String language, String back)
      throws IOException, InterruptedException {
    String form = "language=" + language + "&back=" + URLEncoder.encode(back, UTF_8);
    return client.send(
        HttpRequest.newBuilder(URI.create(product.url() + "language"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> login(Product product, String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(product.url() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    HttpResponse<String> page = client.send(request.build(), BodyHandlers.ofString());
    assertThat(page.statusCode()).isEqualTo(200);
    return page;
  }

  private static String id(HttpResponse<String> page) {
    return page.headers().firstValue("X-Request-Id").orElseThrow();
  }
}

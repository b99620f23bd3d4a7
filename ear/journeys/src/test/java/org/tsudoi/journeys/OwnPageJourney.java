package org.tsudoi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsudoi.journeys.support.Demonstration;
import org.tsudoi.journeys.support.Journeys;
import org.tsudoi.journeys.support.Product;
import org.tsudoi.journeys.support.Rows;

/** SC-40: the own page is drawn once for all who see the same, and yet each one sees the own. */
@ExtendWith(Journeys.class)
@Tag("every-server")
class OwnPageJourney {
  private final HttpClient client = HttpClient.newHttpClient();
  private Product product;
  private Rows rows;

  @BeforeEach
  void people(Product product) throws InterruptedException {
    this.product = product;
    rows = new Rows(product, "manabi");
    Demonstration.ofPluginIsTold(rows);
    for (String number : new String[] {"771001", "771002"}) {
      rows.texts(
          "insert into school_coupon_person (number, name, kana, kana_key, birth_date, sex,"
              + " category, school, qualified_from) values (?, ?, 'ミホン', 'ミホン', '1990-05-05',"
              + " 'F', 'REGULAR', '', '2020-04-01') on conflict do nothing returning number",
          number,
          "見本　" + number);
      rows.texts(
          "insert into school_coupon_coupon (number, fiscal_year, offer, age_class, quantity,"
              + " valid_from, valid_until, medium, granted_at) select ?, 2026, 'refresh', '', 3,"
              + " '2020-01-01', '2099-12-31', 'PHONE', now() where not exists (select from"
              + " school_coupon_coupon where number = ?) returning number",
          number,
          number);
    }
  }

  @Test
  void sc_40_who_has_the_same_coupons_sees_the_own_name() throws Exception {
    String one = visit("771001");
    String other = visit("771002");
    for (int i = 0; i < 3; i++) {
      assertThat(shown(one)).contains("見本　771001").doesNotContain("771002");
      assertThat(shown(other)).contains("見本　771002").doesNotContain("771001");
    }
    assertThat(shown(one).replace("771001", "771002")).isEqualTo(shown(other));
  }

  @Test
  void sc_40_what_was_used_is_seen_at_once_and_by_its_owner_only() throws Exception {
    String one = visit("771001");
    String other = visit("771002");
    shown(one);
    rows.texts(
        "with c as (update school_coupon_coupon set used = used + 1 where number = '771001'"
            + " returning *) insert into school_coupon_use as u (key, coupon, number, facility,"
            + " offer, variant, age_class, quantity, price, source, used_at, entered_at) select"
            + " gen_random_uuid(), c.id, c.number, f.id, c.offer, '', '', 1, 3000, 'PHONE', now(),"
            + " now() from c, (select id from school_coupon_facility order by id limit 1) f"
            + " returning u.id");
    String facility =
        rows.texts("select name from school_coupon_facility order by id limit 1").get(0);
    assertThat(shown(one)).contains("<strong>2</strong>").contains("　" + facility);
    assertThat(shown(other)).contains("<strong>3</strong>").doesNotContain("　" + facility);
    rows.texts("delete from school_coupon_use where number = '771001' returning id");
    rows.texts("update school_coupon_coupon set used = 0 where number = '771001' returning id");
  }

  @Test
  void sc_40_the_form_to_come_in_is_drawn_once_and_each_filling_in_has_its_own_name()
      throws Exception {
    String one = shown("");
    String other = shown("");
    assertThat(submission(one)).hasSize(36).isNotEqualTo(submission(other));
    assertThat(shown("tsudoi-language=en")).contains("<html lang=\"en\"");
    assertThat(shown("")).contains("<html lang=\"ja\"");
    assertThat(shown("tsudoi-login=nobody")).contains("</html>");
  }

  @Test
  void sc_40_who_leaves_sees_nothing_any_more() throws Exception {
    String one = visit("771001");
    assertThat(shown(one)).contains("見本　771001");
    post(one, "action=leave");
    assertThat(shown(one)).doesNotContain("771001").contains("name=\"birth\"");
  }

  @Test
  void sc_44_a_wrong_date_is_told_on_the_page_with_what_was_typed() throws Exception {
    String failures =
        "select coalesce(sum(failures), 0) from school_coupon_attempt where kind = 'NUMBER'";
    long before = rows.number(failures);
    HttpResponse<String> page = post("", "action=enter&number=771001&birth=19900506");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("value=\"771001\"").contains("登録と一致しません");
    assertThat(rows.number(failures)).as("counted once").isEqualTo(before + 1);
    assertThat(post("", "action=enter&number=&birth=19900505").body()).contains("組合員番号を入力してください");
    visit("771001");
  }

  private String submission(String page) {
    return page.replaceFirst("(?s).*name=\"submission\" value=\"([^\"]*)\".*", "$1");
  }

  private String shown(String cookies) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(page());
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookies);
    }
    HttpResponse<String> page = client.send(request.build(), BodyHandlers.ofString());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
    return page.body();
  }

  /** The cookies of a visit. */
  private String visit(String number) throws IOException, InterruptedException {
    HttpResponse<String> entered = post("", "action=enter&birth=19900505&number=" + number);
    assertThat(entered.statusCode()).isEqualTo(303);
    return entered.headers().allValues("Set-Cookie").stream()
        .map(each -> each.replaceFirst(";.*", ""))
        .collect(Collectors.joining("; "));
  }

  private HttpResponse<String> post(String cookies, String form)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(page())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString(form));
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookies);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private URI page() {
    return URI.create(product.url() + "manabi/mypage");
  }
}

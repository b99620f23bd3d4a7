package org.tsudoi.plugin.schoolcoupon.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.rest.ApiAnswer;
import org.tsudoi.api.rest.ApiRequest;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.plugin.schoolcoupon.Example;
import org.tsudoi.plugin.schoolcoupon.grant.Coupons;
import org.tsudoi.plugin.schoolcoupon.person.FeedWork;
import org.tsudoi.plugin.schoolcoupon.person.People;
import org.tsudoi.plugin.schoolcoupon.person.PersonNumber;
import org.tsudoi.plugin.schoolcoupon.person.Staff;
import org.tsudoi.plugin.schoolcoupon.redemption.LateBooking;
import org.tsudoi.plugin.schoolcoupon.redemption.LateUse;

/** P-53, SC-1: what other systems send and fetch. */
class RestTest {
  private static final String PERSON =
      """
      {"number":"K12345","name":"佐倉　葉子","kana":"サクラ　ヨウコ","birth":"1985-04-12","sex":"F",
       "category":"REGULAR","school":"","qualifiedFrom":"2020-04-01","qualifiedUntil":null}\
      """;
  private final Example example = new Example();
  private QualificationsEndpoint endpoint;

  @BeforeEach
  void open() {
    example.house.put(
        Event.class,
        (Event<?>)
            Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (p, m, a) -> null));
    endpoint = example.house.get(QualificationsEndpoint.class);
    example.house.get(FeedWork.class);
  }

  @AfterEach
  void close() {
    example.close();
  }

  private ApiAnswer call(String method, Map<String, String> query, String body) {
    return endpoint.answer(
        new ApiRequest(
            "register",
            method,
            query,
            "application/json",
            new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));
  }

  private static JsonObject json(ApiAnswer answer) {
    return Json.createReader(new StringReader(new String(answer.body(), StandardCharsets.UTF_8)))
        .readObject();
  }

  @Test
  void people_are_read_taken_over_at_once_where_asked_and_told_about() {
    ApiAnswer answer =
        call("POST", Map.of("takeOver", "true"), "[" + PERSON + ", {\"number\": 12}]");
    assertThat(answer.status()).isEqualTo(202);
    assertThat(json(answer).getInt("rows")).isEqualTo(1);
    assertThat(json(answer).getInt("bad")).isEqualTo(1);
    example.house.work();
    String feed = String.valueOf(json(answer).getInt("feed"));
    assertThat(json(call("GET", Map.of("feed", feed), "")).getString("state")).isEqualTo("DONE");
    assertThat(example.house.get(People.class).find(new PersonNumber("K12345"))).isPresent();
  }

  @Test
  void what_is_no_array_of_objects_is_refused_and_leaves_nothing() {
    for (String wrong : new String[] {"", "{}", "[1]", "[" + PERSON + ",", "text"}) {
      assertThat(call("POST", Map.of(), wrong).status()).as(wrong).isEqualTo(400);
    }
    assertThat(
            example.house.database().list("select 1 from school_coupon_feed", row -> row.getInt(1)))
        .isEmpty();
  }

  @Test
  void an_unknown_feed_is_404() {
    assertThat(call("GET", Map.of("feed", "99"), "").status()).isEqualTo(404);
    assertThat(call("GET", Map.of("feed", "x"), "").status()).isEqualTo(404);
  }

  @Test
  void uses_are_fetched_once_a_minute_old_whatever_commits_first_and_again_when_corrected() {
    PersonNumber number = example.person("100001", "1980-01-01", "M", "REGULAR");
    long hotel = example.facility("refresh").id();
    example.grant();
    LateBooking booking = example.house.get(LateBooking.class);
    long coupon =
        example.house.get(Coupons.class).of(number).stream()
            .filter(each -> each.offer().equals("refresh"))
            .findFirst()
            .orElseThrow()
            .id();
    for (int day = 1; day <= 3; day++) {
      booking
          .book(
              new LateUse(
                  UUID.randomUUID(),
                  coupon,
                  hotel,
                  "",
                  1,
                  LocalDateTime.of(2026, 8, day * 5, 10, 0),
                  Optional.empty(),
                  new Staff(AccountId.of(1), "事務"),
                  "",
                  true))
          .orElseThrow();
    }
    JsonObject none = uses("");
    assertThat(none.getJsonArray("redemptions")).isEmpty();
    assertThat(none.getBoolean("more")).isFalse();
    minutesAgo("id = 2", 3);
    minutesAgo("id = 1", 2);
    assertThat(ids(uses(""))).containsExactly(2, 1);
    String next = uses("").getString("next");
    assertThat(uses(next).getString("next")).isEqualTo(next);
    minutesAgo("id = 3", 1);
    assertThat(ids(uses(next))).containsExactly(3);
    next = uses(next).getString("next");
    example.house.database().change("update school_coupon_use set cancelled = 1 where id = 1");
    assertThat(ids(uses(next))).isEmpty();
    assertThat(ids(uses(""))).containsExactly(2, 3);
    example
        .house
        .database()
        .change("update school_coupon_use set changed_at = now() - interval '61 s' where id = 1");
    next = "0-0";
    assertThat(ids(uses(next))).containsExactly(2, 3, 1);
    assertThat(call("GET", UsesEndpoint.class, Map.of("after", "17")).status()).isEqualTo(400);
  }

  private void minutesAgo(String which, int minutes) {
    example
        .house
        .database()
        .change(
            "update school_coupon_use set changed_at = now() - ? * interval '61 s' where " + which,
            minutes);
  }

  private JsonObject uses(String after) {
    return json(
        call("GET", UsesEndpoint.class, after.isEmpty() ? Map.of() : Map.of("after", after)));
  }

  private ApiAnswer call(String method, Class<UsesEndpoint> endpoint, Map<String, String> query) {
    return example
        .house
        .get(endpoint)
        .answer(new ApiRequest("x", method, query, "", new ByteArrayInputStream(new byte[0])));
  }

  private static List<Integer> ids(JsonObject answer) {
    return answer.getJsonArray("redemptions").getValuesAs(JsonObject.class).stream()
        .map(each -> each.getInt("id"))
        .toList();
  }
}

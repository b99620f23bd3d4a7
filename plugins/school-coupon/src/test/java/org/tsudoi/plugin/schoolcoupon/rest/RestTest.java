package org.tsudoi.plugin.schoolcoupon.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.rest.ApiAnswer;
import org.tsudoi.api.rest.ApiRequest;
import org.tsudoi.plugin.schoolcoupon.Example;
import org.tsudoi.plugin.schoolcoupon.person.FeedWork;
import org.tsudoi.plugin.schoolcoupon.person.People;
import org.tsudoi.plugin.schoolcoupon.person.PersonNumber;

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
  void uses_are_fetched_in_pages_by_id() {
    ApiAnswer answer =
        example
            .house
            .get(UsesEndpoint.class)
            .answer(
                new ApiRequest("x", "GET", Map.of(), "", new ByteArrayInputStream(new byte[0])));
    assertThat(json(answer).getJsonArray("redemptions")).isEmpty();
    assertThat(json(answer).getBoolean("more")).isFalse();
  }
}

package org.tsudoi.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tsudoi.web.request.TooLarge;

class OpenApiTest {
  private static JsonObject part(String json) {
    return OpenApi.read(new ByteArrayInputStream(json.getBytes(UTF_8)));
  }

  @Test
  void the_parts_of_all_endpoints_are_joined_and_ask_for_the_key() {
    JsonObject all =
        part(
            OpenApi.join(
                "例の会",
                "https://example.jp/x/api",
                List.of(
                    part("{\"paths\":{\"/a\":{}},\"components\":{\"schemas\":{\"A\":{}}}}"),
                    part("{\"paths\":{\"/b\":{}},\"components\":{\"schemas\":{\"B\":{}}}}"))));
    assertThat(all.getJsonObject("paths")).containsOnlyKeys("/a", "/b");
    assertThat(all.getJsonObject("components").getJsonObject("schemas")).containsOnlyKeys("A", "B");
    assertThat(all.getJsonObject("components").getJsonObject("securitySchemes"))
        .containsOnlyKeys("key");
  }

  @Test
  void a_query_is_taken_apart_and_what_is_malformed_left_out() {
    assertThat(Query.of("a=1&a=2&b=%E3%81%82&c&d=%zz"))
        .isEqualTo(Map.of("a", "1", "b", "あ", "c", ""));
    assertThat(Query.of(null)).isEmpty();
  }

  @Test
  void a_body_over_the_limit_is_refused_while_it_is_read() throws IOException {
    byte[] body = new byte[10];
    assertThat(new BoundedBody(new ByteArrayInputStream(body), 10).readAllBytes()).hasSize(10);
    assertThatThrownBy(() -> new BoundedBody(new ByteArrayInputStream(body), 9).readAllBytes())
        .isInstanceOf(TooLarge.class);
  }
}

package org.tsudoi.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class KeptFormTest {
  @Test
  void what_was_typed_is_carried_but_no_password() {
    KeptForm kept =
        carried(
            Map.of(
                "kept.name", new String[] {"山田"},
                "kept.newPassword", new String[] {"x"},
                "loginId", new String[] {"y"}));
    assertThat(kept.getFields()).containsExactly(new KeptForm.KeptField("name", "山田"));
    assertThat(kept.isLost()).isFalse();
  }

  @Test
  void a_form_too_large_for_a_stranger_is_not_carried_in_parts() {
    KeptForm large =
        carried(Map.of("kept.a", new String[] {"1"}, "kept.b", new String[] {"あ".repeat(30_000)}));
    assertThat(large.getFields()).isEmpty();
    assertThat(large.isLost()).isTrue();
    Map<String, String[]> many = new TreeMap<>();
    for (int i = 0; i < 2001; i++) {
      many.put("kept.f" + i, new String[] {""});
    }
    assertThat(carried(many).isLost()).isTrue();
    assertThat(carried(many).getFields()).isEmpty();
  }

  private static KeptForm carried(Map<String, String[]> parameters) {
    KeptForm kept = new KeptForm();
    kept.carryOn(
        (HttpServletRequest)
            Proxy.newProxyInstance(
                KeptFormTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, args) -> parameters));
    return kept;
  }
}

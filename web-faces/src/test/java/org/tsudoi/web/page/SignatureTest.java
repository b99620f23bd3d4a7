package org.tsudoi.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SignatureTest {
  private final Signature ours = signature("one secret");

  @Property
  void a_sealed_text_opens_again(@ForAll("texts") String text) {
    assertThat(ours.open(ours.seal(text))).contains(text);
    assertThat(ours.seal(text)).matches("[A-Za-z0-9_.-]*");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withCharRange('\u0000', '\ud7ff');
  }

  @Test
  void another_secret_does_not_open_it() {
    assertThat(ours.open(signature("other").seal("success:保存しました"))).isEmpty();
  }

  @Test
  void a_changed_text_does_not_open() {
    String sealed = ours.seal("success:a");
    assertThat(ours.open("x" + sealed.substring(1))).isEmpty();
    assertThat(ours.open(sealed.substring(0, sealed.indexOf('.')))).isEmpty();
    assertThat(ours.open("%%%")).isEmpty();
    assertThat(ours.open("")).isEmpty();
  }

  @Test
  void without_a_secret_each_start_has_its_own() {
    assertThat(signature(null).open(signature(null).seal("a"))).isEmpty();
  }

  private static Signature signature(String secret) {
    Signature signature = new Signature();
    signature.secret = Optional.ofNullable(secret);
    signature.prepare();
    return signature;
  }
}

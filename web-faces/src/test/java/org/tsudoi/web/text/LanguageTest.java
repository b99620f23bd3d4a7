package org.tsudoi.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which language a page has, and where the switch goes back to (P-55). */
class LanguageTest {

  @Test
  void a_page_is_japanese_until_somebody_chooses_english() {
    assertThat(Language.of(request())).isEqualTo(Locale.JAPANESE);
    assertThat(Language.of(request(new Cookie("other", "en")))).isEqualTo(Locale.JAPANESE);
    assertThat(Language.of(request(chosen("en")))).isEqualTo(Locale.ENGLISH);
    assertThat(Language.of(request(chosen("ja")))).isEqualTo(Locale.JAPANESE);
    assertThat(Language.of(request(chosen("<b>")))).isEqualTo(Locale.JAPANESE);
  }

  @Test
  void the_language_of_the_browser_is_not_asked() {
    assertThat(Language.of(speaking(Locale.ENGLISH))).isEqualTo(Locale.JAPANESE);
  }

  @Test
  void the_choice_of_an_organization_goes_before_that_of_the_start_page() {
    assertThat(Language.of(request(chosen("ja"), chosen("en")))).isEqualTo(Locale.JAPANESE);
  }

  @Test
  void a_language_tells_nothing_of_who_asks() {
    assertThat(Language.isAllThatIsKnown(request())).isTrue();
    assertThat(Language.isAllThatIsKnown(request(chosen("en")))).isTrue();
    assertThat(Language.isAllThatIsKnown(request(chosen("en"), new Cookie("tsudoi-login", "x"))))
        .isFalse();
    assertThat(Language.isAllThatIsKnown(request(new Cookie("plugin-coupon-own", "x")))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "/app/aoba/staff/members?kana=%E3%82%A2&state=LEFT,"
        + " /aoba/staff/members?kana=%E3%82%A2&state=LEFT",
    "/app/aoba/, /aoba/",
    "/app/, /",
    "/aoba/staff, /",
    "https://elsewhere.example.com/, /",
    "/app//elsewhere.example.com/, /",
    "/app/\\elsewhere.example.com, /",
    "/app/aoba/\u3042, /",
    "null, /"
  })
  void the_switch_goes_back_to_our_own_pages_only(String back, String path) {
    assertThat(LanguageSwitch.back(from(back))).isEqualTo(path);
  }

  private static Cookie chosen(String language) {
    return new Cookie(Language.COOKIE, language);
  }

  private static HttpServletRequest request(Cookie... cookies) {
    return answering(Map.of("getCookies", cookies));
  }

  private static HttpServletRequest speaking(Locale locale) {
    return answering(Map.of("getLocale", locale));
  }

  private static HttpServletRequest from(String back) {
    return answering(Map.of("getParameter", back, "getContextPath", "/app"));
  }

  private static HttpServletRequest answering(Map<String, Object> answers) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            LanguageTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, called, args) -> answers.get(called.getName()));
  }
}

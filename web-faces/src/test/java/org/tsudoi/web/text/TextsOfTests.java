package org.tsudoi.web.text;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.tsudoi.web.route.CurrentSite;

/** Texts outside any organization, for tests. */
public final class TextsOfTests {
  private TextsOfTests() {}

  /** In Japanese. */
  public static Texts japanese() {
    return texts(new Cookie[0]);
  }

  /** In English. */
  public static Texts english() {
    return texts(new Cookie[] {new Cookie(Language.COOKIE, "en")});
  }

  private static Texts texts(Cookie[] cookies) {
    Texts texts = new Texts();
    texts.current = new CurrentSite();
    texts.found = new FoundTexts();
    texts.request =
        (HttpServletRequest)
            Proxy.newProxyInstance(
                TextsOfTests.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, args) -> called.getName().equals("getCookies") ? cookies : null);
    return texts;
  }
}

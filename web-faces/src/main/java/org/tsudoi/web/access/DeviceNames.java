package org.tsudoi.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.web.text.Texts;

/**
 * Names devices by what their browsers say, as people know them; {@code #{deviceNames}} in views.
 */
@Named("deviceNames")
@RequestScoped
public class DeviceNames {
  private static final Map<String, String> BROWSERS =
      inOrder(
          "Edg",
          "Edge",
          "OPR/",
          "Opera",
          "SamsungBrowser",
          "Samsung Internet",
          "Firefox/",
          "Firefox",
          "FxiOS",
          "Firefox",
          "CriOS",
          "Chrome",
          "Chrome/",
          "Chrome",
          "Safari/",
          "Safari");
  private static final Map<String, String> SYSTEMS =
      inOrder(
          "iPhone",
          "iPhone",
          "iPad",
          "iPad",
          "Android",
          "Android",
          "Windows",
          "Windows",
          "CrOS",
          "ChromeOS",
          "Mac OS X",
          "Mac",
          "Linux",
          "Linux");

  @Inject Texts texts;

  private static Map<String, String> inOrder(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }

  /** The browser and what it runs on, as far as {@code agent} says it. */
  public String of(String agent) {
    Optional<String> browser = find(BROWSERS, agent);
    Optional<String> system = find(SYSTEMS, agent);
    if (browser.isPresent() && system.isPresent()) {
      return texts.get("access.device", "browser", browser.get(), "system", system.get());
    }
    return browser.or(() -> system).orElseGet(() -> texts.get("access.device-unknown"));
  }

  private static Optional<String> find(Map<String, String> names, String agent) {
    return names.keySet().stream().filter(agent::contains).findFirst().map(names::get);
  }
}

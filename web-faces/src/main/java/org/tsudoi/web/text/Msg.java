package org.tsudoi.web.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Texts in views: {@code #{msg['filing.sent']}}, with values {@code #{msg.of('filing.count',
 * 'count', page.count)}}.
 */
@Named("msg")
@RequestScoped
public class Msg extends AbstractMap<String, String> {
  @Inject Texts texts;

  @Override
  public String get(Object key) {
    return texts.get(String.valueOf(key));
  }

  /** The text with a value in it. */
  public String of(String key, String name, Object value) {
    return texts.get(key, name, value);
  }

  /** The text with two values in it. */
  public String of(String key, String name, Object value, String second, Object other) {
    return texts.get(key, name, value, second, other);
  }

  /** The text of a problem of the field called {@code label}, for problems outside forms. */
  public String problem(String code, String label, Map<String, ?> args) {
    Map<String, Object> values = new HashMap<>(args);
    values.putIfAbsent("label", label);
    return texts.fill(code, values);
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return Set.of();
  }
}

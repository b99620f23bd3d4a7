package org.tsudoi.web.seam;

import jakarta.enterprise.inject.Instance;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tsudoi.core.organization.PluginFailures;
import org.tsudoi.web.route.Site;

/** Beans of plugins that serve a view, looked for once; one that cannot be used is left out. */
final class PluginBeans<T> {
  private static final Logger LOG = System.getLogger(PluginBeans.class.getName());

  private final Map<String, T> beans = new HashMap<>();
  private final PluginFailures failures;

  PluginBeans(Instance<T> found, Function<T, String> key, PluginFailures failures) {
    this.failures = failures;
    found.handles().forEach(handle -> meet(handle, key));
  }

  private void meet(Instance.Handle<T> handle, Function<T, String> key) {
    try {
      T bean = handle.get();
      beans.put(key.apply(bean), bean);
    } catch (RuntimeException | LinkageError e) {
      LOG.log(Level.ERROR, "it cannot be used: " + handle.getBean().getBeanClass(), e);
    }
  }

  /** The view of a plugin's open page. */
  static String view(String plugin, String page) {
    return "/plugin/" + plugin + "/front" + page + ".xhtml";
  }

  /** What the bean of that key answers; nothing when there is none. */
  <A> Optional<A> ask(Site site, String view, String key, Function<T, Optional<A>> question) {
    T bean = beans.get(key);
    if (bean == null) {
      return Optional.empty();
    }
    try {
      return question.apply(bean);
    } catch (RuntimeException | LinkageError e) {
      failures.note(site.id(), view, e);
      throw e;
    }
  }
}

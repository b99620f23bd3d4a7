package org.tsudoi.web.seam;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.page.Deed;
import org.tsudoi.core.organization.PluginFailures;
import org.tsudoi.web.route.Deeds;
import org.tsudoi.web.route.Site;

/** The deeds of all plugins, looked for once. */
@ApplicationScoped
class PluginDeeds implements Deeds {
  private static final Logger LOG = System.getLogger(PluginDeeds.class.getName());

  @Inject @Any Instance<Deed> found;
  @Inject PluginFailures failures;
  private final Map<String, Deed> deeds = new HashMap<>();

  @PostConstruct
  void find() {
    found.handles().forEach(this::meet);
  }

  private void meet(Instance.Handle<Deed> handle) {
    try {
      Deed deed = handle.get();
      String view = "/plugin/" + deed.plugin() + "/front" + deed.page() + ".xhtml";
      deeds.put(key(view, deed.action()), deed);
    } catch (RuntimeException | LinkageError e) {
      LOG.log(Level.ERROR, "a deed cannot be used: " + handle.getBean().getBeanClass(), e);
    }
  }

  @Override
  public Optional<String> act(Site site, String view, String action) {
    Deed deed = deeds.get(key(view, action));
    if (deed == null) {
      return Optional.empty();
    }
    try {
      return deed.act();
    } catch (RuntimeException | LinkageError e) {
      failures.note(site.id(), view, e);
      throw e;
    }
  }

  private static String key(String view, String action) {
    return view + " " + action;
  }
}

package org.tsudoi.web.seam;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tsudoi.api.page.Deed;
import org.tsudoi.core.organization.PluginFailures;
import org.tsudoi.web.route.Deeds;
import org.tsudoi.web.route.Site;

/** The deeds of all plugins. */
@ApplicationScoped
class PluginDeeds implements Deeds {
  @Inject @Any Instance<Deed> found;
  @Inject PluginFailures failures;
  private PluginBeans<Deed> deeds;

  @PostConstruct
  void find() {
    deeds = new PluginBeans<>(found, PluginDeeds::key, failures);
  }

  @Override
  public Optional<String> act(Site site, String view, String action) {
    return deeds.ask(site, view, key(view, action), Deed::act);
  }

  private static String key(Deed deed) {
    return key(PluginBeans.view(deed.plugin(), deed.page()), deed.action());
  }

  private static String key(String view, String action) {
    return view + " " + action;
  }
}

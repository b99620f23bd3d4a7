package org.tsudoi.web.seam;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tsudoi.api.page.Sight;
import org.tsudoi.core.organization.PluginFailures;
import org.tsudoi.web.route.Sights;
import org.tsudoi.web.route.Site;

/** The sights of all plugins. */
@ApplicationScoped
class PluginSights implements Sights {
  @Inject @Any Instance<Sight> found;
  @Inject PluginFailures failures;
  private PluginBeans<Sight> sights;

  @PostConstruct
  void find() {
    sights =
        new PluginBeans<>(found, sight -> PluginBeans.view(sight.plugin(), sight.page()), failures);
  }

  @Override
  public Optional<Sight.Seen> look(Site site, String view) {
    return sights.ask(site, view, view, Sight::look);
  }
}

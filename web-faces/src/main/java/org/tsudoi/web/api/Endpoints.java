package org.tsudoi.web.api;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.rest.Endpoint;

/** The endpoints of all plugins, looked for once. */
@ApplicationScoped
class Endpoints {
  private static final Logger LOG = System.getLogger(Endpoints.class.getName());

  @Inject @Any Instance<Endpoint> found;
  private final List<Endpoint> endpoints = new ArrayList<>();

  @PostConstruct
  void find() {
    found.handles().forEach(this::meet);
  }

  private void meet(Instance.Handle<Endpoint> handle) {
    try {
      Endpoint endpoint = handle.get();
      if (of(endpoint.plugin(), endpoint.path()).isPresent()) {
        LOG.log(Level.ERROR, "there are two endpoints " + endpoint.path());
      } else {
        endpoints.add(endpoint);
      }
    } catch (RuntimeException | LinkageError e) {
      LOG.log(Level.ERROR, "an endpoint cannot be used: " + handle.getBean().getBeanClass(), e);
    }
  }

  List<Endpoint> of(String plugin) {
    return endpoints.stream().filter(each -> each.plugin().equals(plugin)).toList();
  }

  Optional<Endpoint> of(String plugin, String path) {
    return of(plugin).stream().filter(each -> each.path().equals(path)).findFirst();
  }
}

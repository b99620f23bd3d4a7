package org.tsudoi.core.job;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tsudoi.api.work.DailyWork;

/** The daily work of all plugins, looked for once. */
@ApplicationScoped
class DailyWorks {
  private static final Logger LOG = LoggerFactory.getLogger(DailyWorks.class);

  @Inject @Any Instance<DailyWork> found;
  private final List<Named> works = new ArrayList<>();

  /**
   * A daily work.
   *
   * @param name the name of its class
   */
  record Named(String name, String plugin, DailyWork work) {}

  @PostConstruct
  void find() {
    found.handles().forEach(this::meet);
  }

  private void meet(Instance.Handle<DailyWork> handle) {
    String name = handle.getBean().getBeanClass().getName();
    try {
      DailyWork work = handle.get();
      works.add(new Named(name, work.plugin(), work));
    } catch (RuntimeException | LinkageError e) {
      LOG.error("daily work {} cannot be used", name, e);
    }
  }

  /** What a plugin does once a day. */
  List<Named> of(String plugin) {
    return works.stream().filter(work -> work.plugin().equals(plugin)).toList();
  }
}

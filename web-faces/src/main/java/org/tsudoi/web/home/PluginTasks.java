package org.tsudoi.web.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.tsudoi.api.page.Waiting;
import org.tsudoi.core.organization.PluginFailures;
import org.tsudoi.web.route.Site;

/** What waits on a plugin's pages; a plugin that fails at it has nothing waiting (P-4). */
@ApplicationScoped
class PluginTasks {
  @Inject @Any Instance<Waiting> found;
  @Inject PluginFailures failures;

  List<Task> of(Site site) {
    List<Task> tasks = new ArrayList<>();
    try {
      for (Waiting waiting : found) {
        if (waiting.plugin().equals(site.plugin())) {
          waiting.lines().stream().map(PluginTasks::task).forEach(tasks::add);
        }
      }
      return tasks;
    } catch (RuntimeException | LinkageError e) {
      failures.note(site.id(), "Waiting.lines", e);
      return List.of();
    }
  }

  private static Task task(Waiting.Line line) {
    Task task = Task.of(line.label(), line.count(), line.path());
    return line.isPressing() ? task.pressing() : task;
  }
}

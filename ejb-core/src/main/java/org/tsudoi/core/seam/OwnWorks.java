package org.tsudoi.core.seam;

import java.util.Optional;
import org.tsudoi.api.work.LongWorks;
import org.tsudoi.core.access.Visitors;
import org.tsudoi.core.job.Jobs;
import org.tsudoi.core.organization.OrganizationScope;
import org.tsudoi.core.organization.Organizations;

/** The long work of the current organization; its plugin's own kinds only. */
record OwnWorks(Jobs jobs, Visitors visitors, OrganizationScope scope, Organizations organizations)
    implements LongWorks {
  @Override
  public void start(String kind, long reference) {
    jobs.start(visitors.of(scope.current()), own(kind), reference);
  }

  @Override
  public boolean resume(String kind, long reference) {
    return jobs.resume(visitors.of(scope.current()), own(kind), reference);
  }

  @Override
  public Optional<Progress> progress(String kind, long reference) {
    return jobs.find(scope.current(), own(kind), reference)
        .map(job -> new Progress(job.done(), job.total().orElse(0L), job.state()));
  }

  private String own(String kind) {
    String plugin = organizations.running(scope.current()).plugin();
    if (!kind.startsWith(plugin + ".")) {
      throw new IllegalArgumentException(kind + " is no work of the plugin " + plugin);
    }
    return kind;
  }
}

package org.tsudoi.core.job;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.work.LongWork;

/** All kinds of long work: core's, and those of plugins, looked for once. */
@ApplicationScoped
class Works {
  private static final Logger LOG = LoggerFactory.getLogger(Works.class);

  @Inject @Any Instance<JobWork> own;
  @Inject @Any Instance<LongWork> plugins;
  private final Map<String, JobWork> works = new ConcurrentHashMap<>();

  @PostConstruct
  void find() {
    own.forEach(work -> works.put(work.kind(), work));
    plugins.handles().forEach(this::meet);
  }

  private void meet(Instance.Handle<LongWork> handle) {
    try {
      LongWork work = handle.get();
      if (works.putIfAbsent(work.kind(), new OfPlugin(work)) != null) {
        LOG.error("there are two works of kind {}: one is never done", work.kind());
      }
    } catch (RuntimeException | LinkageError e) {
      LOG.error("work {} cannot be used", handle.getBean().getBeanClass().getName(), e);
    }
  }

  /** The work of this kind; none is refused with {@link IllegalStateException}. */
  JobWork of(String kind) {
    JobWork work = works.get(kind);
    if (work == null) {
      throw new IllegalStateException("no work of kind " + kind);
    }
    return work;
  }

  /** A plugin's work; it finds its organization by itself. */
  private record OfPlugin(LongWork work) implements JobWork {
    @Override
    public String kind() {
      return work.kind();
    }

    @Override
    public Step step(OrganizationId organization, long reference) {
      LongWork.Step step = work.step(reference);
      return new Step(step.done(), step.total(), step.isFinished());
    }

    @Override
    public void failed(OrganizationId organization, long reference, String reason) {
      work.failed(reference, reason);
    }
  }
}

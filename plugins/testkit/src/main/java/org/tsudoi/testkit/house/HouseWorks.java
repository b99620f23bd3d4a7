package org.tsudoi.testkit.house;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.work.LongWork;
import org.tsudoi.api.work.LongWorks;

/** Long work that waits until the test has it done. */
final class HouseWorks implements LongWorks {
  private final HouseTables tables;
  private final Map<String, LongWork> kinds = new LinkedHashMap<>();
  private final Map<Started, Progress> started = Collections.synchronizedMap(new LinkedHashMap<>());

  private record Started(String kind, long reference) {}

  HouseWorks(HouseTables tables) {
    this.tables = tables;
  }

  void meet(LongWork work) {
    kinds.put(work.kind(), work);
  }

  @Override
  public void start(String kind, long reference) {
    tables.afterwards(
        () -> started.putIfAbsent(new Started(kind, reference), new Progress(0, 0, "WAITING")));
  }

  @Override
  public boolean resume(String kind, long reference) {
    Started work = new Started(kind, reference);
    boolean failed = progress(kind, reference).filter(Progress::isFailed).isPresent();
    if (failed) {
      started.put(work, new Progress(0, 0, "WAITING"));
    }
    return failed;
  }

  @Override
  public Optional<Progress> progress(String kind, long reference) {
    return Optional.ofNullable(started.get(new Started(kind, reference)));
  }

  /**
   * Does everything that waits, and what that starts, each step in a transaction; the first
   * exception comes out.
   */
  void run() {
    Optional<Started> next = waiting();
    while (next.isPresent()) {
      step(next.get());
      next = waiting();
    }
  }

  /** Gives a work up, as core does after many tries. */
  void giveUp(String kind, long reference, String reason) {
    started.put(new Started(kind, reference), new Progress(0, 0, "FAILED"));
    tables.together(
        () -> {
          kinds.get(kind).failed(reference, reason);
          return true;
        });
  }

  private Optional<Started> waiting() {
    synchronized (started) {
      return started.entrySet().stream()
          .filter(each -> !each.getValue().isDone() && !each.getValue().isFailed())
          .map(Map.Entry::getKey)
          .findFirst();
    }
  }

  private void step(Started work) {
    LongWork kind = kinds.get(work.kind());
    if (kind == null) {
      throw new IllegalStateException("no work of kind " + work.kind() + " in this house");
    }
    LongWork.Step step = tables.together(() -> kind.step(work.reference()));
    started.put(
        work, new Progress(step.done(), step.total(), step.isFinished() ? "DONE" : "RUNNING"));
  }
}

package org.tsudoi.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.house.House;

class JobsTest {
  private static final OrganizationId AOBA = new OrganizationId("aoba");
  private static House house;

  /** Counts to three; the step numbered like the reference throws, as often as told. */
  @ApplicationScoped
  public static class Counting implements JobWork {
    int steps;
    int failures;

    @Override
    public String kind() {
      return "counting";
    }

    @Override
    public Step step(OrganizationId organization, long reference) {
      if (steps == reference && failures-- > 0) {
        throw new IllegalStateException("bad luck");
      }
      steps++;
      return new Step(steps, 3, steps == 3);
    }

    void reset(int failures) {
      this.steps = 0;
      this.failures = failures;
    }
  }

  @BeforeAll
  static void open() {
    house = House.open();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void reset() {
    house.get(Counting.class).reset(0);
    house.inTransaction(
        () -> {
          house
              .get(org.tsudoi.core.database.Database.class)
              .in(AOBA, handle -> handle.execute("delete from job"));
          return null;
        });
  }

  @Test
  void a_job_runs_step_by_step_to_its_end() {
    start(11);
    house.get(JobRunner.class).work();
    assertThat(find(11)).extracting(JobView::state, JobView::done).containsExactly("DONE", 3L);
  }

  @Test
  void a_step_that_throws_is_tried_again_after_a_pause_and_nothing_is_lost() {
    house.get(Counting.class).reset(1);
    start(2);
    house.get(JobRunner.class).work();
    assertThat(find(2)).extracting(JobView::state, JobView::done).containsExactly("RUNNING", 2L);
    due();
    house.get(JobRunner.class).work();
    assertThat(find(2).state()).isEqualTo("DONE");
  }

  @Test
  void work_that_never_succeeds_is_given_up_with_its_reason() {
    house.get(Counting.class).reset(99);
    start(0);
    attempts(10);
    assertThat(find(0).state()).isEqualTo("WAITING");
    attempts(2);
    assertThat(find(0).state()).isEqualTo("FAILED");
    assertThat(find(0).failure()).contains("bad luck");
  }

  @Test
  void pauses_grow_to_five_minutes() {
    house.get(Counting.class).reset(99);
    start(0);
    attempts(11);
    assertThat(pause()).isBetween(250L, 300L);
  }

  @Test
  void work_that_was_given_up_is_resumed_where_it_stopped() {
    house.get(Counting.class).reset(12);
    start(2);
    attempts(13);
    assertThat(find(2).state()).isEqualTo("FAILED");
    assertThat(resume(2)).isTrue();
    house.get(JobRunner.class).work();
    assertThat(find(2)).extracting(JobView::state, JobView::done).containsExactly("DONE", 3L);
    assertThat(resume(2)).isFalse();
  }

  private static void attempts(int times) {
    for (int i = 0; i < times; i++) {
      due();
      house.get(JobRunner.class).work();
    }
  }

  private static boolean resume(long reference) {
    return house.inTransaction(
        () -> house.get(Jobs.class).resume(Actor.system(AOBA), "counting", reference));
  }

  private static long pause() {
    return house.inTransaction(
        () ->
            house
                .get(org.tsudoi.core.database.Database.class)
                .of(
                    AOBA,
                    handle ->
                        handle
                            .createQuery(
                                "select extract(epoch from next_at - now())::bigint from job"
                                    + " where kind = 'counting' and state <> 'DONE'")
                            .mapTo(Long.class)
                            .one()));
  }

  private static void start(long reference) {
    house.inTransaction(
        () -> {
          house.get(Jobs.class).start(Actor.system(AOBA), "counting", reference);
          return null;
        });
  }

  private static JobView find(long reference) {
    return house.inTransaction(
        () -> house.get(Jobs.class).find(AOBA, "counting", reference).orElseThrow());
  }

  private static void due() {
    house.inTransaction(
        () -> {
          house
              .get(org.tsudoi.core.database.Database.class)
              .in(AOBA, handle -> handle.execute("update job set next_at = now()"));
          return null;
        });
  }
}

package org.tsudoi.core.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.tsudoi.api.billing.FeeSchedule.Cycle;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.job.JobStep;
import org.tsudoi.core.job.JobView;
import org.tsudoi.core.job.JobWork;
import org.tsudoi.core.job.Jobs;
import org.tsudoi.core.time.MovableClock;

/**
 * What happened at an organization of the demonstration before somebody looks at it: told chapter
 * by chapter through the desks, each on its day, after the first start. Told once; a chapter that
 * was told already changes nothing.
 */
@ApplicationScoped
class DemoStory implements JobWork {
  static final String KIND = "demonstration";
  static final long ONLY = 1;

  @Inject Jobs jobs;
  @Inject JobStep others;
  @Inject MovableClock clock;
  @Inject DemoNews news;
  @Inject DemoFees fees;
  @Inject DemoFilings filings;

  /** What happens, and at what time of Japan. */
  private record Chapter(LocalDateTime at, Runnable told) {}

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Step step(OrganizationId organization, long reference) {
    List<Chapter> chapters = chapters(organization);
    long done = jobs.find(organization, KIND, reference).map(JobView::done).orElse(0L);
    if (done < chapters.size()) {
      Chapter next = chapters.get((int) done);
      clock.during(next.at(), next.told());
    }
    return new Step(done + 1, chapters.size(), done + 1 >= chapters.size());
  }

  private List<Chapter> chapters(OrganizationId organization) {
    LocalDate today = clock.today();
    Cycle cycle = fees.cycle(organization);
    LocalDate billed = DemoFees.billedOn(cycle);
    LocalDate debited = cycle.debitOn();
    return List.of(
        new Chapter(billed.atTime(9, 30), () -> news.write(organization)),
        new Chapter(billed.atTime(10, 0), () -> fees.bill(organization, cycle)),
        new Chapter(billed.atTime(10, 5), () -> work(organization)),
        new Chapter(debited.minusDays(4).atTime(14, 0), () -> fees.debit(organization, cycle)),
        new Chapter(debited.plusDays(1).atTime(11, 0), () -> fees.answer(organization)),
        new Chapter(debited.plusDays(2).atTime(16, 0), () -> fees.transfers(organization)),
        new Chapter(today.minusDays(4).atTime(10, 30), () -> filings.claims(organization)),
        new Chapter(today.minusDays(4).atTime(15, 0), () -> filings.grants(organization)),
        new Chapter(today.minusDays(3).atTime(15, 20), () -> filings.early(organization)),
        new Chapter(today.minusDays(1).atTime(11, 40), () -> filings.late(organization)));
  }

  /** The long work that a chapter began is done on the same day. */
  private void work(OrganizationId organization) {
    boolean more = true;
    while (more) {
      more = others.run(organization).isPresent();
    }
  }
}

package org.tsudoi.web.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.billing.ArrearsDesk;
import org.tsudoi.core.billing.CycleTotal;
import org.tsudoi.core.filing.QueueDesk;
import org.tsudoi.core.filing.WeekCount;
import org.tsudoi.core.member.MonthCount;
import org.tsudoi.core.member.RegisterDesk;

/**
 * What the charts show: the same for everybody of the secretariat, counted at most once a minute
 * and organization.
 */
@ApplicationScoped
public class ChartFigures {
  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final int WEEKS = 12;
  private static final int MONTHS = 12;
  private static final int CYCLES = 6;

  @Inject QueueDesk queue;
  @Inject RegisterDesk register;
  @Inject ArrearsDesk arrears;
  @Inject BusinessClock clock;
  private final Map<OrganizationId, Figures> kept = new ConcurrentHashMap<>();

  /** The figures as of a moment. */
  record Figures(
      Instant at, List<WeekCount> weeks, List<MonthCount> months, List<CycleTotal> cycles) {}

  /** The figures of the actor's organization; the actor is of the secretariat. */
  Figures of(Actor actor) {
    actor.requireStaff();
    Figures last = kept.get(actor.organization());
    Instant now = clock.now();
    if (last == null || Duration.between(last.at(), now).abs().compareTo(KEPT) > 0) {
      last =
          new Figures(
              now,
              queue.weekly(actor, WEEKS),
              register.monthly(actor, MONTHS),
              arrears.cycles(actor, CYCLES));
      kept.put(actor.organization(), last);
    }
    return last;
  }
}

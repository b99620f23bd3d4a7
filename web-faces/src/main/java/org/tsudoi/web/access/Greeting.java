package org.tsudoi.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.tsudoi.api.member.OfficeView;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.access.Visit;
import org.tsudoi.core.member.RegisterDesk;
import org.tsudoi.web.page.Visitor;
import org.tsudoi.web.route.Area;
import org.tsudoi.web.text.Texts;

/** Tells the templates who is there. */
@ApplicationScoped
class Greeting {
  @Inject Visitor visitor;
  @Inject RegisterDesk register;
  @Inject BusinessClock clock;
  @Inject Texts texts;

  void greet(Actor actor, Visit visit, Area area) {
    int minutes =
        visit
            .endsAt()
            .map(end -> (int) Math.max(1, Duration.between(clock.now(), end).toMinutes()))
            .orElse(0);
    visitor.arrive(actor.name(), place(actor, area), Set.of(actor.role().name()), minutes);
  }

  private String place(Actor actor, Area area) {
    if (actor.role().isStaff()) {
      return texts.get("access.staff");
    }
    return area == Area.OFFICE ? offices(actor) : "";
  }

  private String offices(Actor actor) {
    Optional<OfficeId> first = actor.offices().stream().min(OfficeId::compareTo);
    String name =
        first
            .flatMap(office -> register.office(actor, office, clock.today()))
            .map(OfficeView::name)
            .orElse("");
    int others = actor.offices().size() - 1;
    return others > 0 ? texts.get("access.and-others", "name", name, "count", others) : name;
  }
}

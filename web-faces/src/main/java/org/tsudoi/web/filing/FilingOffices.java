package org.tsudoi.web.filing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tsudoi.api.filing.Field.Option;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.member.OfficeQuery;
import org.tsudoi.core.member.RegisterDesk;

/** The offices of an account that has several, to choose for which one it files (WF-71). */
@RequestScoped
public class FilingOffices {
  private static final int SHOWN = 500;

  @Inject RegisterDesk register;
  @Inject BusinessClock clock;

  /** Whether a page that needs one office does not know yet which. */
  boolean isToChoose(Actor actor, String office, String draft) {
    return office.isEmpty() && draft.isEmpty() && actor.offices().size() > 1;
  }

  List<Option> options(Actor actor) {
    return register.offices(actor, OfficeQuery.all(clock.today(), SHOWN)).rows().stream()
        .filter(row -> actor.filesFor(row.id()))
        .map(row -> new Option(row.id().toString(), row.number() + "　" + row.name()))
        .toList();
  }
}

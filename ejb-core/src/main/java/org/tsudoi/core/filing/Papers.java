package org.tsudoi.core.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.tsudoi.api.filing.Paper;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.database.Database;

/** The rows of the checklists of papers (FE-5). */
@ApplicationScoped
class Papers {
  @Inject Database database;
  @Inject BusinessClock clock;

  List<PaperView> list(OrganizationId organization, FilingId filing) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select paper, arrived_at, name from filing_paper"
                        + " where organization = :organization and filing = :filing"
                        + " order by position")
                .bind("organization", organization)
                .bind("filing", filing)
                .mapTo(PaperView.class)
                .list());
  }

  /** Makes the checklist of what is filed; what has come for it before is kept. */
  void require(Actor actor, FilingId filing, List<Paper> papers) {
    database.in(actor.organization(), handle -> require(handle, actor, filing, papers));
  }

  private void require(Handle handle, Actor actor, FilingId filing, List<Paper> papers) {
    handle
        .createUpdate(
            "delete from filing_paper where organization = :organization and filing = :filing"
                + " and paper <> all(:papers)")
        .bind("organization", actor.organization())
        .bind("filing", filing)
        .bindArray("papers", String.class, papers.stream().map(Paper::code).toList())
        .execute();
    for (int i = 0; i < papers.size(); i++) {
      require(handle, actor, filing, papers.get(i), i);
    }
  }

  private void require(Handle handle, Actor actor, FilingId filing, Paper paper, int position) {
    handle
        .createUpdate(
            "insert into filing_paper (organization, filing, paper, position, arrived_at, name)"
                + " values (:organization, :filing, :paper, :position, case when :filed then"
                + " cast(:now as timestamptz) end, case when :filed then :name end) on conflict"
                + " (organization, filing, paper) do update set position = excluded.position,"
                + " arrived_at = coalesce(filing_paper.arrived_at, excluded.arrived_at), name ="
                + " coalesce(filing_paper.name, excluded.name)")
        .bind("organization", actor.organization())
        .bind("filing", filing)
        .bind("paper", paper.code())
        .bind("position", position)
        .bind("filed", paper.filed())
        .bind("now", clock.now())
        .bind("name", actor.name())
        .execute();
  }

  /** Ticks those in {@code there} and no other; who ticked first stays noted. */
  void tick(Actor actor, FilingId filing, Collection<String> there) {
    database.in(
        actor.organization(),
        handle ->
            handle
                .createUpdate(
                    "update filing_paper set arrived_at = case when paper = any(:there) then"
                        + " cast(:now as timestamptz) end, name = case when paper = any(:there)"
                        + " then :name end where organization = :organization and filing = :filing"
                        + " and (paper = any(:there)) <> (arrived_at is not null)")
                .bindArray("there", String.class, List.copyOf(there))
                .bind("now", clock.now())
                .bind("name", actor.name())
                .bind("organization", actor.organization())
                .bind("filing", filing)
                .execute());
  }
}

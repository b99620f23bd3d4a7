package org.tsudoi.core.benefit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tsudoi.api.benefit.BenefitKind;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.access.Role;
import org.tsudoi.core.organization.Organizations;

/**
 * Reads benefits and subsidies (OC-13, OC-14): the secretariat all, an employer's accounts those of
 * their offices, a member the own. What is not theirs is as if it did not exist.
 */
@Stateless
public class BenefitDesk {
  @Inject Grants grants;
  @Inject Organizations organizations;

  /** The kinds that the organization grants, in order. */
  public List<BenefitKind> kinds(Actor actor) {
    return organizations.running(actor.organization()).program().benefits();
  }

  /** The same kinds, told in the language of a page (P-55). */
  public List<BenefitKind> kinds(Actor actor, Locale language) {
    return organizations.running(actor.organization()).program(language).benefits();
  }

  /** What a member was granted, newest first: for the member, its offices and the secretariat. */
  public List<GrantView> ofMember(Actor actor, MemberId member, long before, int size) {
    if (actor.role() == Role.MEMBER && !actor.member().equals(Optional.of(member))) {
      throw new AccessDenied();
    }
    GrantQuery query = GrantQuery.newest(size).of(List.of(member)).before(before);
    return actor.role() == Role.MEMBER
        ? grants.list(actor.organization(), Optional.empty(), query)
        : list(actor, query);
  }

  /** Grants in scope, newest first. Refused for members, who read {@link #ofMember}. */
  public List<GrantView> list(Actor actor, GrantQuery query) {
    requireOfficeOrStaff(actor);
    return grants.list(actor.organization(), scope(actor), query);
  }

  /** What an accepted claim of an office in scope granted, in its order. */
  public List<GrantView> ofFiling(Actor actor, FilingId filing) {
    return grants.of(actor.organization(), filing).stream()
        .filter(grant -> sees(actor, grant))
        .toList();
  }

  /** How many and how much in each state: of one office in scope, or of all for the secretariat. */
  public List<GrantTotal> totals(Actor actor, Optional<OfficeId> office) {
    if (office.isEmpty()) {
      actor.requireStaff();
    }
    office.ifPresent(actor::requireOffice);
    return grants.totals(actor.organization(), office);
  }

  /** How many and how much is decided or failed and waits for the secretariat. */
  public List<GrantTotal> waiting(Actor actor) {
    actor.requireStaff();
    return grants.waiting(actor.organization());
  }

  /** One grant in scope with its steps; empty when unknown. */
  public Optional<GrantDetail> grant(Actor actor, long id) {
    return grants
        .find(actor.organization(), id)
        .filter(grant -> sees(actor, grant))
        .map(grant -> new GrantDetail(grant, grants.steps(actor.organization(), id)));
  }

  private static boolean sees(Actor actor, GrantView grant) {
    return actor.role() == Role.MEMBER
        ? actor.member().equals(Optional.of(grant.member()))
        : actor.covers(grant.office());
  }

  private static void requireOfficeOrStaff(Actor actor) {
    if (actor.role() == Role.MEMBER) {
      throw new AccessDenied();
    }
  }

  private static Optional<Set<OfficeId>> scope(Actor actor) {
    return actor.role().isStaff() ? Optional.empty() : Optional.of(actor.offices());
  }
}

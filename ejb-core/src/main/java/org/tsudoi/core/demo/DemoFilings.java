package org.tsudoi.core.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tsudoi.api.Problem;
import org.tsudoi.api.benefit.BenefitKind;
import org.tsudoi.api.filing.FilingForm.Entries;
import org.tsudoi.api.filing.FilingType;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.benefit.BenefitDesk;
import org.tsudoi.core.filing.DraftInput;
import org.tsudoi.core.filing.FilingDesk;
import org.tsudoi.core.filing.FilingPage;
import org.tsudoi.core.filing.QueueDesk;
import org.tsudoi.core.filing.QueueQuery;
import org.tsudoi.core.filing.SavedDraft;
import org.tsudoi.core.member.MemberQuery;
import org.tsudoi.core.member.MemberRow;
import org.tsudoi.core.member.OfficeQuery;
import org.tsudoi.core.member.OfficeRow;
import org.tsudoi.core.member.RegisterDesk;

/**
 * Filings that wait for the secretariat, and benefits that were granted. Nothing is known of the
 * organization's types: answers are tried until the type's own rules take them, and a filing that
 * cannot be made is left out.
 */
@ApplicationScoped
class DemoFilings {
  private static final Logger LOG = LoggerFactory.getLogger(DemoFilings.class);
  private static final int TRIES = 24;
  private static final int FIRST = 4;
  private static final int BENEFITS = 6;

  @Inject RegisterDesk register;
  @Inject FilingDesk desk;
  @Inject QueueDesk queue;
  @Inject BenefitDesk benefits;
  @Inject BusinessClock clock;

  /** One joining, one filing for members. */
  void early(OrganizationId organization) {
    file(organization, FIRST, Entries.NEW_MEMBERS);
    file(organization, FIRST + 1, Entries.MEMBERS);
  }

  /** Claims of benefits that the secretariat entered from paper. */
  void claims(OrganizationId organization) {
    Actor staff = DemoPeople.staff(organization);
    List<OfficeRow> offices =
        register.offices(staff, OfficeQuery.all(clock.today(), BENEFITS)).rows();
    List<BenefitKind> kinds = benefits.kinds(staff);
    for (int i = 0; i < Math.min(offices.size(), kinds.size()); i++) {
      OfficeRow office = offices.get(i);
      FilingPage page = desk.blank(staff, office.id(), kinds.get(i).filing());
      file(staff, office, page);
    }
  }

  /** The claims that the secretariat entered are accepted; those of people who look stay. */
  void grants(OrganizationId organization) {
    Actor staff = DemoPeople.staff(organization);
    for (BenefitKind kind : benefits.kinds(staff)) {
      queue.queue(staff, waiting(kind.filing())).rows().stream()
          .filter(claim -> claim.filedName().filter(staff.name()::equals).isPresent())
          .map(claim -> queue.accept(staff, claim.id(), claim.version()))
          .filter(decision -> !decision.isAccepted())
          .forEach(refused -> LOG.info("{}: not for show: {}", organization, refused.problems()));
    }
  }

  private static QueueQuery waiting(String type) {
    return new QueueQuery(
        Set.of(),
        Optional.of(type),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        BENEFITS);
  }

  /** One more joining. */
  void late(OrganizationId organization) {
    file(organization, FIRST + 2, Entries.NEW_MEMBERS);
  }

  private void file(OrganizationId organization, int position, Entries about) {
    List<OfficeRow> offices =
        register
            .offices(Actor.system(organization), OfficeQuery.all(clock.today(), position + 1))
            .rows();
    if (offices.size() > position) {
      OfficeRow office = offices.get(position);
      Actor clerk = DemoPeople.clerk(organization, office.id(), office.name());
      type(clerk, office, about).ifPresent(type -> file(clerk, office, type));
    }
  }

  private Optional<FilingPage> type(Actor clerk, OfficeRow office, Entries about) {
    return desk.types(clerk, office.id()).stream()
        .filter(type -> type.paperOnly().isEmpty() && !type.paperFollows())
        .map(FilingType::code)
        .map(code -> desk.blank(clerk, office.id(), code))
        .filter(page -> page.form().entries() == about)
        .findFirst();
  }

  private void file(Actor clerk, OfficeRow office, FilingPage page) {
    DemoAnswers answers = new DemoAnswers(page, members(clerk, office), office.number().hashCode());
    UUID key = UUID.randomUUID();
    int version = 0;
    for (int tried = 0; tried < TRIES; tried++) {
      DraftInput input =
          new DraftInput(key, version, page.type().code(), office.id(), answers.draft());
      Optional<SavedDraft> saved = desk.save(clerk, input).toOptional();
      if (saved.isEmpty()) {
        return;
      }
      version = saved.get().version();
      List<Problem> problems = desk.file(clerk, saved.get().id(), version).problems();
      if (problems.isEmpty()) {
        return;
      }
      if (tried + 1 == TRIES || !answers.avoid(problems)) {
        LOG.info("{}: no {} for show: {}", clerk.organization(), page.type().code(), problems);
        desk.discard(clerk, saved.get().id());
        return;
      }
    }
  }

  private List<MemberRow> members(Actor clerk, OfficeRow office) {
    return register.list(clerk, MemberQuery.all(clock.today(), 2).of(office.id())).rows();
  }
}

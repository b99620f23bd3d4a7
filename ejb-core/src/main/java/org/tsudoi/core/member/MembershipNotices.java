package org.tsudoi.core.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tsudoi.api.Category;
import org.tsudoi.api.Result;
import org.tsudoi.api.member.MemberView;
import org.tsudoi.api.member.OfficeView;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.database.Counters;
import org.tsudoi.core.document.DocumentKind;
import org.tsudoi.core.document.DocumentPrinter;
import org.tsudoi.core.document.DocumentStore;
import org.tsudoi.core.document.Fact;
import org.tsudoi.core.document.FactGroup;
import org.tsudoi.core.document.Letter;
import org.tsudoi.core.document.Letterhead;
import org.tsudoi.core.document.MembershipNotice;
import org.tsudoi.core.document.NewDocument;
import org.tsudoi.core.document.Pdf;
import org.tsudoi.core.organization.OrganizationState.Running;
import org.tsudoi.core.organization.Organizations;

/** Prints and keeps membership notices. The note below them is the setting {@code notice.note}. */
@ApplicationScoped
class MembershipNotices {
  private static final String FILE = "member_info.pdf";

  @Inject RegisterViews views;
  @Inject Organizations organizations;
  @Inject Counters counters;
  @Inject DocumentPrinter printer;
  @Inject DocumentStore store;

  Result<Long> issue(Actor actor, MemberView member, LocalDate today) {
    OrganizationId organization = actor.organization();
    OfficeView office =
        views.offices(organization, List.of(member.office()), today).stream()
            .findFirst()
            .orElseThrow();
    String reference = reference(member, office, today);
    Optional<Long> issued = store.find(organization, reference);
    return issued.isPresent()
        ? Result.of(issued.get())
        : print(actor, member, office, today)
            .map(document -> keep(actor, document.apply(reference)));
  }

  private long keep(Actor actor, NewDocument notice) {
    return actor.role().isStaff()
        ? store.store(actor.organization(), notice)
        : store.handOver(actor.organization(), notice);
  }

  private Result<Function<String, NewDocument>> print(
      Actor actor, MemberView member, OfficeView office, LocalDate today) {
    Running running = organizations.running(actor.organization());
    String number = number(actor, running);
    Letter letter =
        new Letter(number, today, Letterhead.sender(running), Letterhead.office(office));
    Result<Pdf> printed = printer.print(notice(running, letter, member, office));
    return printed.map(
        pdf ->
            reference ->
                NewDocument.pdf(
                        DocumentKind.MEMBERSHIP_NOTICE,
                        office.id(),
                        letter,
                        NoticeTexts.of(running, "title") + " " + member.name(),
                        FILE,
                        pdf,
                        actor.name(),
                        reference)
                    .of(member.id()));
  }

  private String number(Actor actor, Running running) {
    long next = counters.next(actor.organization(), "membership-notice");
    return NoticeTexts.of(running, "prefix") + "-%06d".formatted(next);
  }

  private static MembershipNotice notice(
      Running running, Letter letter, MemberView member, OfficeView office) {
    return new MembershipNotice(
        letter,
        member.name(),
        member.kana(),
        Stream.of(registered(running, member, office), beyond(running, member))
            .filter(group -> !group.facts().isEmpty())
            .toList(),
        running.settings().optional("notice.note").stream().toList());
  }

  private static FactGroup registered(Running running, MemberView member, OfficeView office) {
    return new FactGroup(
        NoticeTexts.of(running, "registered"),
        List.of(
            new Fact(NoticeTexts.of(running, "number"), member.number()),
            new Fact(NoticeTexts.of(running, "category"), category(running, member)),
            new Fact(NoticeTexts.of(running, "office"), office.number() + "　" + office.name()),
            new Fact(NoticeTexts.of(running, "joined"), member.joinedOn())));
  }

  private static FactGroup beyond(Running running, MemberView member) {
    return new FactGroup(
        NoticeTexts.of(running, "beyond"),
        running.program().membershipNotice(member).stream()
            .map(said -> new Fact(said.label(), said.value()))
            .toList());
  }

  private static String category(Running running, MemberView member) {
    return running.program().categories().stream()
        .filter(category -> category.code().equals(member.category()))
        .map(Category::label)
        .findFirst()
        .orElse(member.category());
  }

  private static String reference(MemberView member, OfficeView office, LocalDate day) {
    return "membership-notice-%d-%d-%d-%s"
        .formatted(member.id().value(), member.version(), office.version(), day);
  }
}

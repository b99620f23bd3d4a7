package org.tsudoi.core.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.filing.FilingDraft.Entry;
import org.tsudoi.api.member.MemberView;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.document.Fact;
import org.tsudoi.core.document.FactGroup;
import org.tsudoi.core.document.FilingCopy;
import org.tsudoi.core.document.Letter;
import org.tsudoi.core.document.Letterhead;
import org.tsudoi.core.organization.Organizations;

/** Writes the paper copy of a filing. */
@ApplicationScoped
class FilingCopies {
  @Inject FilingViews views;
  @Inject FilingTexts texts;
  @Inject Organizations organizations;
  @Inject BusinessClock clock;

  FilingCopy of(Actor actor, Filing filing) {
    OrganizationId organization = actor.organization();
    FilingView view = views.view(actor, filing);
    return new FilingCopy(
        new Letter(
            filing.receipt(),
            clock.today(),
            Letterhead.sender(organizations.running(organization)),
            Letterhead.office(view.office())),
        texts.title(organization, filing.type()),
        filing.filedAt().orElseThrow().atZone(BusinessClock.ZONE),
        filing.filedName().orElse(""),
        texts.find(organization, "filing.state." + filing.state()).orElse(""),
        sections(organization, view),
        view.attachments().stream().map(AttachmentView::told).toList(),
        List.of());
  }

  private List<FactGroup> sections(OrganizationId organization, FilingView view) {
    List<FactGroup> sections = new ArrayList<>();
    if (!view.form().fields().isEmpty()) {
      sections.add(
          section(
              organization,
              view,
              texts.fill(organization, "filing.copy.once", Map.of()),
              view.form().fields(),
              view.content().answers()));
    }
    int number = 0;
    for (Entry entry : view.content().entries()) {
      number++;
      sections.add(
          section(
              organization,
              view,
              heading(organization, view, entry, number),
              view.form().entryFields(),
              entry.answers()));
    }
    if (!view.copiedFields().isEmpty() && !view.filing().stated().values().isEmpty()) {
      sections.add(stated(organization, view));
    }
    return sections;
  }

  private FactGroup stated(OrganizationId organization, FilingView view) {
    String heading = texts.fill(organization, "filing.copy.stated", Map.of());
    return section(organization, view, heading, view.copiedFields(), view.filing().stated());
  }

  private String heading(OrganizationId organization, FilingView view, Entry entry, int number) {
    Optional<MemberView> member = entry.member().flatMap(view::member);
    String what = texts.find(organization, "filing." + view.filing().type() + ".entry").orElse("");
    return member
        .map(known -> known.number() + "　" + known.name())
        .orElseGet(
            () ->
                texts.fill(
                    organization,
                    "filing.copy.person",
                    Map.of("entry", what, "number", Integer.toString(number))));
  }

  private FactGroup section(
      OrganizationId organization,
      FilingView view,
      String heading,
      List<Field> fields,
      Answers answers) {
    return new FactGroup(
        heading,
        texts.tell(organization, view.filing().type(), fields, answers).stream()
            .map(told -> new Fact(told.label(), told.value()))
            .toList());
  }
}

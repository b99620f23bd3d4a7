package org.tsudoi.web.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.filing.FilingForm.Entries;
import org.tsudoi.api.filing.FilingType;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.filing.FilingDesk;
import org.tsudoi.core.filing.FilingTexts;
import org.tsudoi.web.text.Texts;

/**
 * The filings that can be begun from what the register shows: of a member, of an office, and those
 * that need paper, with what to do instead (OC-4); {@code #{memberFilings}} in views.
 */
@Named("memberFilings")
@RequestScoped
public class MemberFilings {
  private static final Set<Entries> ALL = Set.of(Entries.values());
  private static final Set<Entries> OF_MEMBERS = Set.of(Entries.MEMBERS, Entries.ONE_MEMBER);

  @Inject Actor actor;
  @Inject FilingDesk desk;
  @Inject Texts texts;
  @Inject FilingTexts filingTexts;
  private final Map<List<Object>, List<Field.Option>> offered = new HashMap<>();

  /** All that the secretariat can file for the office, from paper or by telephone (WF-34). */
  public List<Field.Option> onBehalf(OfficeId office) {
    return offered(office, ALL);
  }

  /** What can be filed for a member of the office: code and title. */
  public List<Field.Option> ofMember(OfficeId office) {
    return offered(office, OF_MEMBERS);
  }

  /** What can be filed for persons who are no members yet. */
  public List<Field.Option> ofNewMembers(OfficeId office) {
    return offered(office, Set.of(Entries.NEW_MEMBERS));
  }

  /** What can be filed for the office itself. */
  public List<Field.Option> ofOffice(OfficeId office) {
    return offered(office, Set.of(Entries.NONE));
  }

  /** What can be done on paper only: title, and what to do instead. */
  public List<Field.Option> onPaper(OfficeId office) {
    return desk.types(actor, office).stream()
        .flatMap(type -> type.paperOnly().map(text -> option(type, texts.get(text))).stream())
        .toList();
  }

  /** The office that new members join: the only one, or the first. */
  public OfficeId getOwn() {
    return first().orElse(null);
  }

  /** Whether this account files at all. */
  public boolean isFiler() {
    return first().filter(actor::filesFor).isPresent();
  }

  private Optional<OfficeId> first() {
    return actor.offices().stream().min(OfficeId::compareTo);
  }

  /** Views ask for each list several times. */
  private List<Field.Option> offered(OfficeId office, Set<Entries> entries) {
    List<Object> asked = List.of(office, entries);
    List<Field.Option> known = offered.get(asked);
    if (known == null) {
      known = find(office, entries);
      offered.put(asked, known);
    }
    return known;
  }

  private List<Field.Option> find(OfficeId office, Set<Entries> entries) {
    if (!actor.filesFor(office)) {
      return List.of();
    }
    return desk.types(actor, office).stream()
        .filter(type -> type.paperOnly().isEmpty())
        .filter(
            type ->
                entries.equals(ALL)
                    || entries.contains(desk.blank(actor, office, type.code()).form().entries()))
        .map(type -> option(type, type.code()))
        .toList();
  }

  private Field.Option option(FilingType type, String value) {
    return new Field.Option(
        value, filingTexts.in(texts.language()).title(actor.organization(), type.code()));
  }
}

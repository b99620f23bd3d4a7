package org.tsudoi.web.filing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.filing.FilingDraft.Entry;
import org.tsudoi.api.filing.FilingForm.Entries;
import org.tsudoi.api.member.MemberView;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.filing.FilingView;
import org.tsudoi.core.member.MemberQuery;
import org.tsudoi.core.member.RegisterDesk;
import org.tsudoi.web.text.Texts;

/** Puts a filing's answers together as people read them. */
@RequestScoped
public class FilingParts {
  private static final int TWINS = 5;

  @Inject FilingWords words;
  @Inject Texts texts;
  @Inject RegisterDesk register;
  @Inject Actor actor;
  @Inject BusinessClock clock;

  /** All parts; {@code content} may be cleaned answers that are not filed yet. */
  List<Part> of(FilingView view, FilingDraft content) {
    List<Part> parts = new ArrayList<>();
    String type = view.filing().type();
    if (!view.form().fields().isEmpty()) {
      parts.add(
          new Part(
              texts.get("filing.part.once"),
              "",
              words.lines(
                  type,
                  view.form(words.language()).fields(),
                  content.answers(),
                  RegisteredFacts.of(view.office())),
              List.of()));
    }
    for (int i = 0; i < content.entries().size(); i++) {
      parts.add(entry(view, content.entries().get(i), i + 1));
    }
    return parts;
  }

  private Part entry(FilingView view, Entry entry, int number) {
    Optional<MemberView> member = entry.member().flatMap(view::member);
    return new Part(
        member
            .map(MemberView::name)
            .orElseGet(() -> words.entry(view.filing().type()) + " " + number),
        member.map(words::apart).orElse(""),
        words.lines(
            view.filing().type(),
            view.form(words.language()).entryFields(),
            entry.answers(),
            member.map(RegisteredFacts::of).orElseGet(RegisteredFacts::none)),
        view.form().entries() == Entries.NEW_MEMBERS
                && actor.role().isStaff()
                && !view.filing().state().isDecided()
            ? twins(entry.answers())
            : List.of());
  }

  /** Members of the same kana and birth date: perhaps the same person. */
  private List<String> twins(Answers person) {
    String kana =
        person.has("kana")
            ? person.text("kana")
            : person.text("familyKana") + "　" + person.text("givenKana");
    if (kana.isBlank() || !person.has("birthDate")) {
      return List.of();
    }
    MemberQuery all = MemberQuery.all(clock.today(), TWINS);
    return register
        .list(
            actor,
            new MemberQuery(
                all.day(), "", kana, "", all.office(), "", all.sort(), all.after(), TWINS))
        .rows()
        .stream()
        .filter(row -> row.birthDate().toString().equals(person.text("birthDate")))
        .map(row -> row.number() + "　" + row.name() + "（" + row.officeName() + "）")
        .toList();
  }
}

package org.tsudoi.web.filing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.filing.FilingForm.Entries;
import org.tsudoi.api.member.MemberView;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.core.filing.FilingPage;
import org.tsudoi.web.form.FormState;

/** The rows of members in a form; {@code #{filingRows}}. */
@Named("filingRows")
@RequestScoped
public class FormRows {
  @Inject FormState form;
  @Inject FilingWords words;
  @Inject MemberChoice choice;
  @Inject FormQuestions questions;

  private FilingPage page;
  private int kept;

  /** For this form, with so many rows kept or named in the address. */
  void open(FilingPage asked, int rows) {
    page = asked;
    kept = rows;
  }

  /** As typed, kept or named in the address. */
  public List<Integer> getAll() {
    return form.isPosted()
        ? form.rows(DraftFields.ENTRIES)
        : IntStream.range(0, Math.max(kept, isTyping() ? 1 : 0)).boxed().toList();
  }

  /** Whether new persons are typed in. */
  public boolean isTyping() {
    return page.form().entries() == Entries.NEW_MEMBERS;
  }

  /** Whether members are chosen from the office's list. */
  public boolean isChoosing() {
    return page.form().entries() == Entries.MEMBERS
        || page.form().entries() == Entries.ONE_MEMBER && getAll().isEmpty();
  }

  /** Whether a row can be taken out. */
  public boolean isRemovable() {
    return !isTyping() || getAll().size() > 1;
  }

  /** The heading of a row. */
  public String legend(int row) {
    return member(row)
        .map(MemberView::name)
        .orElseGet(() -> words.entry(page.type().code()) + " " + (getAll().indexOf(row) + 1));
  }

  /** What tells the row's member apart. */
  public String apart(int row) {
    return member(row).map(words::apart).orElse("");
  }

  /** Whose an attached file can be, where the form is for several members. */
  public List<Field.Option> getOwners() {
    List<Field.Option> owners =
        getAll().stream()
            .flatMap(row -> member(row).stream())
            .map(view -> new Field.Option(view.id().toString(), view.name()))
            .toList();
    return owners.size() > 1 ? owners : List.of();
  }

  /** The questions asked for the member of this row. */
  public List<Question> questions(int row) {
    return questions.of(
        page,
        page.form(questions.language()).entryFields(),
        member(row).map(RegisteredFacts::of).orElseGet(RegisteredFacts::none));
  }

  private Optional<MemberView> member(int row) {
    return MemberId.parse(chosen(row)).toOptional().flatMap(id -> choice.member(id, page));
  }

  private String chosen(int row) {
    return form.value(DraftFields.place(row, "member"));
  }

  /** Members who can be chosen. */
  public List<Field.Option> getCandidates() {
    List<String> there = getAll().stream().map(this::chosen).toList();
    return choice.candidates(page, form.value("q")).stream()
        .filter(option -> !there.contains(option.value()))
        .toList();
  }
}

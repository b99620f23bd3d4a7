package org.tsudoi.example.notes;

import java.util.List;
import java.util.Set;
import org.tsudoi.api.Audience;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.filing.Effect;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.filing.Field.Kind;
import org.tsudoi.api.filing.FilingContext;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.filing.FilingForm;
import org.tsudoi.api.filing.FilingForm.Entries;
import org.tsudoi.api.filing.FilingType;

/** A book that an office would like the circle to buy. */
final class BookRequest implements FilingType {
  @Override
  public String code() {
    return "book-request";
  }

  @Override
  public Set<Audience> audiences() {
    return Set.of(Audience.OFFICE);
  }

  @Override
  public FilingForm form(FilingContext context) {
    return new FilingForm(
        List.of(
            Field.required("bookTitle", Kind.TEXT, 100),
            Field.choice("shelf", Kind.RADIO, "NOVEL", "SCIENCE")),
        Entries.NONE,
        List.of());
  }

  @Override
  public Decision examine(FilingDraft draft, FilingContext context) {
    return draft.answers().text("bookTitle").contains("漫画")
        ? Decision.refused(Problem.at("bookTitle", "book-request.no-comics"))
        : Decision.accepted();
  }

  @Override
  public List<Effect> effects(FilingDraft draft, FilingContext context) {
    return List.of();
  }
}

package org.tsudoi.plugin.businessclub.filing;

import static org.tsudoi.api.filing.Field.Kind.EMAIL;
import static org.tsudoi.api.filing.Field.Kind.KANA;
import static org.tsudoi.api.filing.Field.Kind.NAME;
import static org.tsudoi.api.filing.Field.Kind.PHONE;
import static org.tsudoi.api.filing.Field.Kind.POSTAL_CODE;
import static org.tsudoi.api.filing.Field.Kind.TEXT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.filing.Effect;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.filing.FilingContext;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.filing.FilingForm;
import org.tsudoi.api.filing.FilingForm.Entries;
import org.tsudoi.api.member.OfficeView;

/**
 * The office's registered data change (事業所情報変更, OC-3): only what changes is entered. Payment method
 * and accounts are not among them ({@link PaperOnly}, OC-4).
 */
final class OfficeChange extends ClubFiling {
  private static final String[] NAMES = {
    "name", "kana", "postalCode", "address", "phone", "email", "representative", "contact"
  };

  OfficeChange() {
    super("office-change");
  }

  @Override
  public FilingForm form(FilingContext context) {
    return new FilingForm(
        List.of(
            ChangeDay.field(),
            Field.optional("name", TEXT, 100),
            Field.optional("kana", KANA, 120),
            Field.optional("postalCode", POSTAL_CODE, 10),
            Field.optional("address", TEXT, 200),
            Field.optional("phone", PHONE, 20),
            Field.optional("email", EMAIL, 254),
            Field.optional("representative", NAME, 100),
            Field.optional("contact", NAME, 100)),
        Entries.NONE,
        List.of());
  }

  @Override
  public Decision examine(FilingDraft draft, FilingContext context) {
    List<Problem> problems = new ArrayList<>();
    LocalDate day = ChangeDay.of(draft.answers());
    if (day.isAfter(context.filedOn())) {
      problems.add(
          Problem.at(ChangeDay.NAME, "club.changed-on.future", "today", context.filedOn()));
    } else if (day.isBefore(context.office().joinedOn())) {
      problems.add(
          Problem.at(
              ChangeDay.NAME,
              "club.changed-on.before-joining",
              "day",
              context.office().joinedOn()));
    }
    if (changes(draft.answers(), context.office()).isEmpty()) {
      problems.add(Problem.of("club.nothing-changed"));
    }
    return Decision.of(problems);
  }

  private static Map<String, String> changes(Answers answers, OfficeView office) {
    Map<String, String> changes = PersonFields.given(answers, NAMES);
    changes.remove("name", office.name());
    changes.remove("kana", office.kana());
    changes.remove("postalCode", office.postalCode());
    changes.remove("address", office.address());
    changes.remove("phone", office.phone());
    changes.remove("email", office.email());
    changes.remove("representative", office.representative());
    changes.remove("contact", office.contact());
    return changes;
  }

  @Override
  public List<Effect> effects(FilingDraft draft, FilingContext context) {
    return List.of(
        new Effect.ChangeOffice(
            context.office().id(),
            ChangeDay.of(draft.answers()),
            PersonFields.given(draft.answers(), NAMES)));
  }
}

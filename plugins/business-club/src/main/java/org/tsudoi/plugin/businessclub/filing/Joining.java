package org.tsudoi.plugin.businessclub.filing;

import static org.tsudoi.api.filing.Field.Kind.DATE;
import static org.tsudoi.api.filing.Field.Kind.LONG_TEXT;
import static org.tsudoi.api.filing.Field.Kind.RADIO;
import static org.tsudoi.api.filing.Field.Kind.SELECT;
import static org.tsudoi.plugin.businessclub.filing.PersonFields.BIRTH_DATE;
import static org.tsudoi.plugin.businessclub.filing.PersonFields.EMAIL;
import static org.tsudoi.plugin.businessclub.filing.PersonFields.EMPLOYMENT;
import static org.tsudoi.plugin.businessclub.filing.PersonFields.FAMILY_NAME;
import static org.tsudoi.plugin.businessclub.filing.PersonFields.FEE_BEARER;
import static org.tsudoi.plugin.businessclub.filing.PersonFields.FIXED_TERM;
import static org.tsudoi.plugin.businessclub.filing.PersonFields.GIVEN_NAME;
import static org.tsudoi.plugin.businessclub.filing.PersonFields.HIRED_ON;
import static org.tsudoi.plugin.businessclub.filing.PersonFields.SEX;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tsudoi.api.Category;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.filing.Asked;
import org.tsudoi.api.filing.Effect;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.filing.Field.Option;
import org.tsudoi.api.filing.FilingContext;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.filing.FilingForm;
import org.tsudoi.api.filing.FilingForm.Entries;
import org.tsudoi.api.filing.Paper;
import org.tsudoi.api.filing.Ruling;
import org.tsudoi.api.value.BusinessMonth;

/** Further members join (追加入会, OC-7); the form of seed 000, the rules of FE-1 to FE-4. */
final class Joining extends ClubFiling {
  static final String MONTH = "joinMonth";
  static final String CATEGORY = "category";
  static final String SHORT_TERM = "shortTerm";
  static final String SEASONAL = "seasonal";
  static final String IN_HOSPITAL = "inHospital";
  static final String REMARKS = "remarks";

  private final JoiningRules rules;

  Joining(JoiningRules rules) {
    super("joining");
    this.rules = rules;
  }

  @Override
  public FilingForm form(FilingContext context) {
    return new FilingForm(
        List.of(Field.choice(MONTH, RADIO, rules.months().options(context))),
        Entries.NEW_MEMBERS,
        person(context));
  }

  private List<Field> person(FilingContext context) {
    List<Field> fields = new ArrayList<>(PersonFields.names());
    fields.add(Field.required(BIRTH_DATE, DATE, 20));
    fields.add(PersonFields.sex());
    fields.add(Field.required(HIRED_ON, DATE, 20));
    fields.add(PersonFields.employment());
    fields.add(yesOrNo(SHORT_TERM).shownWhen(EMPLOYMENT, FIXED_TERM));
    fields.add(yesOrNo(SEASONAL));
    fields.add(yesOrNo(IN_HOSPITAL));
    List<Category> categories = rules.categoriesOf(context);
    if (categories.size() > 1) {
      fields.add(Field.choice(CATEGORY, SELECT, options(categories)));
    }
    fields.add(PersonFields.feeBearer());
    fields.add(PersonFields.email());
    fields.add(Field.optional(REMARKS, LONG_TEXT, 200));
    return fields;
  }

  private static Field yesOrNo(String name) {
    return Field.choice(name, RADIO, "no", "yes");
  }

  private static List<Option> options(List<Category> categories) {
    return categories.stream().map(each -> new Option(each.code(), each.label())).toList();
  }

  @Override
  public Decision examine(FilingDraft draft, FilingContext context) {
    List<Problem> count = rules.headcounts().examine(draft.entries().size(), context);
    return Decision.of(count)
        .and(new JoiningExamination(draft, context.filedOn(), expected(draft, context)).decide());
  }

  @Override
  public List<Paper> papers(FilingDraft draft, FilingContext context) {
    return rules.papers().of(draft, context);
  }

  private JoiningDay day() {
    return rules.months().day();
  }

  private static String month(FilingDraft draft) {
    return draft.answers().text(MONTH);
  }

  private LocalDate expected(FilingDraft draft, FilingContext context) {
    return day().expected(month(draft), context.filedOn());
  }

  @Override
  public List<Effect> effects(FilingDraft draft, FilingContext context) {
    return join(draft, context, expected(draft, context));
  }

  @Override
  public List<Asked> askedAtAcceptance(FilingDraft draft, FilingContext context, LocalDate today) {
    return day().asked(month(draft), context, today);
  }

  @Override
  public Decision examineRuling(FilingDraft draft, FilingContext context, Ruling ruling) {
    return day().examine(month(draft), context.filedOn(), ruling);
  }

  @Override
  public List<Effect> effects(FilingDraft draft, FilingContext context, Ruling ruling) {
    return join(draft, context, day().of(month(draft), context.filedOn(), ruling));
  }

  private List<Effect> join(FilingDraft draft, FilingContext context, LocalDate joinedOn) {
    return draft.entries().stream().map(entry -> join(entry.answers(), joinedOn, context)).toList();
  }

  private Effect join(Answers person, LocalDate joinedOn, FilingContext context) {
    String category =
        person.has(CATEGORY) ? person.text(CATEGORY) : rules.categoriesOf(context).get(0).code();
    return new Effect.Join(
        context.office().id(),
        person.text(FAMILY_NAME),
        person.text(GIVEN_NAME),
        PersonFields.kana(person),
        person.date(BIRTH_DATE).orElseThrow(),
        person.text(SEX),
        category,
        joinedOn,
        details(person, joinedOn));
  }

  /** With the first day of the entitlement to benefit money (給付金資格, FE-4). */
  private static Map<String, String> details(Answers person, LocalDate joinedOn) {
    Map<String, String> details =
        PersonFields.given(person, HIRED_ON, EMPLOYMENT, FEE_BEARER, EMAIL, REMARKS);
    details.put("benefitFrom", BusinessMonth.of(joinedOn).next().firstDay().toString());
    return details;
  }
}

package org.tsudoi.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tsudoi.api.Decision;
import org.tsudoi.api.benefit.BenefitKind;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.filing.Asked;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.filing.Field.Kind;
import org.tsudoi.api.filing.FilingContext;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.filing.FilingForm;
import org.tsudoi.api.filing.FilingType;
import org.tsudoi.api.filing.Paper;
import org.tsudoi.api.filing.Ruling;

/**
 * What every filing of a plugin promises: a code, words, a form that can be filled in, rules that
 * answer whatever is typed. Inherits {@link PluginContract}.
 */
public abstract class FilingContract extends PluginContract {
  private static final Set<Kind> CHOICES = Set.of(Kind.SELECT, Kind.RADIO);

  /** Answers with which a filing is accepted in {@link Circle#context}; by hand where rules ask. */
  protected FilingDraft sample(FilingType type, FilingContext context) {
    return new Filler(new Random(1), false).fill(type.form(context));
  }

  private Stream<DynamicTest> each(Consumer<FilingType> check) {
    return program().filings().stream()
        .map(type -> DynamicTest.dynamicTest(type.code(), () -> check.accept(type)));
  }

  private static Stream<Field> fields(FilingForm form) {
    return Stream.concat(form.fields().stream(), form.entryFields().stream());
  }

  @Test
  void codes_of_filings_are_well_formed_and_unique() {
    assertThat(program().filings())
        .extracting(FilingType::code)
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("[a-z][a-z0-9-]{0,39}"));
  }

  @TestFactory
  Stream<DynamicTest> somebody_may_file_it() {
    return each(type -> assertThat(type.audiences()).isNotEmpty());
  }

  @TestFactory
  Stream<DynamicTest> it_has_words_for_everything_that_is_shown() {
    Words words = Words.of(program(), plugin());
    return each(
        type -> {
          assertThat(words.has(type, "title")).as("title").isTrue();
          type.paperOnly().ifPresent(key -> assertThat(words.has(key)).as(key).isTrue());
          assertThat(fields(type.form(Circle.context())).flatMap(f -> words.missing(type, f)))
              .as("texts that are missing")
              .isEmpty();
        });
  }

  @TestFactory
  Stream<DynamicTest> its_fields_have_names_of_their_own_and_choices_to_choose_from() {
    return each(
        type -> {
          FilingForm form = type.form(Circle.context());
          assertThat(form.fields()).extracting(Field::name).doesNotHaveDuplicates();
          assertThat(form.entryFields()).extracting(Field::name).doesNotHaveDuplicates();
          assertThat(fields(form)).allSatisfy(FilingContract::isSound);
        });
  }

  private static void isSound(Field field) {
    assertThat(field.name()).matches("[a-z][A-Za-z0-9]*");
    assertThat(field.maxLength()).isPositive();
    if (CHOICES.contains(field.kind())) {
      assertThat(field.options()).as("choices of %s", field.name()).isNotEmpty();
    }
  }

  @TestFactory
  Stream<DynamicTest> a_sample_is_accepted_and_has_effects_to_write() {
    return each(
        type -> {
          FilingContext context = Circle.context();
          if (type.paperOnly().isEmpty()) {
            FilingDraft draft = sample(type, context);
            assertThat(type.examine(draft, context)).isEqualTo(Decision.accepted());
            assertThat(type.effects(draft, context)).doesNotContainNull();
            assertThat(type.papers(draft, context))
                .extracting(Paper::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> Words.of(program(), plugin()).has("paper." + code));
            acceptedOnAnyDay(type, draft, context);
          }
        });
  }

  /** What is asked at acceptance has its words, and what the rule proposes is accepted. */
  private void acceptedOnAnyDay(FilingType type, FilingDraft draft, FilingContext context) {
    Words words = Words.of(program(), plugin());
    Circle.year()
        .filter(day -> !day.isBefore(context.filedOn()))
        .forEach(
            day -> {
              List<Asked> asked = type.askedAtAcceptance(draft, context, day);
              assertThat(asked).allSatisfy(each -> isSound(each.field()));
              assertThat(asked.stream().flatMap(each -> words.missing(type, each.field())))
                  .isEmpty();
              if (asked.stream().noneMatch(each -> each.proposed().isEmpty())) {
                accepted(type, draft, context, new Ruling(day, proposed(asked)));
              }
            });
  }

  private static Answers proposed(List<Asked> asked) {
    return new Answers(
        asked.stream().collect(Collectors.toMap(e -> e.field().name(), Asked::proposed)));
  }

  private static void accepted(
      FilingType type, FilingDraft draft, FilingContext context, Ruling ruling) {
    assertThat(type.examineRuling(draft, context, ruling)).isEqualTo(Decision.accepted());
    assertThat(type.effects(draft, context, ruling)).doesNotContainNull();
  }

  /** Core checks kinds and lengths before; what passes that must get an answer, never a throw. */
  @Property(tries = 300)
  void its_rules_answer_whatever_is_typed(@ForAll long seed) {
    FilingContext context = Circle.context();
    Random random = new Random(seed);
    for (FilingType type : program().filings()) {
      FilingDraft draft = new Filler(random, true).fill(type.form(context));
      Decision decision = type.examine(draft, context);
      assertThat(decision.problems()).as(type.code()).allMatch(each -> !each.code().isBlank());
      if (decision.isAccepted()) {
        assertThat(type.effects(draft, context)).as(type.code()).doesNotContainNull();
      }
    }
  }

  @Test
  void its_benefits_have_codes_of_their_own_words_and_a_filing_that_claims_them() {
    List<String> filings = program().filings().stream().map(FilingType::code).toList();
    assertThat(program().benefits())
        .allSatisfy(
            kind -> {
              assertThat(kind.code()).matches("[a-z][a-z0-9-]{0,30}");
              assertThat(kind.label()).isNotBlank();
              assertThat(kind.amounts()).isNotEmpty();
              assertThat(filings).contains(kind.filing());
            })
        .extracting(BenefitKind::code)
        .doesNotHaveDuplicates();
  }

  @TestFactory
  Stream<DynamicTest> its_window_has_an_answer_on_every_day_of_a_year() {
    return each(
        type ->
            Circle.year().forEach(day -> assertThat(type.window(Circle.context(day))).isNotNull()));
  }

  /** The members that forms may choose from. */
  protected final List<org.tsudoi.api.member.MemberView> members() {
    return Circle.members();
  }
}

package org.tsudoi.plugin.schoolcoupon.person;

import static org.tsudoi.plugin.schoolcoupon.person.FeedField.BIRTH;
import static org.tsudoi.plugin.schoolcoupon.person.FeedField.CATEGORY;
import static org.tsudoi.plugin.schoolcoupon.person.FeedField.KANA;
import static org.tsudoi.plugin.schoolcoupon.person.FeedField.NAME;
import static org.tsudoi.plugin.schoolcoupon.person.FeedField.NUMBER;
import static org.tsudoi.plugin.schoolcoupon.person.FeedField.QUALIFIED_FROM;
import static org.tsudoi.plugin.schoolcoupon.person.FeedField.QUALIFIED_UNTIL;
import static org.tsudoi.plugin.schoolcoupon.person.FeedField.SCHOOL;
import static org.tsudoi.plugin.schoolcoupon.person.FeedField.SEX;
import static org.tsudoi.plugin.schoolcoupon.person.FeedField.TERM_BEGINS;
import static org.tsudoi.plugin.schoolcoupon.person.FeedField.TERM_ENDS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.tsudoi.api.Category;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.Wording;
import org.tsudoi.api.value.JapaneseText;
import org.tsudoi.api.value.Kana;
import org.tsudoi.api.value.Repertoire;
import org.tsudoi.plugin.schoolcoupon.rule.Offers;
import org.tsudoi.plugin.schoolcoupon.rule.Sex;
import org.tsudoi.plugin.schoolcoupon.rule.TermMonths.Term;

/** Reads one row of the qualification data, and notes all that is wrong with it at its columns. */
final class FeedReading {
  private static final int NAME_LENGTH = 100;

  private final Offers offers;
  private final Wording wording;
  private final Function<FeedField, String> texts;
  private final List<Problem> problems = new ArrayList<>();

  FeedReading(Offers offers, Wording wording, Function<FeedField, String> texts) {
    this.offers = offers;
    this.wording = wording;
    this.texts = texts;
  }

  /** The row; {@code today} bounds birth dates. */
  Result<FeedRow> read(long line, LocalDate today) {
    PersonNumber number = accept(NUMBER, PersonNumber.parse(text(NUMBER)));
    String name = accept(NAME, JapaneseText.parse(text(NAME), NAME_LENGTH, Repertoire.JIS_X_0213));
    Kana kana = accept(KANA, Kana.parse(text(KANA)));
    LocalDate birth = accept(BIRTH, birth(today));
    Sex sex = accept(SEX, sex());
    String category = accept(CATEGORY, category());
    String school = school();
    LocalDate from = accept(QUALIFIED_FROM, day(QUALIFIED_FROM));
    Optional<LocalDate> lost = optionalDay(QUALIFIED_UNTIL);
    Optional<Term> term = term();
    if (from != null && lost.filter(day -> day.isBefore(from)).isPresent()) {
      reject(QUALIFIED_UNTIL, "feed.until-before-from");
    }
    return problems.isEmpty()
        ? Result.of(
            new FeedRow(
                line,
                number,
                name,
                kana.value(),
                kana.searchKey(),
                birth,
                sex,
                category,
                school,
                from,
                lost.map(day -> day.minusDays(1)),
                term))
        : Result.refused(problems);
  }

  private Result<LocalDate> birth(LocalDate today) {
    return day(BIRTH)
        .flatMap(
            day ->
                day.isAfter(today) || day.getYear() < 1900
                    ? Result.refused("feed.birth-range")
                    : Result.of(day));
  }

  private Result<Sex> sex() {
    String text = JapaneseText.halfWidth(text(SEX)).toUpperCase(Locale.ROOT);
    for (Sex each : Sex.values()) {
      if (text.equals(each.name())
          || text.equals(wording.text("sex." + each))
          || text.equals(wording.text("feed.sex." + each))) {
        return Result.of(each);
      }
    }
    return Result.refused("feed.sex");
  }

  private Result<String> category() {
    String text = JapaneseText.clean(text(CATEGORY));
    return offers.categories().stream()
        .filter(each -> each.code().equals(text) || each.label().equals(text))
        .findFirst()
        .map(Category::code)
        .map(Result::of)
        .orElseGet(() -> Result.refused("feed.category"));
  }

  private String school() {
    return text(SCHOOL).isBlank()
        ? ""
        : accept(SCHOOL, JapaneseText.parse(text(SCHOOL), NAME_LENGTH, Repertoire.JIS_X_0213));
  }

  private Optional<Term> term() {
    Optional<LocalDate> begins = optionalDay(TERM_BEGINS);
    Optional<LocalDate> ends = optionalDay(TERM_ENDS);
    if (begins.isPresent() != ends.isPresent()) {
      reject(begins.isPresent() ? TERM_ENDS : TERM_BEGINS, "feed.term-half");
      return Optional.empty();
    }
    if (begins.isPresent() && ends.get().isBefore(begins.get())) {
      reject(TERM_ENDS, "feed.term-order");
      return Optional.empty();
    }
    return begins.map(first -> new Term(first, ends.get()));
  }

  private Optional<LocalDate> optionalDay(FeedField field) {
    return text(field).isBlank()
        ? Optional.empty()
        : Optional.ofNullable(accept(field, day(field)));
  }

  private Result<LocalDate> day(FeedField field) {
    Result<LocalDate> day = BirthDate.parse(text(field));
    return day.isValid() || text(field).isBlank() ? day : Result.refused("feed.day");
  }

  private String text(FeedField field) {
    return texts.apply(field);
  }

  private <T> T accept(FeedField field, Result<T> read) {
    read.problems().forEach(problem -> problems.add(problem.at(field.key())));
    return read.toOptional().orElse(null);
  }

  private void reject(FeedField field, String code) {
    problems.add(Problem.at(field.key(), code));
  }
}

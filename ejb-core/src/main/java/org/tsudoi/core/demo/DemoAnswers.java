package org.tsudoi.core.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.tsudoi.api.Problem;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.filing.FilingDraft.Entry;
import org.tsudoi.api.filing.FilingForm.Entries;
import org.tsudoi.core.filing.FilingPage;
import org.tsudoi.core.member.MemberRow;

/** Invented answers to a form; what is refused is answered with the next that comes to mind. */
final class DemoAnswers {
  private static final int PERSONS = 2;
  private final FilingPage page;
  private final List<MemberRow> members;
  private final List<Named> families;
  private final List<Named> givens;
  private final Map<String, Integer> next = new HashMap<>();

  DemoAnswers(FilingPage page, List<MemberRow> members, long seed) {
    Random random = new Random(seed);
    this.page = page;
    this.members = members;
    this.families = picked(Words.FAMILIES, random);
    this.givens = picked(Words.WOMEN, random);
  }

  private static List<Named> picked(List<Named> words, Random random) {
    return random.ints(PERSONS, 0, words.size()).mapToObj(words::get).toList();
  }

  FilingDraft draft() {
    int entries =
        switch (page.form().entries()) {
          case NONE -> 0;
          case ONE_MEMBER -> 1;
          case MEMBERS -> Math.min(PERSONS, members.size());
          case NEW_MEMBERS -> PERSONS;
        };
    return new FilingDraft(
        answers(page.form().fields(), "", 0),
        IntStream.range(0, entries).mapToObj(this::entry).toList());
  }

  private Entry entry(int row) {
    boolean typed = page.form().entries() == Entries.NEW_MEMBERS;
    return new Entry(
        typed ? Optional.empty() : Optional.of(members.get(row).id()),
        answers(page.form().entryFields(), "entries[" + row + "].", row));
  }

  private Answers answers(List<Field> fields, String place, int row) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (Field field : fields) {
      List<String> ideas = ideas(field, row);
      if (field.required() && !ideas.isEmpty() && isAsked(field, answers)) {
        answers.put(
            field.name(), ideas.get(next.getOrDefault(place + field.name(), 0) % ideas.size()));
      }
    }
    return new Answers(answers);
  }

  private static boolean isAsked(Field field, Map<String, String> answers) {
    return field.shownWhen().stream()
        .allMatch(when -> when.value().equals(answers.get(when.field())));
  }

  private List<String> ideas(Field field, int row) {
    boolean family = field.name().toLowerCase(Locale.ROOT).contains("family");
    Named word = (family ? families : givens).get(row);
    LocalDate today = page.today();
    return switch (field.kind()) {
      case NAME -> List.of(word.text());
      case KANA -> List.of(word.kana());
      case TEXT, LONG_TEXT -> List.of("特になし");
      case DATE ->
          List.of(
              today.toString(),
              today.minusMonths(8).toString(),
              today.minusYears(30 + row).toString());
      case MONTH -> List.of(today.toString().substring(0, 7));
      case NUMBER -> List.of("12");
      case YEN -> List.of("3800");
      case POSTAL_CODE -> List.of("1000000");
      case PHONE -> List.of("03-0000-9999");
      case EMAIL -> List.of("demo@example.jp");
      case CHECK -> List.of("yes");
      case SELECT, RADIO -> field.options().stream().map(Field.Option::value).toList();
    };
  }

  /** Another answer to every field that has a problem; false when a problem has no field. */
  boolean avoid(List<Problem> problems) {
    problems.forEach(problem -> next.merge(problem.field(), 1, Integer::sum));
    return problems.stream().noneMatch(problem -> problem.field().isEmpty());
  }
}

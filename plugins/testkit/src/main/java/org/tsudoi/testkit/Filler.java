package org.tsudoi.testkit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.filing.FilingDraft.Entry;
import org.tsudoi.api.filing.FilingForm;
import org.tsudoi.api.filing.FilingForm.Entries;

/**
 * Fills in forms as core lets them through: each answer of its kind and length.
 *
 * @param wild odd answers and empty optional fields too
 */
record Filler(Random random, boolean wild) {
  private static final List<String> WORDS =
      List.of("川辺", "Ａ＆Ｂ", "<b>", "'; drop table x", "ﾃｽﾄ", "﨑", "0", "　", "漫画");

  FilingDraft fill(FilingForm form) {
    return new FilingDraft(answers(form.fields()), entries(form));
  }

  private List<Entry> entries(FilingForm form) {
    int count =
        form.entries() == Entries.NONE
            ? 0
            : form.entries() == Entries.ONE_MEMBER || !wild ? 1 : 1 + random.nextInt(3);
    return IntStream.range(0, count).mapToObj(i -> entry(form, i)).toList();
  }

  private Entry entry(FilingForm form, int index) {
    boolean chosen = form.entries() != Entries.NEW_MEMBERS;
    return new Entry(
        chosen ? Optional.of(Circle.members().get(index).id()) : Optional.empty(),
        answers(form.entryFields()));
  }

  private Answers answers(List<Field> fields) {
    Map<String, String> values = new HashMap<>();
    for (Field field : fields) {
      boolean applies =
          field
              .shownWhen()
              .map(when -> when.value().equals(values.getOrDefault(when.field(), "")))
              .orElse(true);
      if (applies && (field.required() || !wild || random.nextBoolean())) {
        values.put(field.name(), cut(value(field), field.maxLength()));
      }
    }
    return new Answers(values);
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }

  private String value(Field field) {
    return switch (field.kind()) {
      case DATE -> day(field.name()).toString();
      case MONTH -> day("").toString().substring(0, 7);
      case NUMBER, YEN -> Integer.toString(wild ? random.nextInt(1_000_000) : 1);
      case SELECT, RADIO -> choice(field);
      case CHECK -> "yes";
      case KANA -> "カワベ";
      case NAME -> "川辺";
      case POSTAL_CODE -> "100-0000";
      case PHONE -> "03-0000-0000";
      case EMAIL -> "reader@example.jp";
      default -> wild ? WORDS.get(random.nextInt(WORDS.size())) : "川辺";
    };
  }

  private String choice(Field field) {
    int which = wild ? random.nextInt(field.options().size()) : 0;
    return field.options().get(which).value();
  }

  private LocalDate day(String field) {
    if (!wild && field.contains("birth")) {
      return LocalDate.of(1990, 4, 1);
    }
    return wild ? Circle.TODAY.plusDays(random.nextInt(40_000) - 30_000L) : Circle.TODAY;
  }
}

package org.tsudoi.core.member;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tsudoi.api.Category;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.JapaneseText;

/** Reads the member of a row. */
final class MemberRowReader {
  private static final Pattern SPACE = Pattern.compile("[ 　]+");
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final Map<String, String> SEXES =
      Map.of("男", "MALE", "男性", "MALE", "M", "MALE", "女", "FEMALE", "女性", "FEMALE", "F", "FEMALE");
  private static final int NAME = 50;

  private final ImportRules rules;
  private final FieldReader fields;
  private final Map<String, Result<String>> categories = new LinkedHashMap<>();

  MemberRowReader(ImportRules rules, FieldReader fields) {
    this.rules = rules;
    this.fields = fields;
  }

  /** The member; empty when something is wrong, which {@code row} then knows. */
  Optional<ImportedMember> read(RowFields row) {
    int before = row.problems().size();
    String[] name = name(row);
    String kana = row.must(ImportColumns.KANA, fields::kana);
    ImportedMember member =
        new ImportedMember(
            row.line(),
            row.must(ImportColumns.MEMBER, text -> FieldReader.number(text, rules.memberDigits())),
            row.must(ImportColumns.OFFICE, text -> FieldReader.number(text, rules.officeDigits())),
            name[0],
            name[1],
            kana == null ? "" : kana,
            kana == null ? "" : fields.kanaKey(kana),
            row.must(ImportColumns.BIRTH, this::birthDate),
            row.may(ImportColumns.SEX, "", MemberRowReader::sex),
            row.must(ImportColumns.CATEGORY, this::category),
            row.must(ImportColumns.JOINED, fields::date),
            row.may(ImportColumns.LEFT, null, fields::date));
    checkSpan(row, member);
    return row.problems().size() == before ? Optional.of(member) : Optional.empty();
  }

  private String[] name(RowFields row) {
    String whole = row.must(ImportColumns.NAME, text -> fields.line(text, 2 * NAME));
    String[] parts = whole == null ? new String[0] : parts(whole);
    if (whole != null && whole.indexOf('?') >= 0) {
      row.refuse(ImportColumns.NAME, Problem.of("member.import-lost-character"));
    } else if (whole != null && parts.length < 2) {
      row.refuse(ImportColumns.NAME, Problem.of("member.import-name-space"));
    } else if (whole != null && (parts[0].length() > NAME || parts[1].length() > NAME)) {
      row.refuse(ImportColumns.NAME, Problem.of("member.import-name-long", "max", NAME));
    }
    return parts.length == 2 ? parts : new String[] {"", ""};
  }

  private static String[] parts(String whole) {
    int space = whole.indexOf('　');
    boolean once = space > 0 && whole.indexOf('　', space + 1) < 0 && whole.indexOf(' ') < 0;
    return once
        ? new String[] {whole.substring(0, space), whole.substring(space + 1)}
        : SPACE.split(whole, 2);
  }

  private Result<LocalDate> birthDate(String text) {
    return fields
        .date(text)
        .flatMap(
            day ->
                day.isBefore(EARLIEST) || day.isAfter(rules.today())
                    ? Result.refused("member.import-birth-date")
                    : Result.of(day));
  }

  private static Result<String> sex(String text) {
    String plain = SEXES.get(text);
    String sex = plain == null ? SEXES.get(JapaneseText.halfWidth(text)) : plain;
    return sex == null ? Result.refused("member.import-sex") : Result.of(sex);
  }

  private Result<String> category(String text) {
    return categories.size() < 100
        ? categories.computeIfAbsent(text, this::readCategory)
        : readCategory(text);
  }

  private Result<String> readCategory(String text) {
    String given = JapaneseText.clean(text);
    if (given.isEmpty()) {
      return Result.refused("required");
    }
    for (Category category : rules.categories()) {
      if (given.equals(category.label()) || given.equals(category.code())) {
        return Result.of(category.code());
      }
    }
    return Result.refused("member.category", "category", given);
  }

  private static void checkSpan(RowFields row, ImportedMember member) {
    if (member.joinedOn() != null
        && member.leftOn() != null
        && !member.leftOn().isAfter(member.joinedOn())) {
      row.refuse(ImportColumns.LEFT, Problem.of("member.import-left-before-joined"));
    }
    if (member.joinedOn() != null
        && member.birthDate() != null
        && !member.birthDate().isBefore(member.joinedOn())) {
      row.refuse(ImportColumns.JOINED, Problem.of("member.import-joined-before-birth"));
    }
  }
}

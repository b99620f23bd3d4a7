package org.tsudoi.core.filing;

import java.util.regex.Pattern;
import org.tsudoi.api.Result;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.api.value.JapaneseText;
import org.tsudoi.api.value.Kana;
import org.tsudoi.api.value.PhoneNumber;
import org.tsudoi.api.value.PostalCode;
import org.tsudoi.api.value.Repertoire;
import org.tsudoi.api.value.Yen;

/**
 * Reads one field: widths converted, dates of either era made {@code 2026-06-01}, kana made
 * katakana. Refused with the value type's own problem, with {@code choice.required} or {@code
 * choice.unknown} for choices, {@code check.required} for a tick that must be there.
 */
final class FieldReading {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}");

  private final Repertoire repertoire;

  FieldReading(Repertoire repertoire) {
    this.repertoire = repertoire;
  }

  Result<String> read(Field field, String typed) {
    return typed.isBlank() ? empty(field) : parse(field, typed);
  }

  private static Result<String> empty(Field field) {
    if (!field.required()) {
      return Result.of("");
    }
    return switch (field.kind()) {
      case SELECT, RADIO -> Result.refused("filing.choice.required");
      case CHECK -> Result.refused("filing.check.required");
      default -> Result.refused("required");
    };
  }

  private Result<String> parse(Field field, String typed) {
    return switch (field.kind()) {
      case TEXT, NAME -> JapaneseText.parse(typed, field.maxLength(), repertoire);
      case LONG_TEXT -> JapaneseText.parseBlock(typed, field.maxLength(), repertoire);
      case KANA -> Kana.parse(typed).map(Kana::value).flatMap(kana -> fits(kana, field));
      case DATE -> BusinessDates.parse(typed).map(Object::toString);
      case MONTH -> BusinessMonth.parse(typed).map(BusinessMonth::toString);
      case NUMBER -> number(typed);
      case YEN -> Yen.parse(typed).map(yen -> Long.toString(yen.amount()));
      case POSTAL_CODE -> PostalCode.parse(typed).map(PostalCode::value);
      case PHONE -> PhoneNumber.parse(typed).map(PhoneNumber::value);
      case EMAIL -> EmailAddress.parse(typed).map(EmailAddress::value);
      case SELECT, RADIO -> choice(field, typed);
      case CHECK ->
          typed.equals("yes") ? Result.of(typed) : Result.refused("filing.choice.unknown");
    };
  }

  private static Result<String> fits(String text, Field field) {
    return text.length() <= field.maxLength()
        ? Result.of(text)
        : Result.refused("text.too-long", "max", field.maxLength(), "length", text.length());
  }

  private static Result<String> number(String typed) {
    String digits = JapaneseText.halfWidth(typed).replace(",", "");
    return NUMBER.matcher(digits).matches()
        ? Result.of(Long.toString(Long.parseLong(digits)))
        : Result.refused("filing.number.form", "input", typed.strip());
  }

  private static Result<String> choice(Field field, String typed) {
    return field.options().stream().anyMatch(option -> option.value().equals(typed))
        ? Result.of(typed)
        : Result.refused("filing.choice.unknown");
  }
}

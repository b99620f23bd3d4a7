package org.tsudoi.core.time;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.api.time.Holiday;

/**
 * The Cabinet Office's list of holidays (国民の祝日CSV, P-42): MS932, or UTF-8; a head line, then
 * date,name.
 */
public final class HolidayCsv {

  private static final Pattern LINE = Pattern.compile("\\s*([0-9/-]+)\\s*,\\s*([^,]+?)\\s*");

  private HolidayCsv() {}

  /**
   * Reads the file. Refuses unreadable bytes ({@code time.holidays-encoding}), an empty list
   * ({@code time.holidays-empty}) and every line that is no date and name ({@code
   * time.holidays-line} with its number).
   */
  public static Result<List<Holiday>> parse(byte[] file) {
    try {
      return parse(decode(file));
    } catch (CharacterCodingException neither) {
      return Result.refused("time.holidays-encoding");
    }
  }

  private static Result<List<Holiday>> parse(String text) {
    List<Holiday> holidays = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 1; i < lines.size(); i++) {
      readLine(lines.get(i), i + 1, holidays, problems);
    }
    if (holidays.isEmpty() && problems.isEmpty()) {
      problems.add(Problem.of("time.holidays-empty"));
    }
    return problems.isEmpty() ? Result.of(List.copyOf(holidays)) : Result.refused(problems);
  }

  private static void readLine(
      String line, int number, List<Holiday> holidays, List<Problem> problems) {
    if (line.isBlank()) {
      return;
    }
    Matcher parts = LINE.matcher(line);
    Result<LocalDate> day =
        parts.matches() ? BusinessDates.parse(parts.group(1)) : Result.refused("date.form");
    day.toOptional()
        .ifPresentOrElse(
            date -> holidays.add(new Holiday(date, parts.group(2))),
            () -> problems.add(Problem.of("time.holidays-line", "line", number)));
  }

  private static String decode(byte[] file) throws CharacterCodingException {
    try {
      return decode(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException notUtf8) {
      return decode(file, Charset.forName("windows-31j"));
    }
  }

  private static String decode(byte[] file, Charset charset) throws CharacterCodingException {
    return charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
  }
}

package org.tsudoi.plugin.businessclub.filing;

import java.util.ArrayList;
import java.util.List;
import org.tsudoi.api.Settings;
import org.tsudoi.api.Wording;
import org.tsudoi.api.filing.FilingContext;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.filing.Paper;

/**
 * The papers that a joining needs (入会時の必要書類, FE-5). Settings below {@code filing.joining.papers},
 * each a list of codes, none by default.
 *
 * @param further for further members of an office; setting {@code filing.joining.papers}
 * @param office for an office without members so far; setting {@code .new-office}
 * @param few besides, when few join at such an office; setting {@code .few}
 * @param fewPeople how many are few; setting {@code .few-people}, 5 by default
 * @param filed those whose place the filing takes; setting {@code .filed}
 */
record JoiningPapers(
    List<String> further,
    List<String> office,
    List<String> few,
    int fewPeople,
    List<String> filed) {
  private static final String KEY = "filing.joining.papers";
  private static final int USUAL = 5;

  static JoiningPapers read(Settings settings, Wording wording) {
    String people = KEY + ".few-people";
    return new JoiningPapers(
        codes(settings, wording, KEY),
        codes(settings, wording, KEY + ".new-office"),
        codes(settings, wording, KEY + ".few"),
        settings.optional(people).isPresent() ? settings.number(people, 1, 999) : USUAL,
        codes(settings, wording, KEY + ".filed"));
  }

  private static List<String> codes(Settings settings, Wording wording, String key) {
    List<String> codes = settings.optional(key).isPresent() ? settings.list(key) : List.of();
    codes.stream()
        .filter(code -> !wording.has("paper." + code))
        .forEach(code -> settings.refuse(key, "no text paper." + code));
    return codes;
  }

  /** In the order of the settings. */
  List<Paper> of(FilingDraft draft, FilingContext context) {
    List<String> codes = new ArrayList<>(isNew(context) ? office : further);
    if (isNew(context) && draft.entries().size() <= fewPeople) {
      codes.addAll(few);
    }
    return codes.stream().distinct().map(code -> new Paper(code, filed.contains(code))).toList();
  }

  private static boolean isNew(FilingContext context) {
    return context.members().headcount(context.office().id(), context.filedOn()) == 0;
  }
}

package org.tsudoi.plugin.businessclub.filing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tsudoi.api.MapSettings;
import org.tsudoi.api.Organization;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Program;
import org.tsudoi.api.benefit.BenefitKind;
import org.tsudoi.api.benefit.Benefits;
import org.tsudoi.api.benefit.Granted;
import org.tsudoi.api.billing.FeeSchedule;
import org.tsudoi.api.billing.FeeSchedule.Cycle;
import org.tsudoi.api.billing.FeeSchedule.Joiners;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.filing.FilingContext;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.filing.FilingDraft.Entry;
import org.tsudoi.api.filing.FilingType;
import org.tsudoi.api.member.MemberView;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.plugin.businessclub.ClubPlugin;

/** All that a club computes and prints for a small town, section by section, as text. */
final class ClubSays {
  private static final BusinessMonth APRIL = BusinessMonth.of(LocalDate.of(2026, 4, 1));
  private static final LocalDate EVENT = LocalDate.of(2030, 1, 15);
  private static final int MOST = 8;
  private static final int MANY_MONTHS = 300;

  private final Town town = new Town();
  private final Map<String, String> sections = new LinkedHashMap<>();
  private final Program program;

  private ClubSays(Program program) {
    this.program = program;
    fees(program.fees().orElseThrow());
    joining(type("joining"));
    program.benefits().forEach(this::benefit);
    say("brand", program.branding());
    say("categories", program.categories());
    say("notice", program.membershipNotice(member("OFFICE")));
    program
        .categories()
        .forEach(each -> say("notice", program.membershipNotice(member(each.code()))));
  }

  /** A club with these settings; wrong ones are a bug of the test. */
  static ClubSays of(Map<String, String> values) {
    MapSettings settings = new MapSettings(values);
    Program program =
        new ClubPlugin().open(new Organization(new OrganizationId("club"), "クラブ"), settings);
    if (!settings.problems().isEmpty()) {
      throw new AssertionError(settings.problems().toString());
    }
    return new ClubSays(program);
  }

  String section(String name) {
    if (!sections.containsKey(name)) {
      throw new AssertionError("no section " + name + " among " + sections.keySet());
    }
    return sections.get(name);
  }

  private void say(String section, Object words) {
    sections.merge(section, words + "\n", String::concat);
  }

  private FilingType type(String code) {
    return program.filings().stream()
        .filter(type -> type.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private void fees(FeeSchedule fees) {
    Cycle cycle = fees.cycle(APRIL, day -> true);
    say("cycle", cycle);
    fees.continuing(cycle)
        .forEach(
            rate -> {
              say("continuing", rate);
              say("cycle reasons", rate.explanation());
            });
    program
        .categories()
        .forEach(
            each ->
                fees.joining(new Joiners(each.code(), 4, 2), APRIL)
                    .forEach(
                        line -> {
                          say("joining", line);
                          say("joining sum", line.amount());
                        }));
    say("arrears", fees.arrears());
  }

  private void joining(FilingType joining) {
    FilingContext shop = town.at(Town.SHOP, Town.JUNE_10);
    FilingContext branch = town.at(Town.BRANCH, Town.JUNE_10);
    FilingContext person = town.at(Town.PERSON, Town.JUNE_10);
    say("joining form", joining.form(shop));
    say("joining problems", joining.examine(draft(6), branch).problems());
    say("papers of further", joining.papers(draft(1), shop));
    say("papers of two", joining.papers(draft(2), branch));
    say("papers of six", joining.papers(draft(6), branch));
    say("asked", joining.askedAtAcceptance(draft(1), shop, Town.JUNE_10));
    say("joined", joining.effects(draft(1), shop));
    if (program.categories().size() > 1) {
      say("joined alone", joining.effects(draft(1), person));
    }
  }

  private static FilingDraft draft(int persons) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < persons; i++) {
      entries.add(
          new Entry(
              Optional.empty(),
              Town.answers(
                  "familyName", "青山",
                  "givenName", "花子" + "一二三四五六".charAt(i),
                  "familyKana", "アオヤマ",
                  "givenKana", "ハナコ",
                  "birthDate", "1990-04-0" + (i + 1),
                  "sex", "FEMALE",
                  "hiredOn", "2026-04-01",
                  "employment", "REGULAR",
                  "seasonal", "no",
                  "inHospital", "no",
                  "feeBearer", "BOTH")));
    }
    return new FilingDraft(Town.answers("joinMonth", "THIS"), entries);
  }

  private void benefit(BenefitKind kind) {
    FilingType claim = type(kind.filing());
    say("kinds", kind);
    say("groups", kind.code() + " " + kind.group());
    say("words", claim.words());
    List<Field> fields = claim.form(on(EVENT)).entryFields();
    fields.forEach(field -> question(kind.code(), field));
    for (String choice : choices(fields)) {
      say("grants", claim.effects(claim(EVENT, choice), on(EVENT)));
      say("entitled", entitled(claim, choice));
      say("leaving", kind.code() + " " + choice + " " + isRefusedOnLeaving(claim, choice));
    }
    String first = choices(fields).get(0);
    say("claimed until", kind.code() + " " + until(claim, first));
    String limit = kind.code() + " ";
    say("limits", limit + "year " + times(claim, kind.code(), first, i -> EVENT.plusDays(i)));
    say("limits", limit + "life " + times(claim, kind.code(), first, i -> EVENT.minusYears(i)));
    say("other choice", limit + ofAnotherChoice(claim, kind.code(), choices(fields)));
    say("evidence", limit + how(claim, first));
    say("asked of claims", asked(claim, first, kind.code()));
  }

  private void question(String kind, Field field) {
    say("questions", kind + " " + field.name());
    field
        .options()
        .forEach(option -> say("questions", kind + " " + option.value() + option.label()));
  }

  private static List<String> choices(List<Field> fields) {
    List<String> choices =
        fields.stream()
            .filter(field -> field.name().equals("choice"))
            .flatMap(field -> field.options().stream())
            .map(Field.Option::value)
            .toList();
    return choices.isEmpty() ? List.of("") : choices;
  }

  private FilingContext on(LocalDate day) {
    return town.at(Town.SHOP, day).with(1);
  }

  private static FilingDraft claim(LocalDate day, String choice) {
    Answers answers =
        Town.answers("eventDay", day.toString(), "choice", choice, "person", "次郎", "cost", "99000");
    return new FilingDraft(
        new Answers(Map.of()), List.of(new Entry(Optional.of(Town.HANAKO), answers)));
  }

  private boolean refuses(FilingType claim, FilingDraft draft, FilingContext context, String code) {
    return claim.examine(draft, context).problems().stream()
        .map(Problem::code)
        .anyMatch(code::equals);
  }

  /** The first month whose events count, for who joined in June 2026. */
  private String entitled(FilingType claim, String choice) {
    BusinessMonth month = BusinessMonth.of(Town.JUNE_10);
    for (int i = 0; i < MANY_MONTHS; i++) {
      LocalDate day = month.firstDay();
      if (!refuses(claim, claim(day, choice), on(day), "club.benefit.not-entitled")) {
        return claim.code() + " " + choice + " " + month;
      }
      month = month.next();
    }
    return claim.code() + " " + choice + " never";
  }

  private boolean isRefusedOnLeaving(FilingType claim, String choice) {
    FilingContext leaving = new Town().left(EVENT).at(Town.SHOP, EVENT).with(1);
    return refuses(claim, claim(EVENT, choice), leaving, "club.benefit.not-member");
  }

  /** The last day of a month's 15th on which the event is claimed. */
  private String until(FilingType claim, String choice) {
    for (int i = 0; i < MANY_MONTHS; i++) {
      LocalDate day = EVENT.plusMonths(i + 1L);
      if (refuses(claim, claim(EVENT, choice), on(day), "club.benefit.too-late")) {
        return EVENT.plusMonths(i).toString();
      }
    }
    return "for ever";
  }

  /** How often it is granted for events on these days. */
  private int times(
      FilingType claim, String kind, String choice, Function<Integer, LocalDate> days) {
    List<Granted> had = new ArrayList<>();
    for (int i = 1; i <= MOST; i++) {
      List<String> codes = codes(claim, choice, had);
      if (codes.contains("club.benefit.per-year") || codes.contains("club.benefit.in-life")) {
        return had.size();
      }
      had.add(new Granted(kind, choice, "", days.apply(i), Yen.of(1)));
    }
    return Integer.MAX_VALUE;
  }

  private List<String> codes(FilingType claim, String choice, List<Granted> had) {
    return claim
        .examine(claim(EVENT, choice), on(EVENT.plusDays(MOST)).with(had(had)))
        .problems()
        .stream()
        .map(Problem::code)
        .filter(code -> code.matches("club\\.benefit\\.(per-year|in-life)"))
        .toList();
  }

  private static Benefits had(List<Granted> granted) {
    return new Benefits() {
      @Override
      public List<Granted> granted(MemberId member) {
        return granted;
      }

      @Override
      public List<Granted> claimed(MemberId member) {
        return List.of();
      }
    };
  }

  /** What refuses the last case after the first was granted. */
  private String ofAnotherChoice(FilingType claim, String kind, List<String> choices) {
    Granted first = new Granted(kind, choices.get(0), "", EVENT.minusDays(1), Yen.of(1));
    return codes(claim, choices.get(choices.size() - 1), Collections.nCopies(MOST, first))
        .toString();
  }

  private String how(FilingType claim, String choice) {
    FilingContext bare = on(EVENT).with(0);
    boolean atOnce = refuses(claim, claim(EVENT, choice), bare, "club.benefit.evidence");
    boolean byPost =
        claim.papers(claim(EVENT, choice), bare).stream().anyMatch(paper -> !paper.filed());
    return (atOnce ? "at once" : "") + (byPost ? "by post" : "");
  }

  private String asked(FilingType claim, String choice, String kind) {
    return claim.askedAtAcceptance(claim(EVENT, choice), on(EVENT), EVENT).isEmpty() ? "" : kind;
  }

  private static MemberView member(String category) {
    return new MemberView(
        MemberId.of(1),
        "00000001",
        OfficeId.of(1),
        "青葉",
        "花子",
        "アオバ　ハナコ",
        LocalDate.of(1990, 4, 1),
        "",
        category,
        LocalDate.of(2026, 6, 10),
        Optional.empty(),
        Map.of(),
        1);
  }

  /** For the eyes of who reads a failure. */
  @Override
  public String toString() {
    return sections.toString();
  }
}

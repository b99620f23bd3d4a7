package org.tsudoi.core.house;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsudoi.api.Audience;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.filing.Asked;
import org.tsudoi.api.filing.Effect;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.filing.Field.Kind;
import org.tsudoi.api.filing.FilingContext;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.filing.FilingForm;
import org.tsudoi.api.filing.FilingForm.Entries;
import org.tsudoi.api.filing.FilingType;
import org.tsudoi.api.filing.Paper;
import org.tsudoi.api.filing.Ruling;
import org.tsudoi.api.value.Yen;

/** Filings for core's own tests: joining until the 20th, leaving, one with paper, one on paper. */
final class SampleFilings {
  private SampleFilings() {}

  static List<FilingType> all() {
    return List.of(
        new Joining("joining"),
        new Leaving("leaving"),
        new Gift(),
        new WithPaper(),
        new Stated(),
        new Listed(),
        new OnPaper());
  }

  private static class Joining implements FilingType {
    private final String code;

    Joining(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }

    @Override
    public Set<Audience> audiences() {
      return Set.of(Audience.OFFICE);
    }

    @Override
    public FilingForm form(FilingContext context) {
      return new FilingForm(
          List.of(Field.optional("note", Kind.LONG_TEXT, 100)),
          Entries.NEW_MEMBERS,
          List.of(
              Field.required("familyName", Kind.NAME, 20),
              Field.required("givenName", Kind.NAME, 20),
              Field.required("kana", Kind.KANA, 40),
              Field.required("birthDate", Kind.DATE, 20),
              Field.choice("kind", Kind.SELECT, "REGULAR", "FIXED"),
              Field.required("months", Kind.NUMBER, 3).shownWhen("kind", "FIXED")));
    }

    @Override
    public Decision window(FilingContext context) {
      return context.audience() == Audience.STAFF || context.filedOn().getDayOfMonth() <= 20
          ? Decision.accepted()
          : Decision.refused(Problem.of("sample.closed"));
    }

    @Override
    public Decision examine(FilingDraft draft, FilingContext context) {
      for (int i = 0; i < draft.entries().size(); i++) {
        Answers answers = draft.entries().get(i).answers();
        if (answers.has("months") && Integer.parseInt(answers.text("months")) < 6) {
          return Decision.refused(Problem.at("entries[" + i + "].months", "sample.too-short"));
        }
      }
      return Decision.accepted();
    }

    @Override
    public List<Effect> effects(FilingDraft draft, FilingContext context) {
      return draft.entries().stream()
          .map(entry -> join(entry.answers(), context, context.filedOn()))
          .toList();
    }

    static Effect join(Answers answers, FilingContext context, LocalDate joinedOn) {
      return new Effect.Join(
          context.office().id(),
          answers.text("familyName"),
          answers.text("givenName"),
          answers.text("kana"),
          answers.date("birthDate").orElseThrow(),
          "",
          "OFFICE",
          joinedOn,
          Map.of());
    }
  }

  private static final class WithPaper extends Joining {
    WithPaper() {
      super("with-paper");
    }

    @Override
    public boolean paperFollows() {
      return true;
    }
  }

  /** Two papers for one person, three for more; the form is the filing itself. */
  private static final class Listed extends Joining {
    Listed() {
      super("listed");
    }

    @Override
    public List<Paper> papers(FilingDraft draft, FilingContext context) {
      Paper form = new Paper("form", true);
      Paper mandate = new Paper("mandate", false);
      return draft.entries().size() == 1
          ? List.of(form, mandate)
          : List.of(form, mandate, new Paper("proof", false));
    }
  }

  /** Members join on the day that staff state; proposed until the 20th. */
  private static final class Stated extends Joining {
    Stated() {
      super("stated");
    }

    @Override
    public List<Asked> askedAtAcceptance(
        FilingDraft draft, FilingContext context, LocalDate today) {
      String proposed = today.getDayOfMonth() <= 20 ? today.toString() : "";
      return List.of(new Asked(Field.required("paidOn", Kind.DATE, 20), proposed));
    }

    @Override
    public Decision examineRuling(FilingDraft draft, FilingContext context, Ruling ruling) {
      return paid(ruling).isAfter(ruling.day())
          ? Decision.refused(Problem.at("paidOn", "sample.future"))
          : Decision.accepted();
    }

    @Override
    public List<Effect> effects(FilingDraft draft, FilingContext context, Ruling ruling) {
      return draft.entries().stream()
          .map(entry -> join(entry.answers(), context, paid(ruling)))
          .toList();
    }

    private static LocalDate paid(Ruling ruling) {
      return ruling.answers().date("paidOn").orElseThrow();
    }
  }

  private record Leaving(String code) implements FilingType {
    @Override
    public Set<Audience> audiences() {
      return Set.of(Audience.OFFICE);
    }

    @Override
    public FilingForm form(FilingContext context) {
      return new FilingForm(
          List.of(), Entries.MEMBERS, List.of(Field.required("leftOn", Kind.DATE, 20)));
    }

    @Override
    public Decision examine(FilingDraft draft, FilingContext context) {
      return context
              .members()
              .members(
                  draft.entries().stream().map(entry -> entry.member().orElseThrow()).toList(),
                  context.filedOn())
              .stream()
              .anyMatch(member -> member.category().equals("INDIVIDUAL"))
          ? Decision.refused(Problem.of("sample.individual"))
          : Decision.accepted();
    }

    @Override
    public List<Effect> effects(FilingDraft draft, FilingContext context) {
      return draft.entries().stream()
          .map(
              entry -> {
                LocalDate day = entry.answers().date("leftOn").orElseThrow();
                return (Effect) new Effect.Leave(entry.member().orElseThrow(), day, "RETIRED");
              })
          .toList();
    }
  }

  /** A gift of 10,000 yen: once in a year of events, and not while another claim waits. */
  private record Gift() implements FilingType {
    @Override
    public String code() {
      return "gift";
    }

    @Override
    public Set<Audience> audiences() {
      return Set.of(Audience.OFFICE);
    }

    @Override
    public Map<String, String> words() {
      return Map.of("title", "祝金の請求");
    }

    @Override
    public FilingForm form(FilingContext context) {
      return new FilingForm(
          List.of(Field.optional("proved", Kind.CHECK, 3)),
          Entries.MEMBERS,
          List.of(Field.required("eventDay", Kind.DATE, 20)));
    }

    @Override
    public Decision examine(FilingDraft draft, FilingContext context) {
      if (draft.answers().yes("proved") && context.attachments() == 0) {
        return Decision.refused(Problem.at("attachments", "sample.no-proof"));
      }
      for (int i = 0; i < draft.entries().size(); i++) {
        LocalDate day = draft.entries().get(i).answers().date("eventDay").orElseThrow();
        var member = draft.entries().get(i).member().orElseThrow();
        if (context.benefits().claimed(member).stream().anyMatch(g -> g.eventDay().equals(day))) {
          return Decision.refused(Problem.at("entries[" + i + "].eventDay", "sample.claimed"));
        }
        if (context.benefits().granted(member).stream()
            .anyMatch(g -> g.eventDay().getYear() == day.getYear())) {
          return Decision.refused(Problem.at("entries[" + i + "].eventDay", "sample.granted"));
        }
      }
      return Decision.accepted();
    }

    @Override
    public List<Effect> effects(FilingDraft draft, FilingContext context) {
      return draft.entries().stream()
          .map(
              entry ->
                  (Effect)
                      new Effect.Grant(
                          "gift",
                          entry.member().orElseThrow(),
                          context.office().id(),
                          entry.answers().date("eventDay").orElseThrow(),
                          "",
                          "",
                          Yen.of(10_000),
                          "定額 10,000円"))
          .toList();
    }
  }

  private record OnPaper() implements FilingType {
    @Override
    public String code() {
      return "on-paper";
    }

    @Override
    public Set<Audience> audiences() {
      return Set.of(Audience.OFFICE);
    }

    @Override
    public Optional<String> paperOnly() {
      return Optional.of("sample.on-paper");
    }

    @Override
    public FilingForm form(FilingContext context) {
      return new FilingForm(List.of(), Entries.NONE, List.of());
    }

    @Override
    public Decision examine(FilingDraft draft, FilingContext context) {
      return Decision.accepted();
    }

    @Override
    public List<Effect> effects(FilingDraft draft, FilingContext context) {
      return List.of();
    }
  }
}

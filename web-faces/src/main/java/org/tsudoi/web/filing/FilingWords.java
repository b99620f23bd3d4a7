package org.tsudoi.web.filing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.filing.Field.Option;
import org.tsudoi.api.member.MemberView;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.filing.FilingState;
import org.tsudoi.core.filing.FilingTexts;
import org.tsudoi.web.text.Texts;

/** Words of filings in views: titles, questions, answers, states; {@code #{filingWords}}. */
@Named("filingWords")
@RequestScoped
public class FilingWords {
  @Inject Actor actor;
  @Inject FilingTexts filings;
  @Inject Texts msg;

  Locale language() {
    return msg.language();
  }

  private FilingTexts texts() {
    return filings.in(msg.language());
  }

  private OrganizationId organization() {
    return actor.organization();
  }

  /** What the type is called. */
  public String title(String type) {
    return texts().title(organization(), type);
  }

  /** What is said above its form; empty for nothing. */
  public String lead(String type) {
    return texts().find(organization(), "filing." + type + ".lead").orElse("");
  }

  /** What to do instead of filing online; empty for types that can be filed. */
  public String instead(String type) {
    return texts().find(organization(), "filing." + type + ".instead").orElse("");
  }

  /** What one member concerned is called in this type, e.g. 入会する方. */
  public String entry(String type) {
    return texts()
        .find(organization(), "filing." + type + ".entry")
        .orElseGet(() -> msg.get("filing.entry.someone"));
  }

  /** What a paper is called. */
  public String paper(String code) {
    return texts().paper(organization(), code);
  }

  /** The papers still to come in words; empty for none. */
  public String papers(List<String> codes) {
    return msg.spelling().list(codes.stream().map(this::paper).toList());
  }

  /** The state in words. */
  public String state(FilingState state) {
    return texts().find(organization(), "filing.state." + state).orElse(state.name());
  }

  /** The state's look, for the status mark. */
  public String look(FilingState state) {
    return switch (state) {
      case DRAFT, CANCELLED, LAPSED -> "neutral";
      case FILED -> "info";
      case PAPER_AWAITED -> "wait";
      case RETURNED -> "warn";
      case REJECTED -> "error";
      case ACCEPTED, SETTLED -> "ok";
    };
  }

  /** The move in words. */
  public String move(Object move) {
    return texts().find(organization(), "filing.move." + move).orElse(String.valueOf(move));
  }

  /** The question, its choices in words; {@code now} is what is registered, "" for unknown. */
  Question question(String type, Field field, String now) {
    String hint = texts().hint(organization(), type, field.name());
    String registered = now.isEmpty() ? "" : msg.get("filing.registered-now", "value", now);
    return new Question(worded(type, field), label(type, field), (registered + hint).strip());
  }

  private Field worded(String type, Field field) {
    List<Option> options =
        field.options().stream()
            .map(each -> new Option(each.value(), option(type, field, each.value())))
            .toList();
    return new Field(
        field.name(),
        field.kind(),
        field.required(),
        field.maxLength(),
        options,
        field.shownWhen());
  }

  String label(String type, Field field) {
    return texts().label(organization(), type, field.name());
  }

  private String option(String type, Field field, String value) {
    return texts().option(organization(), type, field, value);
  }

  /** The answers in the form's order; those that do not apply are left out. */
  List<Line> lines(String type, List<Field> fields, Answers answers, Registered registered) {
    return fields.stream()
        .filter(field -> answers.has(field.name()) || field.shownWhen().isEmpty())
        .map(
            field ->
                new Line(
                    label(type, field),
                    value(type, field, answers.text(field.name())),
                    now(type, field, registered)))
        .toList();
  }

  String now(String type, Field field, Registered registered) {
    return registered.of(field.name()).map(value -> value(type, field, value)).orElse("");
  }

  private String value(String type, Field field, String raw) {
    return texts().value(organization(), type, field, raw);
  }

  /** Number, kana and birth date, to tell members of the same name apart. */
  public String apart(MemberView member) {
    return msg.get(
        "filing.apart",
        "number",
        member.number(),
        "kana",
        member.kana(),
        "birth",
        msg.spelling().dayWithEra(member.birthDate()));
  }

  /** What the register has under the names of a form's fields. */
  interface Registered {
    /** The value as it is kept. */
    Optional<String> of(String field);
  }
}

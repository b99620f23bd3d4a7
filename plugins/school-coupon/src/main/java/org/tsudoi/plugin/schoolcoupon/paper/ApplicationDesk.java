package org.tsudoi.plugin.schoolcoupon.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.Wording;
import org.tsudoi.api.service.Audit;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.service.Mails;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.api.value.JapaneseText;
import org.tsudoi.api.value.PhoneNumber;
import org.tsudoi.api.value.Repertoire;
import org.tsudoi.plugin.schoolcoupon.person.BirthDate;
import org.tsudoi.plugin.schoolcoupon.person.Person;
import org.tsudoi.plugin.schoolcoupon.person.PersonNumber;
import org.tsudoi.plugin.schoolcoupon.person.Staff;
import org.tsudoi.plugin.schoolcoupon.redemption.Reception;
import org.tsudoi.plugin.schoolcoupon.redemption.Reception.Claim;
import org.tsudoi.plugin.schoolcoupon.rule.HasOffers;

/** Takes applications for paper coupons, and decides them (紙クーポンの申請の受付と決定). SC-41, SC-44 */
@ApplicationScoped
public class ApplicationDesk {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_NOTE = 500;
  private static final Repertoire ALL = Repertoire.JIS_X_0213_AND_MS932;

  @Inject PluginDatabase database;
  @Inject CurrentOrganization current;
  @Inject BusinessClock clock;
  @Inject Audit audit;
  @Inject Mails mails;
  @Inject Reception reception;
  @Inject MediumDesk medium;

  /**
   * What an applicant writes, as typed; {@code claim} is number and birth date.
   *
   * @param key of the filled-in form
   */
  public record Form(
      String key,
      Claim claim,
      String name,
      String reason,
      String phone,
      String email,
      String note) {}

  private record Checked(
      String name, PaperReason reason, String phone, String email, String note) {}

  /**
   * Takes an application; the same form again, or another one of a person whose application waits,
   * gives the one that is there. Refuses empty and unreadable fields ({@code paper.reach} without
   * phone and mail, {@code paper.note-missing} without a note for another reason), a number and
   * birth date as {@link Reception#identify} does, and {@code paper.already} for who is on paper.
   */
  public Result<Application> apply(Form form) {
    Result<Checked> checked = check(form);
    if (!checked.isValid()) {
      return Result.refused(checked.problems());
    }
    Optional<Application> before = find(form.key());
    return before.isPresent()
        ? Result.of(before.get())
        : reception
            .identify(form.claim())
            .flatMap(person -> keep(form.key(), person, checked.orElseThrow()));
  }

  private Result<Application> keep(String key, Person person, Checked form) {
    return database.together(
        () -> {
          Person held = medium.hold(person.number()).orElseThrow();
          Optional<Application> waiting = waiting(held);
          if (waiting.isPresent()) {
            return Result.of(waiting.get());
          }
          return held.isOnPaper()
              ? Result.refused("paper.already")
              : Result.of(insert(key, held, form));
        });
  }

  private Application insert(String key, Person person, Checked form) {
    database.change(
        "insert into school_coupon_application (key, number, name, reason, note, phone, email,"
            + " asked_at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (organization, key) do"
            + " nothing",
        key,
        person.number().value(),
        form.name(),
        form.reason().name(),
        form.note(),
        form.phone(),
        form.email(),
        now());
    return find(key).orElseThrow();
  }

  private static Result<Checked> check(Form form) {
    List<Problem> problems = new ArrayList<>();
    problems.addAll(PersonNumber.parse(form.claim().number()).at(Reception.NUMBER).problems());
    problems.addAll(BirthDate.parse(form.claim().birth()).at(Reception.BIRTH).problems());
    Result<String> name = JapaneseText.parse(form.name(), LONGEST_NAME, ALL).at("name");
    problems.addAll(name.problems());
    Optional<PaperReason> reason = PaperReason.of(form.reason());
    if (reason.isEmpty()) {
      problems.add(Problem.at("reason", "paper.reason-missing"));
    }
    Result<String> phone =
        optional(form.phone(), text -> PhoneNumber.parse(text).map(PhoneNumber::value)).at("phone");
    Result<String> email =
        optional(form.email(), text -> EmailAddress.parse(text).map(EmailAddress::value))
            .at("email");
    Result<String> note =
        optional(form.note(), text -> JapaneseText.parseBlock(text, LONGEST_NOTE, ALL)).at("note");
    List.of(phone, email, note).forEach(each -> problems.addAll(each.problems()));
    if (form.phone().isBlank() && form.email().isBlank()) {
      problems.add(Problem.at("phone", "paper.reach"));
    }
    if (reason.filter(PaperReason.OTHER::equals).isPresent() && form.note().isBlank()) {
      problems.add(Problem.at("note", "paper.note-missing"));
    }
    return problems.isEmpty()
        ? Result.of(
            new Checked(
                name.orElseThrow(),
                reason.orElseThrow(),
                phone.orElseThrow(),
                email.orElseThrow(),
                note.orElseThrow()))
        : Result.refused(problems);
  }

  private static Result<String> optional(
      String typed, java.util.function.Function<String, Result<String>> reading) {
    return typed.isBlank() ? Result.of("") : reading.apply(typed);
  }

  /**
   * Accepts: the person's coupons are on paper from now on. Refuses {@code paper.decided} when
   * somebody else was faster.
   */
  public Decision accept(long id, String answer, Staff staff) {
    return decide(id, "ACCEPTED", answer, staff);
  }

  /** Rejects with an answer, which is needed; refuses like {@link #accept}. */
  public Decision reject(long id, String answer, Staff staff) {
    return answer.isBlank()
        ? Decision.refused(Problem.at("answer", "required"))
        : decide(id, "REJECTED", answer, staff);
  }

  private Decision decide(long id, String state, String answer, Staff staff) {
    Result<String> read =
        optional(answer, text -> JapaneseText.parseBlock(text, LONGEST_NOTE, ALL)).at("answer");
    return read.isValid()
        ? database.together(() -> write(id, state, read.orElseThrow(), staff))
        : read.decision();
  }

  private Decision write(long id, String state, String answer, Staff staff) {
    int changed =
        database.change(
            "update school_coupon_application set state = ?, answer = ?, decided_by = ?,"
                + " decided_at = ? where id = ? and state = 'WAITING'",
            state,
            answer,
            staff.name(),
            now(),
            id);
    if (changed == 0) {
      return Decision.refused(Problem.of("paper.decided"));
    }
    Application application = find(id).orElseThrow();
    if (state.equals("ACCEPTED")) {
      medium.accept(application, staff);
    }
    audit.note(
        state.equals("ACCEPTED") ? "coupon.paper-accepted" : "coupon.paper-rejected",
        "application:" + id,
        Map.of("number", application.number().value(), "answer", answer));
    tell(application);
    return Decision.accepted();
  }

  private void tell(Application application) {
    if (application.email().isEmpty()) {
      return;
    }
    Wording wording = ((HasOffers) current.program()).names().wording();
    String kind = "paper.mail." + application.state();
    mails.put(
        "school-coupon.application." + application.id(),
        EmailAddress.of(application.email()),
        wording.text(kind + ".subject"),
        wording.text(
            kind + ".body",
            application.name(),
            application.id(),
            application.answer().isEmpty()
                ? ""
                : wording.text("paper.mail.answer", application.answer()),
            current.organization().name(),
            current.program().branding().phone()));
  }

  private Optional<Application> waiting(Person person) {
    return database.first(
        "select "
            + Application.COLUMNS
            + " from school_coupon_application a where number = ? and state = 'WAITING'",
        Application::read,
        person.number().value());
  }

  /** The application of that id. */
  public Optional<Application> find(long id) {
    return database.first(
        "select " + Application.COLUMNS + " from school_coupon_application a where id = ?",
        Application::read,
        id);
  }

  /** The application that was sent with that key. */
  public Optional<Application> find(String key) {
    return database.first(
        "select " + Application.COLUMNS + " from school_coupon_application a where key = ?",
        Application::read,
        key);
  }

  /** Applications in that state, the first first, after that id. */
  public List<Application> in(String state, long after, int count) {
    return database.list(
        "select "
            + Application.COLUMNS
            + " from school_coupon_application a where state = ? and id > ? order by id limit ?",
        Application::read,
        state,
        after,
        count);
  }

  private OffsetDateTime now() {
    return clock.now().atZone(BusinessClock.ZONE).toOffsetDateTime();
  }
}

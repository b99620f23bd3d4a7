package org.tsudoi.plugin.schoolcoupon.redemption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.plugin.schoolcoupon.person.BirthDate;
import org.tsudoi.plugin.schoolcoupon.person.People;
import org.tsudoi.plugin.schoolcoupon.person.Person;
import org.tsudoi.plugin.schoolcoupon.person.PersonNumber;

/** Where people say who they are: number and birth date (施設確認画面・マイページ). SC-21, SC-40, SC-44 */
@ApplicationScoped
public class Reception {
  /** Field of the number. */
  public static final String NUMBER = "number";

  /** Field of the birth date. */
  public static final String BIRTH = "birth";

  @Inject PluginDatabase database;
  @Inject CurrentOrganization current;
  @Inject BusinessClock clock;
  @Inject People people;
  @Inject Attempts attempts;

  /**
   * What somebody gives.
   *
   * @param number as typed
   * @param birth as typed
   * @param client address of the client
   * @param device what the browser kept from an earlier visit; "" for nothing
   * @param facility where; empty on the own page
   */
  public record Claim(
      String number, String birth, String client, String device, Optional<Long> facility) {}

  /**
   * Opens a visit. Refuses what is no number or day at its field; {@code visit.unknown} whichever
   * of the two is wrong, {@code visit.wait} ({@code minutes}; {@code visit.wait-own} where there is
   * no reception) after too many failures.
   */
  public Result<Entry> enter(Claim claim) {
    return hear(claim, person -> open(claim, attempt(claim, person.number())));
  }

  /**
   * Who it is, without a visit: for forms that ask for number and birth date. Refuses and counts as
   * {@link #enter} does.
   */
  public Result<Person> identify(Claim claim) {
    return hear(
        claim,
        person -> {
          attempts.succeeded(attempt(claim, person.number()));
          return person;
        });
  }

  private <T> Result<T> hear(Claim claim, Function<Person, T> known) {
    Result<PersonNumber> number = PersonNumber.parse(claim.number()).at(NUMBER);
    Result<LocalDate> birth = BirthDate.parse(claim.birth()).at(BIRTH);
    List<Problem> problems =
        Stream.concat(number.problems().stream(), birth.problems().stream()).toList();
    return problems.isEmpty()
        ? database.together(() -> find(claim, number.orElseThrow(), birth.orElseThrow()).map(known))
        : Result.refused(problems);
  }

  private Result<Person> find(Claim claim, PersonNumber number, LocalDate birth) {
    Attempt attempt = attempt(claim, number);
    Optional<Duration> wait = attempts.wait(attempt);
    if (wait.isPresent()) {
      String code = claim.facility().isPresent() ? "visit.wait" : "visit.wait-own";
      return Result.refused(code, "minutes", wait.get().toMinutes() + 1);
    }
    Optional<Person> person = people.find(number, birth);
    if (person.isEmpty()) {
      attempts.failed(attempt);
      return Result.refused("visit.unknown");
    }
    return Result.of(person.get());
  }

  private static Attempt attempt(Claim claim, PersonNumber number) {
    return new Attempt(number.value(), claim.client(), claim.device(), claim.facility());
  }

  private Entry open(Claim claim, Attempt attempt) {
    String device = claim.device().isEmpty() ? Secret.random() : claim.device();
    attempts.succeeded(new Attempt(attempt.number(), attempt.client(), device, attempt.facility()));
    String token = Secret.random();
    database.change(
        "insert into school_coupon_visit (token, number, facility, ends_at) values (?, ?, ?, ?)",
        Secret.hash(token),
        attempt.number(),
        claim.facility().orElse(null),
        now().plus(((HasRedemption) current.program()).visitTime()));
    return new Entry(token, device);
  }

  /** The visit of that token, while it lasts. */
  public Optional<Visit> visit(String token) {
    return database.first(
        "select "
            + People.COLUMNS
            + ", v.facility from school_coupon_visit v"
            + " join school_coupon_person p on p.number = v.number"
            + " where v.token = ? and v.ends_at > ?",
        row -> {
          Person person = People.read(row);
          return new Visit(person, Optional.ofNullable(row.getObject("facility", Long.class)));
        },
        Secret.hash(token),
        now());
  }

  /** Ends a visit. */
  public void leave(String token) {
    database.change("delete from school_coupon_visit where token = ?", Secret.hash(token));
  }

  private OffsetDateTime now() {
    return clock.now().atZone(BusinessClock.ZONE).toOffsetDateTime();
  }
}

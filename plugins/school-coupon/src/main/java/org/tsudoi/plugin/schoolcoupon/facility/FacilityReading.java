package org.tsudoi.plugin.schoolcoupon.facility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.file.TransferFiles;
import org.tsudoi.api.file.TransferFiles.Account;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.api.value.JapaneseText;
import org.tsudoi.api.value.Kana;
import org.tsudoi.api.value.PhoneNumber;
import org.tsudoi.api.value.PostalCode;
import org.tsudoi.api.value.Repertoire;

/** Reads what was typed about a facility, every problem at its field. SC-45 */
@ApplicationScoped
public class FacilityReading {
  private static final int NAME = 100;
  private static final int AREA = 40;
  private static final int ADDRESS = 200;
  private static final int BOOKING = 1000;
  private static final Repertoire SIGNS = Repertoire.JIS_X_0213_AND_MS932;

  @Inject TransferFiles transfers;
  @Inject TakenReading takes;
  @Inject BusinessClock clock;

  /** The facility, or all that is wrong with it. */
  public Result<FacilityData> read(FacilityEntry entry) {
    Reader reader = new Reader();
    Optional<String> name = reader.take("name", JapaneseText.parse(entry.name(), NAME, SIGNS));
    Optional<Kana> kana = reader.take("kana", kana(entry.kana()));
    Optional<String> area = reader.take("area", JapaneseText.parse(entry.area(), AREA, SIGNS));
    Optional<LocalDate> from = reader.take("activeFrom", BusinessDates.parse(entry.activeFrom()));
    Optional<LocalDate> until =
        reader.maybe("activeUntil", entry.activeUntil(), BusinessDates::parse);
    Optional<LocalDate> booking =
        reader.maybe("bookingFrom", entry.bookingFrom(), BusinessDates::parse);
    Optional<String> post =
        reader.maybe("postalCode", entry.postalCode(), t -> said(PostalCode.parse(t)));
    Optional<String> address =
        reader.maybe("address", entry.address(), t -> JapaneseText.parse(t, ADDRESS, SIGNS));
    Optional<String> phone = reader.maybe("phone", entry.phone(), t -> said(PhoneNumber.parse(t)));
    Optional<String> web = reader.maybe("web", entry.web(), WebAddress::parse);
    Optional<String> how =
        reader.maybe("booking", entry.booking(), t -> JapaneseText.parseBlock(t, BOOKING, SIGNS));
    Optional<Account> account = account(entry.account(), reader);
    reader.maybe("takesFrom", entry.takesFrom(), BusinessDates::parse);
    List<Taken> taken = takes.read(entry.takes(), reader.problems);
    if (from.isPresent() && until.filter(from.get()::isAfter).isPresent()) {
      reader.problems.add(Problem.at("activeUntil", "facility.until-before-from"));
    }
    return reader.problems.isEmpty()
        ? Result.of(
            new FacilityData(
                name.orElseThrow(),
                kana.orElseThrow(),
                area.orElseThrow(),
                post.orElse(""),
                address.orElse(""),
                phone.orElse(""),
                web.orElse(""),
                how.orElse(""),
                booking,
                from.orElseThrow(),
                until,
                account,
                taken))
        : Result.refused(reader.problems);
  }

  /** Whether it is the account that is kept, however that was written when it came in. */
  boolean isSame(Optional<Account> kept, Optional<Account> read) {
    return kept.map(this::plain).equals(read);
  }

  private Account plain(Account kept) {
    return transfers
        .account(kept.bank(), kept.branch(), kept.type(), kept.number(), kept.holder())
        .toOptional()
        .orElse(kept);
  }

  /** From which day on what is ticked holds; today when nothing or nonsense was typed. */
  LocalDate takesFrom(FacilityEntry entry) {
    return day(entry.takesFrom());
  }

  /** The day of which the form showed what is taken. */
  LocalDate shownOn(FacilityEntry entry) {
    return day(entry.shownOn());
  }

  private LocalDate day(String typed) {
    return BusinessDates.parse(typed).toOptional().orElseGet(clock::today);
  }

  private static Result<Kana> kana(String typed) {
    return Kana.parse(typed)
        .flatMap(
            read ->
                read.value().length() > NAME
                    ? Result.refused("text.too-long", "max", NAME, "length", read.value().length())
                    : Result.of(read));
  }

  private static Result<String> said(Result<?> read) {
    return read.map(Object::toString);
  }

  private Optional<Account> account(FacilityEntry.AccountEntry typed, Reader reader) {
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    Result<Account> read =
        transfers.account(
            typed.bank(), typed.branch(), typed.type(), typed.number(), typed.holder());
    reader.problems.addAll(read.problems());
    return read.toOptional();
  }

  /** Collects problems. */
  private static final class Reader {
    private final List<Problem> problems = new ArrayList<>();

    <T> Optional<T> take(String field, Result<T> read) {
      problems.addAll(read.at(field).problems());
      return read.toOptional();
    }

    <T> Optional<T> maybe(String field, String typed, Function<String, Result<T>> parse) {
      return typed.isBlank() ? Optional.empty() : take(field, parse.apply(typed));
    }
  }
}

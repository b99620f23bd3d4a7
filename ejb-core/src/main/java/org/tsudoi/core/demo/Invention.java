package org.tsudoi.core.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.tsudoi.api.filing.Effect;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.member.NewOffice;

/** Invents offices and members, the same for the same organization. */
final class Invention {
  private static final LocalDate FOUNDED = LocalDate.of(2012, 4, 1);
  private final Random random;
  private final LocalDate today;
  private int members;

  Invention(String organization, LocalDate today) {
    this.random = new Random(organization.hashCode());
    this.today = today;
  }

  /** The office with this running number; the first three are affiliated. */
  NewOffice office(String kind, int number) {
    Named place = Words.PLACES.get(number % Words.PLACES.size());
    Named trade = Words.TRADES.get((number * 7 / 2) % Words.TRADES.size());
    Named head = pick(Words.FAMILIES);
    String name = (number % 3 == 0 ? "有限会社" : "株式会社") + place.text() + trade.text();
    return new NewOffice(
        Optional.empty(),
        kind,
        Optional.empty(),
        number < 3 ? Optional.of("わかばグループ") : Optional.empty(),
        FOUNDED.plusMonths(random.nextInt(100)),
        Map.of(
            "name",
            name,
            "kana",
            place.kana() + trade.kana(),
            "postalCode",
            "100%04d".formatted(number),
            "address",
            "青葉県あおば市" + place.text() + (1 + number) + "-" + (1 + random.nextInt(20)),
            "phone",
            "03-0000-%04d".formatted(1000 + number),
            "email",
            "office%02d@example.jp".formatted(number + 1),
            "representative",
            head.text() + "　" + pick(Words.MEN).text(),
            "contact",
            pick(Words.FAMILIES).text() + "　" + pick(Words.WOMEN).text()));
  }

  /** A member who joined some months ago. */
  Effect.Join member(OfficeId office, String category) {
    Named family = pick(Words.FAMILIES);
    boolean woman = random.nextBoolean();
    Named given = pick(woman ? Words.WOMEN : Words.MEN);
    return new Effect.Join(
        office,
        family.text(),
        given.text(),
        family.kana() + " " + given.kana(),
        today.minusYears(22).minusDays(random.nextInt(15_000)),
        woman ? "FEMALE" : "MALE",
        category,
        today.withDayOfMonth(1).minusMonths(2 + random.nextInt(60)),
        reached());
  }

  /** Every other member has a mail address. */
  private Map<String, String> reached() {
    members++;
    return members % 2 == 0 ? Map.of() : Map.of("email", "kaiin%04d@example.jp".formatted(members));
  }

  /** How many members an office has. */
  int size() {
    return 3 + random.nextInt(18);
  }

  private <T> T pick(List<T> words) {
    return words.get(random.nextInt(words.size()));
  }
}

package org.tsudoi.plugin.schoolcoupon.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Decision;
import org.tsudoi.api.file.TransferFiles;
import org.tsudoi.api.file.TransferFiles.Account;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.plugin.schoolcoupon.BankStub;
import org.tsudoi.plugin.schoolcoupon.Example;
import org.tsudoi.plugin.schoolcoupon.facility.FacilityEntry.AccountEntry;
import org.tsudoi.plugin.schoolcoupon.facility.FacilitySearch.Query;
import org.tsudoi.plugin.schoolcoupon.facility.FacilitySearch.When;
import org.tsudoi.plugin.schoolcoupon.person.Staff;

/** P-22, SC-45: another account of a facility holds when a second person released it. */
class AccountChangesTest {
  private static final Staff OTHER = new Staff(AccountId.of(2), "事務　二葉");
  private final Example example = new Example(8, Map.of("bank.four-eyes", "transfers,accounts"));
  private final FacilityDesk desk;
  private final FacilityRows rows;
  private final AccountChanges changes;

  AccountChangesTest() {
    example.house.put(TransferFiles.class, new BankStub());
    desk = example.house.get(FacilityDesk.class);
    rows = example.house.get(FacilityRows.class);
    changes = example.house.get(AccountChanges.class);
  }

  @AfterEach
  void close() {
    example.close();
  }

  private static FacilityEntry entry(String name, String number) {
    FacilityEntry plain = Entries.entry(name, "ビョウイン", Entries.dental("4000"));
    return new FacilityEntry(
        plain.name(),
        plain.kana(),
        plain.area(),
        plain.postalCode(),
        plain.address(),
        plain.phone(),
        plain.web(),
        plain.booking(),
        plain.bookingFrom(),
        plain.activeFrom(),
        plain.activeUntil(),
        number.isEmpty()
            ? new AccountEntry("", "", "普通", "", "")
            : new AccountEntry("9999", "001", "普通", number, "シセツ"),
        plain.takes(),
        "",
        "");
  }

  private long released(String number) {
    long id = Entries.add(desk, entry("病院", number)).orElseThrow();
    assertThat(changes.release(waiting(id).id(), OTHER).isAccepted()).isTrue();
    return id;
  }

  private AccountChange waiting(long facility) {
    return changes.of(facility).orElseThrow();
  }

  private String number(long facility) {
    return rows.find(facility).orElseThrow().account().map(Account::number).orElse("");
  }

  private static String code(Decision decision) {
    return decision.problems().get(0).code();
  }

  @Test
  void p_22_a_new_facility_has_no_account_before_somebody_else_released_it() {
    long id = Entries.add(desk, entry("病院", "1234567")).orElseThrow();
    assertThat(number(id)).isEmpty();
    assertThat(code(changes.release(waiting(id).id(), Entries.STAFF)))
        .isEqualTo("facility.account-own");
    assertThat(found(When.WAITING)).containsExactly(id);
    long change = waiting(id).id();
    List<Decision> answers =
        example.house.atOnce(6, i -> changes.release(change, new Staff(AccountId.of(10 + i), "x")));
    assertThat(answers).filteredOn(Decision::isAccepted).hasSize(1);
    assertThat(answers)
        .filteredOn(each -> !each.isAccepted())
        .allMatch(each -> code(each).equals("facility.account-moved"));
    assertThat(number(id)).isEqualTo("1234567");
    assertThat(found(When.WAITING)).isEmpty();
  }

  private List<Long> found(When when) {
    Query query = new Query("", "", "", "", when, Example.AUTUMN, "");
    return example.house.get(FacilitySearch.class).find(query, 9).stream()
        .map(Facility::id)
        .toList();
  }

  @Test
  void p_22_all_else_that_is_typed_with_another_account_counts_at_once() {
    long id = released("1234567");
    Entries.change(desk, id, 2, entry("新病院", "7654321")).orElseThrow();
    assertThat(rows.find(id).orElseThrow().name()).isEqualTo("新病院");
    assertThat(number(id)).isEqualTo("1234567");
    assertThat(waiting(id).account().map(Account::number)).contains("7654321");
    assertThat(Entries.problems(Entries.change(desk, id, 3, entry("新病院", "1111111"))))
        .containsExactly("number facility.account-waits");
    assertThat(Entries.change(desk, id, 3, entry("別の名", "1234567")).isValid()).isTrue();
    assertThat(changes.release(waiting(id).id(), OTHER).isAccepted()).isTrue();
    assertThat(number(id)).isEqualTo("7654321");
    assertThat(Entries.problems(Entries.change(desk, id, 4, entry("病院", "7654321"))))
        .containsExactly(" facility.changed");
  }

  @Test
  void p_22_the_account_that_is_kept_waits_for_nobody_however_it_was_written() {
    long id = released("1234567");
    example
        .house
        .database()
        .change(
            "update school_coupon_facility set account = account || '{\"holder\": \"シセツ \"}'"
                + " where id = ?",
            id);
    assertThat(Entries.change(desk, id, 2, entry("新病院", "1234567")).isValid()).isTrue();
    assertThat(changes.of(id)).isEmpty();
  }

  @Test
  void p_22_what_is_discarded_never_holds_and_to_remove_an_account_takes_two_as_well() {
    long id = released("1234567");
    Entries.change(desk, id, 2, entry("病院", "7654321")).orElseThrow();
    long first = waiting(id).id();
    assertThat(changes.discard(first, Entries.STAFF).isAccepted()).isTrue();
    assertThat(code(changes.release(first, OTHER))).isEqualTo("facility.account-moved");
    assertThat(code(changes.discard(first, OTHER))).isEqualTo("facility.account-moved");
    assertThat(number(id)).isEqualTo("1234567");
    Entries.change(desk, id, 3, entry("病院", "")).orElseThrow();
    assertThat(number(id)).isEqualTo("1234567");
    assertThat(changes.release(waiting(id).id(), OTHER).isAccepted()).isTrue();
    assertThat(number(id)).isEmpty();
    assertThat(noted())
        .contains("account-entered", "account-released", "account-discarded", "****567")
        .doesNotContain("1234567");
    assertThat(example.house.<Optional<AccountChange>>in("other", () -> changes.of(id))).isEmpty();
  }

  private String noted() {
    return example.house.noted().stream().map(Object::toString).collect(Collectors.joining());
  }

  @Test
  void the_database_refuses_who_entered_it() {
    long id = Entries.add(desk, entry("病院", "1234567")).orElseThrow();
    assertThatThrownBy(
            () ->
                example
                    .house
                    .database()
                    .change(
                        "update school_coupon_account_change set state = 'RELEASED',"
                            + " ended_account = 1 where facility = ?",
                        id))
        .hasMessageContaining("four_eyes");
  }
}

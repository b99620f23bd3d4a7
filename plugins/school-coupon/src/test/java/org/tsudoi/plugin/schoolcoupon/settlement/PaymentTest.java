package org.tsudoi.plugin.schoolcoupon.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Decision;
import org.tsudoi.api.file.Printing;
import org.tsudoi.api.file.TransferFiles;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.Yen;
import org.tsudoi.plugin.schoolcoupon.BankStub;
import org.tsudoi.plugin.schoolcoupon.Example;
import org.tsudoi.plugin.schoolcoupon.PrintingStub;
import org.tsudoi.plugin.schoolcoupon.facility.Facility;
import org.tsudoi.plugin.schoolcoupon.person.Staff;

/** SC-45, P-22: a file for the bank is made by one, released by another, and may be taken back. */
class PaymentTest {
  private static final BusinessMonth JULY = BusinessMonth.of(2026, 7);
  private static final LocalDate PAY_DAY = LocalDate.of(2026, 9, 30);
  private static final Staff ONE = new Staff(AccountId.of(1), "作る人");
  private static final Staff OTHER = new Staff(AccountId.of(2), "確かめる人");

  private final Example example = new Example(8, Map.of("bank.four-eyes", "transfers"));
  private final BankStub bank = new BankStub();
  private final PrintingStub printing = new PrintingStub();
  private final Booked booked = new Booked(example);
  private final Settlements settlements;
  private final PaymentDesk desk;
  private final PaymentReleaseDesk release;
  private final Payments payments;
  private final PaymentSteps steps;
  private final Facility facility;

  PaymentTest() {
    example.house.put(TransferFiles.class, bank).put(Printing.class, printing);
    settlements = example.house.get(Settlements.class);
    desk = example.house.get(PaymentDesk.class);
    release = example.house.get(PaymentReleaseDesk.class);
    payments = example.house.get(Payments.class);
    steps = example.house.get(PaymentSteps.class);
    facility = example.facility("refresh");
    account("1234567");
    booked.use(facility, "2026-07-10", 2, 3000);
    booked.close(JULY);
  }

  @AfterEach
  void close() {
    example.close();
  }

  private void account(String number) {
    change(
        "update school_coupon_facility set account = jsonb_build_object('bank', '9999', 'branch',"
            + " '001', 'type', '普通', 'number', ?::text, 'holder', 'シセツ') where id = ?",
        number,
        facility.id());
  }

  private int change(String sql, Object... values) {
    return example.house.database().change(sql, values);
  }

  private long made() {
    return desk.make(JULY, PAY_DAY, ONE).orElseThrow();
  }

  private Settlement settlement() {
    return settlements.of(JULY).get(0);
  }

  private static String code(Decision decision) {
    return decision.problems().get(0).field() + " " + decision.problems().get(0).code();
  }

  @Test
  void nobody_receives_a_file_before_another_one_released_it() {
    long file = made();
    assertThat(release.receive(file, ONE)).isEmpty();
    assertThat(settlement().state()).isEqualTo(Settlement.State.ASKED);
    assertThat(code(release.release(file, ONE))).isEqualTo(" settle.own-file");
    assertThat(code(release.send(file, OTHER))).isEqualTo(" settle.file-moved");
    assertThat(release.release(file, OTHER).isAccepted()).isTrue();
    assertThat(code(release.release(file, OTHER))).isEqualTo(" settle.file-moved");
    assertThat(release.receive(file, ONE)).isPresent();
    assertThat(example.house.in("other", () -> release.receive(file, ONE))).isEmpty();
    assertThat(release.send(file, ONE).isAccepted()).isTrue();
    assertThat(settlement().state()).isEqualTo(Settlement.State.PAID);
    assertThat(steps.of(file))
        .extracting(each -> each.kind() + " " + each.by())
        .containsExactly("MADE 作る人", "RELEASED 確かめる人", "RECEIVED 作る人", "SENT 作る人");
    assertThat(example.house.noted())
        .extracting(each -> each.action())
        .contains(
            "settlement.made", "settlement.released", "settlement.received", "settlement.sent");
  }

  @Test
  void the_database_refuses_who_made_it_and_a_file_before_the_release() {
    long file = made();
    for (String set :
        List.of(
            "state = 'RELEASED', file = '\\x01', released_account = 1",
            "state = 'RELEASED', file = '\\x01'",
            "state = 'RELEASED', released_account = 2",
            "state = 'SENT'",
            "file = '\\x01'",
            "made_account = 3",
            "is_four_eyes = false")) {
      assertThatThrownBy(() -> change("update school_coupon_payment set " + set))
          .as(set)
          .hasMessageContaining("school_coupon_payment");
    }
    assertThat(payments.find(file).orElseThrow().state()).isEqualTo(Payment.State.MADE);
  }

  @Test
  void a_file_that_the_bank_does_not_have_is_taken_back_and_its_settlements_are_payable_again() {
    long file = made();
    assertThat(code(release.cancel(file, " ", ONE))).isEqualTo("reason required");
    release.release(file, OTHER);
    assertThat(payments.payable(JULY)).isEmpty();
    assertThat(release.cancel(file, "振込日を誤った", ONE).isAccepted()).isTrue();
    assertThat(release.receive(file, ONE)).isEmpty();
    assertThat(settlement().state()).isEqualTo(Settlement.State.OPEN);
    assertThat(payments.payable(JULY)).extracting(Payable::amount).containsExactly(Yen.of(6000));
    assertThat(payments.of(file)).extracting(Payable::amount).containsExactly(Yen.of(6000));
    long again = made();
    assertThat(code(release.cancel(file, "もう一度", ONE))).isEqualTo(" settle.file-moved");
    release.release(again, OTHER);
    release.send(again, OTHER);
    assertThat(code(release.cancel(again, "遅すぎる", ONE))).isEqualTo(" settle.file-moved");
    assertThatThrownBy(
            () ->
                change("update school_coupon_payment set state = 'CANCELLED' where id = ?", again))
        .hasMessageContaining("SENT");
    assertThat(steps.of(file)).extracting(PaymentStep::reason).contains("振込日を誤った");
  }

  @Test
  void a_settlement_is_in_one_file_that_was_not_taken_back_whatever_a_program_does() {
    long first = made();
    release.cancel(first, "誤り", ONE);
    made();
    assertThatThrownBy(
            () ->
                change(
                    "update school_coupon_payment_item set is_live = true where payment = ?",
                    first))
        .hasMessageContaining("school_coupon_payment_item_live");
  }

  @Test
  void of_two_who_release_and_take_back_at_once_one_is_told() {
    long file = made();
    List<Decision> answers =
        example.house.atOnce(
            6, i -> i % 2 == 0 ? release.release(file, OTHER) : release.cancel(file, "誤り", OTHER));
    Payment.State state = payments.find(file).orElseThrow().state();
    assertThat(state).isEqualTo(Payment.State.CANCELLED);
    assertThat(answers).filteredOn(Decision::isAccepted).hasSizeBetween(1, 2);
    assertThat(payments.payable(JULY)).hasSize(1);
  }

  @Test
  void an_account_that_changed_meanwhile_and_a_day_that_has_come_are_not_released() {
    long file = made();
    account("7654321");
    assertThat(code(release.release(file, OTHER))).isEqualTo(" settle.account-moved");
    account("1234567");
    example.house.clock().stopOn(PAY_DAY);
    assertThat(code(release.release(file, OTHER))).isEqualTo(" settle.file-late");
    example.house.clock().stopOn(Example.AUTUMN);
    assertThat(release.release(file, OTHER).isAccepted()).isTrue();
    assertThat(bank.files.get(bank.files.size() - 1))
        .extracting(each -> each.account().number())
        .containsExactly("1234567");
  }

  @Test
  void p_22_while_another_account_waits_no_file_is_made_and_none_is_released() {
    long file = made();
    change(
        "insert into school_coupon_account_change (facility, account, entered_by, entered_account,"
            + " entered_at) select id, account, 'x', 3, now() from school_coupon_facility where id"
            + " = ?",
        facility.id());
    assertThat(code(release.release(file, OTHER))).isEqualTo(" settle.account-waits");
    release.cancel(file, "口座の変更", ONE);
    assertThat(code(desk.make(JULY, PAY_DAY, ONE).decision())).isEqualTo(" settle.account-waits");
    change(
        "update school_coupon_account_change set state = 'DISCARDED', ended_account = 3,"
            + " ended_by = 'x', ended_at = now()");
    assertThat(release.release(made(), OTHER).isAccepted()).isTrue();
  }
}

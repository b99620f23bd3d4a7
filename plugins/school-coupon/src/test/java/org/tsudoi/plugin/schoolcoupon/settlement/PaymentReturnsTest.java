package org.tsudoi.plugin.schoolcoupon.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.tsudoi.plugin.schoolcoupon.page.CouponWaiting;
import org.tsudoi.plugin.schoolcoupon.person.Staff;

/** SC-45, P-22: what the bank returned is open again, and paid by the next file. */
class PaymentReturnsTest {
  private static final BusinessMonth JUNE = BusinessMonth.of(2026, 6);
  private static final BusinessMonth JULY = BusinessMonth.of(2026, 7);
  private static final LocalDate PAY_DAY = LocalDate.of(2026, 9, 30);
  private static final Staff ONE = new Staff(AccountId.of(1), "作る人");
  private static final Staff OTHER = new Staff(AccountId.of(2), "確かめる人");

  private final Example example = new Example(8, Map.of("bank.four-eyes", "transfers"));
  private final BankStub bank = new BankStub();
  private final Settlements settlements;
  private final PaymentDesk desk;
  private final PaymentReleaseDesk release;
  private final PaymentReturns returns;
  private final Payments payments;
  private final Facility facility = example.facility("refresh");
  private final Facility another = example.facility("refresh");

  PaymentReturnsTest() {
    example.house.put(TransferFiles.class, bank).put(Printing.class, new PrintingStub());
    settlements = example.house.get(Settlements.class);
    desk = example.house.get(PaymentDesk.class);
    release = example.house.get(PaymentReleaseDesk.class);
    returns = example.house.get(PaymentReturns.class);
    payments = example.house.get(Payments.class);
    Booked booked = new Booked(example);
    account(facility, "1234567");
    account(another, "2222333");
    booked.use(facility, "2026-06-10", 1, 3000);
    booked.use(facility, "2026-07-10", 2, 3000);
    booked.use(another, "2026-07-10", 1, 3000);
    booked.close(JUNE);
    booked.close(JULY);
  }

  @AfterEach
  void close() {
    example.close();
  }

  private void account(Facility whose, String number) {
    change(
        "update school_coupon_facility set account = jsonb_build_object('bank', '9999', 'branch',"
            + " '001', 'type', '普通', 'number', ?::text, 'holder', 'シセツ') where id = ?",
        number,
        whose.id());
  }

  private int change(String sql, Object... values) {
    return example.house.database().change(sql, values);
  }

  private long sent() {
    long file = desk.make(JULY, PAY_DAY, ONE).orElseThrow();
    release.release(file, OTHER);
    assertThat(release.send(file, OTHER).isAccepted()).isTrue();
    return file;
  }

  private Decision returned(long file, Facility whose) {
    return returns.returned(file, Optional.of(whose.id()), "口座相違", ONE);
  }

  private Settlement settlement(BusinessMonth month, Facility whose) {
    return settlements.of(month).stream()
        .filter(each -> each.facility() == whose.id())
        .findFirst()
        .orElseThrow();
  }

  private static String code(Decision decision) {
    return decision.problems().get(0).field() + " " + decision.problems().get(0).code();
  }

  private long waiting() {
    return example.house.get(CouponWaiting.class).lines().stream()
        .filter(line -> line.label().equals("waiting.returned"))
        .findFirst()
        .orElseThrow()
        .count();
  }

  @Test
  void sc_45_a_transfer_that_came_back_is_paid_by_the_next_file_to_the_account_of_then() {
    long file = sent();
    assertThat(returned(file, facility).isAccepted()).isTrue();
    assertThat(settlement(JUNE, facility).state()).isEqualTo(Settlement.State.RETURNED);
    assertThat(settlement(JULY, facility).state()).isEqualTo(Settlement.State.RETURNED);
    assertThat(settlement(JULY, another).state()).isEqualTo(Settlement.State.PAID);
    assertThat(payments.payable(JULY)).extracting(Payable::amount).containsExactly(Yen.of(9000));
    assertThat(payments.of(file)).hasSize(2);
    assertThat(waiting()).isOne();
    account(facility, "7654321");
    long again = sent();
    assertThat(settlement(JUNE, facility).state()).isEqualTo(Settlement.State.PAID);
    assertThat(waiting()).isZero();
    assertThat(bank.files.get(bank.files.size() - 1))
        .extracting(each -> each.account().number() + " " + each.amount())
        .containsExactly("7654321 9,000円");
    assertThat(returned(again, facility).isAccepted()).isTrue();
    assertThat(waiting()).isOne();
    assertThat(returns.ofSettlement(settlement(JUNE, facility).id()))
        .extracting(PaymentReturn::payment)
        .containsExactly(file, again);
  }

  @Test
  void sc_45_it_is_told_in_the_history_the_audit_log_and_at_the_settlement() {
    long file = sent();
    returned(file, facility);
    assertThat(example.house.get(PaymentSteps.class).of(file))
        .last()
        .extracting(PaymentStep::kind, PaymentStep::by, PaymentStep::reason)
        .containsExactly("RETURNED", "作る人", "試験病院（9,000円）：口座相違");
    assertThat(example.house.noted())
        .extracting(each -> each.action())
        .contains("settlement.returned");
    assertThat(returns.of(file))
        .extracting(PaymentReturn::facility, PaymentReturn::reason, PaymentReturn::payOn)
        .containsExactly(tuple(facility.id(), "口座相違", PAY_DAY));
    assertThat(returns.ofSettlement(settlement(JULY, facility).id())).hasSize(1);
    assertThat(returns.ofSettlement(settlement(JULY, another).id())).isEmpty();
  }

  @Test
  void what_did_not_go_to_the_bank_or_came_back_already_is_refused() {
    long file = desk.make(JULY, PAY_DAY, ONE).orElseThrow();
    assertThat(code(returned(file, facility))).isEqualTo(" settle.file-moved");
    release.release(file, OTHER);
    assertThat(code(returned(file, facility))).isEqualTo(" settle.file-moved");
    release.send(file, OTHER);
    assertThat(code(returns.returned(file, Optional.empty(), "口座相違", ONE)))
        .isEqualTo("facility settle.return-which");
    assertThat(code(returned(file, example.facility("refresh"))))
        .isEqualTo("facility settle.return-which");
    assertThat(code(returns.returned(file, Optional.of(facility.id()), " ", ONE)))
        .isEqualTo("reason required");
    assertThat(example.house.<String>in("other", () -> code(returned(file, facility))))
        .isEqualTo(" settle.file-moved");
    List<Decision> answers = example.house.atOnce(6, i -> returned(file, facility));
    assertThat(answers).filteredOn(Decision::isAccepted).hasSize(1);
    assertThat(answers)
        .filteredOn(each -> !each.isAccepted())
        .allMatch(each -> code(each).equals(" settle.file-moved"));
  }

  @Test
  void sc_45_what_was_recorded_by_mistake_is_paid_unless_another_file_pays_it() {
    long file = sent();
    assertThat(code(returns.arrived(file, facility.id(), OTHER))).isEqualTo(" settle.file-moved");
    returned(file, facility);
    assertThat(returns.arrived(file, facility.id(), OTHER).isAccepted()).isTrue();
    assertThat(settlement(JULY, facility).state()).isEqualTo(Settlement.State.PAID);
    assertThat(payments.payable(JULY)).isEmpty();
    assertThat(example.house.get(PaymentSteps.class).of(file))
        .last()
        .extracting(PaymentStep::kind)
        .isEqualTo("ARRIVED");
    returned(file, facility);
    long again = desk.make(JULY, PAY_DAY, ONE).orElseThrow();
    assertThat(code(returns.arrived(file, facility.id(), OTHER))).isEqualTo(" settle.paid-again");
    release.cancel(again, "戻っていなかった", ONE);
    assertThat(returns.arrived(file, facility.id(), OTHER).isAccepted()).isTrue();
    assertThat(settlement(JULY, facility).payment()).contains(file);
    assertThat(waiting()).isZero();
  }

  @Test
  void what_the_bank_has_is_open_again_only_by_a_return_whatever_a_program_does() {
    long file = sent();
    returned(file, facility);
    assertThatThrownBy(() -> change("update school_coupon_payment_item set is_live = false"))
        .hasMessageContaining("did not come back");
    assertThat(payments.payable(JULY)).hasSize(1);
  }
}

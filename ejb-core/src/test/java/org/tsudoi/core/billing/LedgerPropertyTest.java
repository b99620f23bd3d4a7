package org.tsudoi.core.billing;

import static org.tsudoi.core.billing.BillingHouse.STAFF;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.bank.BankSimulator;

/** Whatever is done in whatever order, the books balance (P-31). */
class LedgerPropertyTest {
  private static BillingHouse billing;
  private final List<Long> offices = new ArrayList<>();
  private BusinessMonth month;

  /** One thing that staff do. */
  record Act(String what, int office, int yen) {}

  @BeforeContainer
  static void open() {
    billing = BillingHouse.open();
  }

  @AfterContainer
  static void close() {
    billing.close();
  }

  @Provide
  Arbitrary<List<Act>> acts() {
    Arbitrary<String> what =
        Arbitraries.of(
            "bill", "pay", "pay", "unknown", "assign", "reverse", "credit", "debit", "answer");
    return net.jqwik.api.Combinators.combine(
            what, Arbitraries.integers().between(0, 2), Arbitraries.integers().between(1, 9000))
        .as(Act::new)
        .list()
        .ofMinSize(4)
        .ofMaxSize(14);
  }

  @Property(tries = 12, shrinking = ShrinkingMode.OFF)
  void the_trial_balance_is_zero_and_open_invoices_are_the_receivables(
      @ForAll("acts") List<Act> acts) {
    billing.fresh();
    offices.clear();
    month = BusinessMonth.of(2026, 7);
    for (int i = 0; i < 3; i++) {
      offices.add(billing.office("100" + i, i + 1));
    }
    billing.bill(month);
    for (Act act : acts) {
      perform(act);
      billing.ground.balances();
    }
  }

  private void perform(Act act) {
    OfficeId office = new OfficeId(offices.get(act.office()));
    PaymentDesk payments = billing.get(PaymentDesk.class);
    switch (act.what()) {
      case "bill" -> bill();
      case "pay" -> pay(payments, Optional.of(office), act.yen());
      case "unknown" -> pay(payments, Optional.empty(), act.yen());
      case "assign" -> last().ifPresent(id -> payments.assign(STAFF, id, office));
      case "reverse" -> last().ifPresent(id -> payments.reverse(STAFF, id, "訂正"));
      case "credit" -> credit(office, act.yen());
      case "debit" -> billing.get(DebitDesk.class).create(STAFF, next());
      default -> answer(act.yen());
    }
  }

  private void bill() {
    month = month.plusMonths(3);
    LocalDate base = month.previous().lastDay();
    billing.at(base.getYear(), base.getMonthValue(), base.getDayOfMonth());
    billing.bill(month);
  }

  private LocalDate next() {
    return billing.get(DebitDesk.class).nextDay(STAFF);
  }

  private void pay(PaymentDesk payments, Optional<OfficeId> office, int yen) {
    payments
        .book(
            STAFF,
            new NewPayment(
                UUID.randomUUID().toString(),
                office,
                "",
                LocalDate.of(2026, 6, 30),
                Yen.of(yen),
                PaymentMethod.COUNTER,
                Optional.empty(),
                ""))
        .orElseThrow();
  }

  private static Optional<Long> last() {
    return billing.get(PaymentDesk.class).list(STAFF, PaymentQuery.newest(1)).stream()
        .map(PaymentView::id)
        .findFirst();
  }

  private static void credit(OfficeId office, int yen) {
    InvoiceDesk desk = billing.get(InvoiceDesk.class);
    desk.list(STAFF, InvoiceQuery.newest(1).of(office))
        .forEach(
            invoice ->
                desk.credit(STAFF, invoice.id(), Yen.of(yen), "訂正", UUID.randomUUID().toString()));
  }

  private static void answer(int every) {
    DebitDesk desk = billing.get(DebitDesk.class);
    desk.batches(STAFF, Long.MAX_VALUE, 1)
        .forEach(
            batch ->
                desk.answer(
                    STAFF,
                    batch.id(),
                    BankSimulator.receiving(desk.file(STAFF, batch.id()).orElseThrow().bytes())
                        .failEvery(1 + every % 3, '1')
                        .result()));
  }
}

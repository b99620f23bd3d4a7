package org.tsudoi.core.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tsudoi.core.billing.BillingHouse.JULY;
import static org.tsudoi.core.billing.BillingHouse.OCTOBER;
import static org.tsudoi.core.billing.BillingHouse.STAFF;
import static org.tsudoi.core.billing.BillingHouse.clerk;
import static org.tsudoi.core.billing.BillingHouse.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Problem;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.access.AccessDenied;

class PaymentDeskTest {
  private static BillingHouse billing;
  private PaymentDesk desk;
  private InvoiceDesk invoices;
  private long office;

  @BeforeAll
  static void open() {
    billing = BillingHouse.open();
  }

  @AfterAll
  static void close() {
    billing.close();
  }

  @BeforeEach
  void bill() {
    billing.fresh();
    desk = billing.get(PaymentDesk.class);
    invoices = billing.get(InvoiceDesk.class);
    office = billing.office("1001", 2);
    billing.bill(JULY);
  }

  @AfterEach
  void the_books_balance() {
    billing.ground.balances();
  }

  @Test
  void a_payment_settles_the_invoice() {
    pay(3000);
    assertThat(invoice().open()).isEqualTo(Yen.ZERO);
    assertThat(invoice().state(LocalDate.of(2026, 9, 1))).isEqualTo("PAID");
  }

  @Test
  void a_part_leaves_the_rest_open() {
    pay(1000);
    assertThat(invoice().open()).isEqualTo(Yen.of(2000));
    pay(2000);
    assertThat(invoice().open()).isEqualTo(Yen.ZERO);
  }

  @Test
  void too_much_is_kept_and_settles_the_next_invoice() {
    long payment = pay(4000);
    assertThat(payment(payment).unused()).isEqualTo(Yen.of(1000));
    billing.at(2026, 9, 30);
    billing.bill(OCTOBER);
    assertThat(invoice().open()).isEqualTo(Yen.of(2000));
    assertThat(payment(payment).unused()).isEqualTo(Yen.ZERO);
    assertThat(desk.shares(STAFF, payment)).hasSize(2);
  }

  @Test
  void a_chosen_invoice_is_settled_before_older_ones() {
    billing.at(2026, 9, 30);
    billing.bill(OCTOBER);
    long october = invoice().id();
    NewPayment chosen =
        new NewPayment(
            "chosen",
            Optional.of(new OfficeId(office)),
            "",
            LocalDate.of(2026, 9, 30),
            Yen.of(3500),
            PaymentMethod.TRANSFER,
            Optional.of(october),
            "");
    desk.book(STAFF, chosen).orElseThrow();
    assertThat(billing.ground.numbers("select paid from invoice order by id"))
        .containsExactly(500L, 3000L);
  }

  @Test
  void a_double_click_books_once() {
    NewPayment payment = payment(Optional.of(new OfficeId(office)), 1000);
    long first = desk.book(STAFF, payment).orElseThrow();
    assertThat(desk.book(STAFF, payment).orElseThrow()).isEqualTo(first);
    assertThat(invoice().paid()).isEqualTo(Yen.of(1000));
  }

  @Test
  void money_of_unknown_origin_waits_and_is_assigned_once() {
    long id = desk.book(STAFF, payment(Optional.empty(), 3500)).orElseThrow();
    assertThat(payment(id).isUnknown()).isTrue();
    billing.ground.balances();
    assertThat(desk.assign(STAFF, id, new OfficeId(office)).isAccepted()).isTrue();
    assertThat(invoice().open()).isEqualTo(Yen.ZERO);
    assertThat(payment(id).unused()).isEqualTo(Yen.of(500));
    assertThat(codes(desk.assign(STAFF, id, new OfficeId(office)).problems()))
        .containsExactly("billing.payment-moved");
  }

  @Test
  void a_wrong_payment_is_taken_back_by_opposite_entries_with_a_reason() {
    long id = pay(4000);
    assertThat(codes(desk.reverse(STAFF, id, " ").problems())).containsExactly("required");
    assertThat(desk.reverse(STAFF, id, "別の事業所の入金").isAccepted()).isTrue();
    assertThat(invoice().open()).isEqualTo(Yen.of(3000));
    assertThat(payment(id).reversalReason()).contains("別の事業所の入金");
    assertThat(codes(desk.reverse(STAFF, id, "もう一度").problems()))
        .containsExactly("billing.payment-moved");
    assertThat(
            billing.ground.numbers(
                "select sum(amount)::bigint from posting where account = 'BANK'"))
        .containsExactly(0L);
  }

  @Test
  void an_unknown_payment_can_be_taken_back_too() {
    long id = desk.book(STAFF, payment(Optional.empty(), 500)).orElseThrow();
    assertThat(desk.reverse(STAFF, id, "誤入力").isAccepted()).isTrue();
  }

  @Test
  void an_invoice_is_corrected_by_a_credit_note_up_to_what_is_open() {
    pay(1000);
    long id = invoice().id();
    assertThat(codes(invoices.credit(STAFF, id, Yen.of(2001), "退会の届出", "c1").problems()))
        .containsExactly("billing.no-refund");
    assertThat(codes(invoices.credit(STAFF, id, Yen.ZERO, "退会の届出", "c1").problems()))
        .containsExactly("billing.credit-amount");
    assertThat(invoices.credit(STAFF, id, Yen.of(1500), "退会の届出", "c2").isAccepted()).isTrue();
    assertThat(invoices.credit(STAFF, id, Yen.of(1500), "退会の届出", "c2").isAccepted()).isTrue();
    assertThat(invoice().open()).isEqualTo(Yen.of(500));
    assertThat(invoices.invoice(STAFF, id).orElseThrow().credits()).hasSize(1);
  }

  @Test
  void a_fee_that_was_paid_is_not_refunded_and_the_reason_told_FE_10() {
    pay(3000);
    long id = invoice().id();
    assertThat(invoices.credit(STAFF, id, Yen.of(1), "退会の届出", "c1").problems())
        .containsExactly(
            Problem.at("amount", "billing.no-refund", "paid", Yen.of(3000), "open", Yen.ZERO));
    assertThat(invoice().paid()).isEqualTo(Yen.of(3000));
  }

  @Test
  void wrong_input_is_refused_at_its_field() {
    NewPayment wrong =
        new NewPayment(
            "wrong",
            Optional.of(new OfficeId(999_999)),
            "",
            LocalDate.of(2026, 7, 1),
            Yen.ZERO,
            PaymentMethod.COUNTER,
            Optional.of(999L),
            "");
    assertThat(codes(desk.book(STAFF, wrong).problems()))
        .containsExactlyInAnyOrder(
            "billing.payment-amount",
            "billing.payment-day",
            "billing.office-unknown",
            "billing.invoice-unknown");
  }

  @Test
  void two_threads_never_pay_the_same_yen() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Long>> work =
          java.util.stream.IntStream.range(0, 8)
              .<Callable<Long>>mapToObj(i -> () -> pay(1000))
              .toList();
      for (Future<Long> done : threads.invokeAll(work)) {
        done.get();
      }
    } finally {
      threads.shutdown();
    }
    assertThat(invoice().open()).isEqualTo(Yen.ZERO);
    assertThat(billing.ground.numbers("select sum(unused)::bigint from payment"))
        .containsExactly(5000L);
  }

  @Test
  void two_who_take_back_and_use_the_same_payment_do_not_lose_money() throws Exception {
    long id = pay(5000);
    billing.at(2026, 9, 30);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<?> bill = threads.submit(() -> billing.bill(OCTOBER));
      Future<?> back = threads.submit(() -> desk.reverse(STAFF, id, "誤り"));
      bill.get();
      back.get();
    } finally {
      threads.shutdown();
    }
    assertThat(billing.ground.numbers("select sum(paid)::bigint from invoice")).containsExactly(0L);
  }

  @Test
  void an_office_sees_its_own_and_nothing_else() {
    long id = pay(3000);
    long other = billing.office("1002", 1);
    long invoice = invoice().id();
    assertThat(desk.payment(clerk(office), id)).isPresent();
    assertThat(desk.payment(clerk(other), id)).isEmpty();
    assertThat(desk.shares(clerk(other), id)).isEmpty();
    assertThat(invoices.invoice(clerk(office), invoice)).isPresent();
    assertThat(invoices.invoice(clerk(other), invoice)).isEmpty();
    assertThat(invoices.charged(clerk(other), invoice, 0, 10)).isEmpty();
    assertThat(invoices.charged(clerk(office), invoice, 0, 10)).hasSize(2);
    assertThat(invoices.invoice(BillingHouse.otherOrganization(), invoice)).isEmpty();
    assertThat(desk.payment(BillingHouse.otherOrganization(), id)).isEmpty();
    assertThatThrownBy(
            () -> invoices.list(clerk(other), InvoiceQuery.newest(5).of(new OfficeId(office))))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> invoices.list(clerk(office), InvoiceQuery.newest(5)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> desk.book(clerk(office), payment(Optional.empty(), 1)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> desk.reverse(clerk(office), id, "x")).isInstanceOf(AccessDenied.class);
  }

  @Test
  void a_payers_name_longer_than_its_column_is_refused_at_its_field() {
    assertThat(desk.book(STAFF, payment(Optional.empty(), 1, "ア".repeat(101))).problems())
        .extracting(Problem::field, Problem::code)
        .containsExactly(tuple("payer", "billing.too-long"));
    assertThat(desk.book(STAFF, payment(Optional.empty(), 1, "ア".repeat(100))).isValid()).isTrue();
  }

  @Test
  void invoices_are_found_by_day_amount_and_office() {
    billing.office("1002", 5);
    assertThat(search("1001", 3000, 3000)).hasSize(1);
    assertThat(search("1001", 3001, 9000)).isEmpty();
    assertThat(search("1009", 0, 9000)).isEmpty();
  }

  private List<InvoiceView> search(String number, long least, long most) {
    LocalDate day = LocalDate.of(2026, 6, 30);
    return invoices.list(
        STAFF,
        new InvoiceQuery(
            Optional.empty(),
            Optional.empty(),
            number,
            Optional.of(day),
            Optional.of(day),
            Optional.of(Yen.of(least)),
            Optional.of(Yen.of(most)),
            false,
            Long.MAX_VALUE,
            10));
  }

  private InvoiceView invoice() {
    return invoices.list(STAFF, InvoiceQuery.newest(1).of(new OfficeId(office))).get(0);
  }

  private PaymentView payment(long id) {
    return desk.payment(STAFF, id).orElseThrow();
  }

  private long pay(long yen) {
    return desk.book(STAFF, payment(Optional.of(new OfficeId(office)), yen)).orElseThrow();
  }

  private static NewPayment payment(Optional<OfficeId> office, long yen) {
    return payment(office, yen, "ｻﾝﾌﾟﾙｼﾖｳｼﾞ");
  }

  private static NewPayment payment(Optional<OfficeId> office, long yen, String payer) {
    return new NewPayment(
        UUID.randomUUID().toString(),
        office,
        payer,
        LocalDate.of(2026, 6, 30),
        Yen.of(yen),
        PaymentMethod.TRANSFER,
        Optional.empty(),
        "");
  }
}

package org.tsudoi.core.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.tsudoi.core.billing.BillingHouse.JULY;
import static org.tsudoi.core.billing.BillingHouse.OCTOBER;
import static org.tsudoi.core.billing.BillingHouse.STAFF;
import static org.tsudoi.core.billing.BillingHouse.clerk;
import static org.tsudoi.core.billing.BillingHouse.codes;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.bank.BankAccount;
import org.tsudoi.core.bank.BankSimulator;
import org.tsudoi.core.member.Basis;
import org.tsudoi.core.member.OfficeAccountDesk;

class DebitDeskTest {
  private static final LocalDate DAY = LocalDate.of(2026, 7, 13);
  private static BillingHouse billing;
  private DebitDesk desk;
  private long first;
  private long second;

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
    desk = billing.get(DebitDesk.class);
    first = billing.office("1001", 2);
    second = billing.office("1002", 3);
    billing.ground.register(billing.ground.office("1003"), "OFFICE", 1);
    billing.bill(JULY);
  }

  @AfterEach
  void the_books_balance() {
    billing.ground.balances();
  }

  @Test
  void the_day_offered_is_the_cycle_s_debit_day() {
    billing.at(2026, 7, 1);
    assertThat(desk.nextDay(STAFF)).isEqualTo(DAY);
  }

  @Test
  void a_batch_asks_for_what_is_due_of_offices_with_an_account() {
    assertThat(desk.preview(STAFF, DAY))
        .isEqualTo(new DebitPreview(2, Yen.of(7500), 0, 1, Yen.of(1500)));
    DebitBatchView batch = desk.batch(STAFF, create()).orElseThrow();
    assertThat(batch.items()).isEqualTo(2);
    assertThat(batch.total()).isEqualTo(Yen.of(7500));
    List<String> lines = BankSimulator.lines(file(batch.id()));
    assertThat(lines).hasSize(5);
    assertThat(lines.get(3)).startsWith("8000002" + "000000007500");
  }

  @Test
  void hundreds_of_debits_of_tables_filled_a_moment_ago_are_answered_at_once() {
    billing.fresh();
    billing.ground.offices(400, 50);
    billing.ground.accounts();
    billing.bill(JULY);
    billing.at(2026, 7, 1);
    long batch = create();
    byte[] result = BankSimulator.receiving(file(batch)).result();
    assertTimeout(
        Duration.ofSeconds(20),
        () -> assertThat(desk.answer(STAFF, batch, result).isAccepted()).isTrue());
    assertThat(desk.batch(STAFF, batch).orElseThrow().paidItems()).isEqualTo(400);
  }

  @Test
  void nothing_is_asked_for_before_it_is_due() {
    assertThat(codes(desk.create(STAFF, LocalDate.of(2026, 7, 10)).problems()))
        .containsExactly("billing.debit-nothing");
    assertThat(billing.ground.numbers("select count(*) from debit_batch")).containsExactly(0L);
  }

  @Test
  void joiners_are_asked_to_transfer_and_debited_only_when_that_is_overdue() {
    billing.ground.members(first, "OFFICE", 1, LocalDate.of(2026, 6, 10), null);
    BillingDesk runs = billing.get(BillingDesk.class);
    long run = runs.preview(STAFF, RunKind.JOINING, BusinessMonth.of(2026, 6)).orElseThrow();
    runs.start(STAFF, run, true);
    billing.finish(run);

    assertThat(desk.preview(STAFF, DAY).total()).isEqualTo(Yen.of(7500));
    assertThat(codes(desk.create(STAFF, LocalDate.of(2026, 6, 30)).problems()))
        .containsExactly("billing.debit-nothing");
    billing.at(2026, 7, 1);
    assertThat(desk.preview(STAFF, DAY).total()).isEqualTo(Yen.of(7500 + 800));
    assertThat(desk.batch(STAFF, create()).orElseThrow().total()).isEqualTo(Yen.of(7500 + 800));
  }

  @Test
  void a_day_on_which_no_bank_works_is_refused() {
    assertThat(codes(desk.create(STAFF, LocalDate.of(2026, 7, 12)).problems()))
        .containsExactly("billing.debit-day");
    assertThat(codes(desk.create(STAFF, LocalDate.of(2026, 6, 29)).problems()))
        .containsExactly("billing.debit-day");
  }

  @Test
  void paid_debits_are_booked_and_failed_ones_are_told_and_asked_for_again() {
    long batch = create();
    byte[] result = BankSimulator.receiving(file(batch)).fail(customer(second), '1').result();
    billing.at(2026, 7, 16);
    assertThat(desk.answer(STAFF, batch, result).isAccepted()).isTrue();

    assertThat(open(first)).isZero();
    assertThat(open(second)).isEqualTo(4500);
    DebitBatchView done = desk.batch(STAFF, batch).orElseThrow();
    assertThat(done.state()).isEqualTo("DONE");
    assertThat(done.paidTotal()).isEqualTo(Yen.of(3000));
    assertThat(done.failedTotal()).isEqualTo(Yen.of(4500));
    assertThat(desk.items(STAFF, batch, true, 0, 10))
        .singleElement()
        .extracting(DebitItemView::outcome)
        .isEqualTo(Optional.of("NO_FUNDS"));
    assertThat(billing.ground.numbers("select count(*) from mail where key like 'debit-failed-%'"))
        .containsExactly(1L);

    billing.at(2026, 9, 30);
    billing.bill(OCTOBER);
    LocalDate october = LocalDate.of(2026, 10, 13);
    assertThat(desk.preview(STAFF, october).again()).isEqualTo(1);
    long next = desk.create(STAFF, october).orElseThrow();
    assertThat(
            billing.ground.numbers(
                "select amount from debit_item where batch = " + next + " order by office"))
        .containsExactly(3000L, 9000L);
    byte[] all = BankSimulator.receiving(file(next)).result();
    assertThat(desk.answer(STAFF, next, all).isAccepted()).isTrue();
    assertThat(open(second)).isZero();
  }

  @Test
  void a_batch_whose_answer_is_not_read_a_week_after_the_debit_day_is_overdue() {
    long batch = create();
    billing.at(2026, 7, 20);
    assertThat(desk.overdue(STAFF)).isEmpty();
    billing.at(2026, 7, 21);
    assertThat(desk.overdue(STAFF)).extracting(DebitBatchView::id).containsExactly(batch);
    assertThatThrownBy(() -> desk.overdue(clerk(first))).isInstanceOf(AccessDenied.class);
    desk.answer(STAFF, batch, BankSimulator.receiving(file(batch)).result());
    assertThat(desk.overdue(STAFF)).isEmpty();
  }

  @Test
  void the_same_result_is_told_and_books_nothing_twice() {
    long batch = create();
    byte[] result = BankSimulator.receiving(file(batch)).result();
    desk.answer(STAFF, batch, result);
    assertThat(codes(desk.answer(STAFF, batch, result).problems()))
        .containsExactly("billing.debit-twice");
    assertThat(billing.ground.numbers("select count(*) from payment")).containsExactly(2L);
  }

  @Test
  void two_who_read_the_same_result_at_once_book_it_once() throws Exception {
    long batch = create();
    byte[] result = BankSimulator.receiving(file(batch)).result();
    List<Decision> both = both(() -> desk.answer(STAFF, batch, result));
    assertThat(both).filteredOn(Decision::isAccepted).hasSize(1);
    assertThat(billing.ground.numbers("select count(*) from payment")).containsExactly(2L);
  }

  @Test
  void two_who_make_a_batch_at_once_ask_for_nothing_twice() throws Exception {
    List<Result<Long>> both = both(() -> desk.create(STAFF, DAY));
    assertThat(both).filteredOn(Result::isValid).hasSize(1);
    assertThat(billing.ground.numbers("select count(*) from debit_item")).containsExactly(2L);
  }

  @Test
  void what_the_bank_has_is_not_asked_for_again_until_it_answers() {
    create();
    assertThat(codes(desk.create(STAFF, DAY).problems())).containsExactly("billing.debit-nothing");
  }

  @Test
  void a_batch_that_was_not_sent_is_given_up_and_its_invoices_are_free() {
    long batch = create();
    assertThat(desk.cancel(STAFF, batch).isAccepted()).isTrue();
    assertThat(codes(desk.cancel(STAFF, batch).problems())).containsExactly("billing.debit-moved");
    assertThat(desk.preview(STAFF, DAY).offices()).isEqualTo(2);
    long again = create();
    assertThat(newCodes(again)).containsExactly("FIRST", "FIRST");
    desk.cancel(STAFF, again);
    byte[] result = BankSimulator.receiving(file(batch)).result();
    assertThat(codes(desk.answer(STAFF, batch, result).problems()))
        .containsExactly("billing.debit-moved");
  }

  @Test
  void the_account_debited_is_that_of_the_debit_day() {
    change(first, "2026-07-13", "2222222");
    change(second, "2026-07-14", "3333333");
    long third = billing.office("1004", 1);
    change(third, "2026-07-10", "4444444");
    billing.bill(JULY);
    assertThat(desk.preview(STAFF, DAY).offices()).isEqualTo(3);
    assertThat(numbers(create())).containsExactly("2222222", "1234567", "4444444");
  }

  @Test
  void an_account_registered_from_a_day_before_the_debit_is_debited_and_one_that_ended_is_not() {
    billing.ground.sql("update bank_account set valid_from = '2026-07-05' where office = " + first);
    billing.ground.sql("update bank_account set valid_to = '2026-07-13' where office = " + second);
    assertThat(desk.preview(STAFF, DAY))
        .isEqualTo(new DebitPreview(1, Yen.of(3000), 0, 2, Yen.of(4500 + 1500)));
    assertThat(desk.unusable(STAFF, DAY)).isEmpty();
    assertThat(numbers(create())).containsExactly("1234567");
  }

  /** Another account of the office from {@code day} on. */
  private static void change(long office, String day, String number) {
    billing.ground.sql("update bank_account set valid_to = '" + day + "' where office = " + office);
    billing.ground.sql(
        "insert into bank_account (organization, office, valid_from, bank_code, branch_code, kind,"
            + " number, holder, customer_number) select organization, office, valid_to, bank_code,"
            + " branch_code, kind, '"
            + number
            + "', holder, customer_number from bank_account where office = "
            + office);
  }

  private static List<String> numbers(long batch) {
    return items(batch, DebitBatches.Item::number);
  }

  private static List<String> newCodes(long batch) {
    return items(batch, DebitBatches.Item::newCode);
  }

  private static List<String> items(
      long batch, java.util.function.Function<DebitBatches.Item, String> of) {
    return billing.house.inTransaction(
        () ->
            billing.get(DebitBatches.class).items(BillingHouse.AOBA, batch).stream()
                .map(of)
                .toList());
  }

  @Test
  void files_that_are_wrong_are_told_by_line_and_book_nothing() {
    long batch = create();
    List<String> lines = BankSimulator.receiving(file(batch)).resultLines();
    byte[] whole = BankSimulator.file(lines, "\r\n");
    List<String> totals = new ArrayList<>(lines);
    totals.set(3, totals.get(3).replace("000000007500", "000000007501"));
    List<String> otherDay = new ArrayList<>(lines);
    otherDay.set(0, lines.get(0).replaceFirst("0713", "0714"));

    assertThat(codes(desk.answer(STAFF, batch, BankSimulator.file(totals, "")).problems()))
        .contains("bank.result.total");
    assertThat(codes(desk.answer(STAFF, batch, BankSimulator.file(otherDay, "")).problems()))
        .contains("bank.result.header");
    assertThat(codes(desk.answer(STAFF, batch, Arrays.copyOf(whole, 300)).problems()))
        .contains("bank.file.cut");
    assertThat(codes(desk.answer(STAFF, batch, new byte[0]).problems()))
        .contains("bank.file.empty");
    assertThat(codes(desk.answer(STAFF, batch, new byte[2_000_000]).problems()))
        .contains("bank.file.too-large");
    assertThat(billing.ground.numbers("select count(*) from payment")).containsExactly(0L);
    assertThat(desk.batch(STAFF, batch).orElseThrow().state()).isEqualTo("SENT");
  }

  @Test
  void another_batch_s_result_is_refused() {
    long batch = create();
    byte[] result = BankSimulator.receiving(file(batch)).fail(customer(second), '1').result();
    desk.answer(STAFF, batch, result);
    billing.at(2026, 7, 16);
    long next = desk.create(STAFF, LocalDate.of(2026, 7, 27)).orElseThrow();
    assertThat(codes(desk.answer(STAFF, next, result).problems()))
        .containsExactly("billing.debit-twice");
    byte[] changed = Arrays.copyOf(result, result.length - 2);
    assertThat(codes(desk.answer(STAFF, next, changed).problems())).contains("bank.result.header");
  }

  @Test
  void what_was_paid_otherwise_meanwhile_is_kept_for_the_office() {
    long batch = create();
    billing
        .get(PaymentDesk.class)
        .book(
            STAFF,
            new NewPayment(
                "counter",
                Optional.of(new OfficeId(first)),
                "",
                LocalDate.of(2026, 6, 30),
                Yen.of(1000),
                PaymentMethod.COUNTER,
                Optional.empty(),
                ""));
    desk.answer(STAFF, batch, BankSimulator.receiving(file(batch)).result());
    assertThat(open(first)).isZero();
    assertThat(
            billing.ground.numbers(
                "select unused from payment where method = 'DEBIT' order by office"))
        .containsExactly(1000L, 0L);
  }

  @Test
  void unusable_accounts_are_named_and_left_out_and_the_others_are_debited() {
    long twin = billing.office("1004", 1);
    long other = billing.office("1005", 1);
    billing.bill(JULY);
    billing.ground.sql("update bank_account set holder = '漢字' where office = " + second);
    billing.ground.sql("update bank_account set customer_number = '77' where office = " + twin);
    billing.ground.sql(
        "update bank_account set customer_number = '0077', valid_to = '2099-01-01' where office = "
            + other);

    assertThat(desk.unusable(STAFF, DAY))
        .extracting(UnusableAccount::officeNumber)
        .containsExactly("1002", "1004", "1005");
    assertThat(desk.preview(STAFF, DAY).total()).isEqualTo(Yen.of(3000));
    DebitBatchView batch = desk.batch(STAFF, create()).orElseThrow();
    assertThat(batch.total()).isEqualTo(Yen.of(3000));
    assertThat(billing.ground.numbers("select distinct office from debit_invoice"))
        .containsExactly(first);
  }

  @Test
  void a_customer_number_of_another_office_is_refused_at_entry() {
    BankAccount account = BankAccount.parse("9999", "123", "普通", "1234567", "ｻﾝﾌﾟﾙ").orElseThrow();
    OfficeAccountDesk accounts = billing.get(OfficeAccountDesk.class);
    assertThat(
            codes(
                accounts
                    .changeAccount(
                        STAFF,
                        new OfficeId(second),
                        LocalDate.of(2026, 7, 1),
                        account,
                        "" + first,
                        Basis.seen(1))
                    .problems()))
        .containsExactly("office.customer-number-taken");
    assertThat(
            accounts
                .changeAccount(
                    STAFF,
                    new OfficeId(second),
                    LocalDate.of(2026, 7, 1),
                    account,
                    customer(second),
                    Basis.seen(1))
                .isAccepted())
        .isTrue();
  }

  @Test
  void invoices_are_found_by_the_office_s_number_and_none_by_an_unknown_one() {
    InvoiceDesk invoices = billing.get(InvoiceDesk.class);
    assertThat(invoices.list(STAFF, numbered("1002")))
        .extracting(InvoiceView::officeNumber)
        .containsExactly("1002");
    assertThat(invoices.list(STAFF, numbered("9999"))).isEmpty();
  }

  private static InvoiceQuery numbered(String office) {
    return new InvoiceQuery(
        Optional.empty(),
        Optional.empty(),
        office,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Long.MAX_VALUE,
        9);
  }

  @Test
  void when_no_account_can_be_used_each_is_named_with_its_office() {
    billing.ground.sql("delete from bank_account where office = " + first);
    billing.ground.sql("update bank_account set holder = '漢字' where office = " + second);
    assertThat(desk.create(STAFF, DAY).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("billing.debit-account");
              assertThat(problem.args()).containsEntry("office", "1002");
            });
    assertThat(billing.ground.numbers("select count(*) from debit_invoice")).containsExactly(0L);
  }

  @Test
  void unpaid_cycles_count_as_arrears_once_past_due_and_stop_services_FE_11() {
    ArrearsDesk arrears = billing.get(ArrearsDesk.class);
    Arrears standing = billing.get(Arrears.class);
    assertThat(arrears.list(STAFF, 1, "", 10)).isEmpty();
    long batch = create();
    billing.at(2026, 7, 14);
    assertThat(arrears.list(STAFF, 1, "", 10))
        .extracting(ArrearsView::officeNumber)
        .containsExactly("1003");
    desk.answer(
        STAFF, batch, BankSimulator.receiving(file(batch)).fail(customer(second), '1').result());
    billing.at(2026, 9, 30);
    billing.bill(OCTOBER);
    billing.at(2026, 10, 20);
    assertThat(arrears.list(STAFF, 1, "", 10))
        .extracting(ArrearsView::officeNumber, ArrearsView::cycles)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("1001", 1),
            org.assertj.core.groups.Tuple.tuple("1002", 2),
            org.assertj.core.groups.Tuple.tuple("1003", 2));
    assertThat(arrears.list(STAFF, 2, "1002", 10))
        .extracting(ArrearsView::officeNumber)
        .containsExactly("1003");
    assertThat(
            billing.house.inTransaction(
                () -> standing.areServicesStopped(BillingHouse.AOBA, new OfficeId(second))))
        .isTrue();
    assertThat(arrears.of(clerk(second), new OfficeId(second)).orElseThrow().amount())
        .isEqualTo(Yen.of(9000));
    assertThatThrownBy(() -> arrears.of(clerk(first), new OfficeId(second)))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void employers_and_other_organizations_have_no_part_in_it() {
    long batch = create();
    assertThatThrownBy(() -> desk.file(clerk(first), batch)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> desk.create(clerk(first), DAY)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> desk.answer(clerk(first), batch, new byte[0]))
        .isInstanceOf(AccessDenied.class);
    assertThat(desk.file(BillingHouse.otherOrganization(), batch)).isEmpty();
    assertThat(desk.batch(BillingHouse.otherOrganization(), batch)).isEmpty();
  }

  private long create() {
    return desk.create(STAFF, DAY).orElseThrow();
  }

  private byte[] file(long batch) {
    return desk.file(STAFF, batch).orElseThrow().bytes();
  }

  private String customer(long office) {
    return "%010d".formatted(office);
  }

  private long open(long office) {
    return billing
        .ground
        .numbers("select sum(total - paid)::bigint from invoice where office = " + office)
        .get(0);
  }

  private static <T> List<T> both(java.util.concurrent.Callable<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> done : threads.invokeAll(List.of(work, work))) {
        results.add(done.get());
      }
      return results;
    } finally {
      threads.shutdown();
    }
  }
}

package org.tsudoi.core.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.filing.FilingDraft.Entry;
import org.tsudoi.api.value.FiscalYear;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.bank.BankAccount;
import org.tsudoi.core.benefit.BenefitDesk;
import org.tsudoi.core.benefit.BookBalance;
import org.tsudoi.core.benefit.BookLine;
import org.tsudoi.core.benefit.GrantBookDesk;
import org.tsudoi.core.benefit.GrantMove;
import org.tsudoi.core.benefit.GrantState;
import org.tsudoi.core.benefit.GrantStep;
import org.tsudoi.core.benefit.GrantView;
import org.tsudoi.core.benefit.OfficeTransferDesk;
import org.tsudoi.core.benefit.OfficeTransferView;
import org.tsudoi.core.benefit.PastGrants;
import org.tsudoi.core.benefit.RevocationDesk;
import org.tsudoi.core.benefit.TransferBatchView;
import org.tsudoi.core.benefit.TransferDesk;
import org.tsudoi.core.benefit.TransferItemView;
import org.tsudoi.core.benefit.TransferPreview;
import org.tsudoi.core.benefit.TransferReleaseDesk;
import org.tsudoi.core.benefit.TransferSweep;
import org.tsudoi.core.database.Database;
import org.tsudoi.core.document.DocumentDesk;
import org.tsudoi.core.member.Basis;
import org.tsudoi.core.member.OfficeAccountDesk;

/** What was granted is transferred to the offices (P-32, P-33, OC-13, OC-14). */
class TransferTest {
  private static final Charset JIS = Charset.forName("JIS_X0201");
  private static final LocalDate FRIDAY = LocalDate.of(2026, 6, 12);

  /** Four eyes are asked of persons only: most of this test makes batches as the system. */
  private static final Actor SYSTEM = Actor.system(Ground.AOBA);

  private static Ground ground;
  private static TransferDesk desk;
  private static BenefitDesk benefits;

  @BeforeAll
  static void open() {
    ground =
        new Ground(
            Map.of(
                "bank.four-eyes", "transfers",
                "bank.transfer.client-code", "1000000001",
                "bank.transfer.client-name", "アオバクラブ",
                "bank.transfer.bank", "9999",
                "bank.transfer.branch", "001",
                "bank.transfer.type", "普通",
                "bank.transfer.number", "1234567"));
    desk = ground.house.get(TransferDesk.class);
    benefits = ground.house.get(BenefitDesk.class);
  }

  @AfterAll
  static void close() {
    ground.close();
  }

  /** Nothing waits from the test before, and the office has an account. */
  @BeforeEach
  void june() {
    ground.fresh();
    account(ground.office, "1111111");
    desk.create(SYSTEM, FRIDAY);
  }

  private static void account(OfficeId office, String number) {
    BankAccount account = BankAccount.parse("8888", "002", "1", number, "カ）アオバショウテン").orElseThrow();
    accounts()
        .changeTransferAccount(
            ground.staff, office, Ground.TODAY.minusDays(1), account, Basis.fresh());
  }

  private static OfficeAccountDesk accounts() {
    return ground.house.get(OfficeAccountDesk.class);
  }

  private static MemberId granted(String name) {
    MemberId member = ground.member(name);
    FilingDraft draft =
        new FilingDraft(
            new Answers(Map.of()),
            List.of(new Entry(Optional.of(member), new Answers(Map.of("eventDay", "2026-06-01")))));
    Filing filed = ground.filing(ground.file("gift", draft).id());
    assertThat(ground.queue.accept(ground.staff, filed.id(), filed.version()).isAccepted())
        .isTrue();
    return member;
  }

  private static GrantView grant(MemberId member) {
    return benefits.ofMember(ground.staff, member, Long.MAX_VALUE, 1).get(0);
  }

  private static List<GrantMove> moves(MemberId member) {
    return benefits.grant(ground.staff, grant(member).id()).orElseThrow().steps().stream()
        .map(GrantStep::move)
        .toList();
  }

  private static long made() {
    return desk.create(SYSTEM, FRIDAY).orElseThrow();
  }

  private static TransferItemView only(long batch) {
    return desk.items(ground.staff, batch, 0, 10).get(0);
  }

  @Test
  void one_transfer_an_office_sums_its_grants_and_the_file_has_them() {
    MemberId one = granted("一");
    MemberId two = granted("二");
    TransferPreview preview = desk.preview(ground.staff, FRIDAY);
    assertThat(preview.offices()).isEqualTo(1);
    assertThat(preview.grants()).isEqualTo(2);
    assertThat(preview.total()).isEqualTo(Yen.of(20_000));
    long batch = made();
    TransferBatchView view = desk.batch(ground.staff, batch).orElseThrow();
    assertThat(view.items()).isEqualTo(1);
    assertThat(view.total()).isEqualTo(Yen.of(20_000));
    byte[] content =
        ground
            .house
            .get(DocumentDesk.class)
            .open(ground.staff, view.document().orElseThrow())
            .orElseThrow()
            .content();
    String file = new String(content, JIS);
    assertThat(file).startsWith("121" + "0" + "1000000001");
    assertThat(file).contains("28888", "1111111ｶ)ｱｵﾊﾞｼﾖｳﾃﾝ", "0000020000");
    assertThat(file).contains("8000001000000020000");
    assertThat(grant(one).state()).isEqualTo(GrantState.IN_TRANSFER);
    assertThat(grant(two).payOn()).contains(FRIDAY);
  }

  @Test
  void sent_before_its_day_it_is_paid_on_its_day() {
    MemberId member = granted("一");
    long batch = made();
    assertThat(desk.send(ground.staff, batch).isAccepted()).isTrue();
    assertThat(grant(member).state()).isEqualTo(GrantState.IN_TRANSFER);
    TransferSweep sweep = ground.house.get(TransferSweep.class);
    assertThat(sweep.settle(Ground.AOBA)).isZero();
    ground.today(FRIDAY);
    assertThat(sweep.settle(Ground.AOBA)).isEqualTo(1);
    assertThat(sweep.settle(Ground.AOBA)).isZero();
    assertThat(grant(member).state()).isEqualTo(GrantState.PAID);
    assertThat(moves(member)).containsExactly(GrantMove.DECIDE, GrantMove.SEND, GrantMove.PAY);
  }

  @Test
  void sent_on_its_day_it_is_paid_at_once() {
    MemberId member = granted("一");
    long batch = made();
    ground.today(FRIDAY);
    desk.send(ground.staff, batch);
    assertThat(grant(member).state()).isEqualTo(GrantState.PAID);
    assertThat(mails("benefit-transfer-" + only(batch).id())).isEqualTo(1);
    assertThat(desk.send(ground.staff, batch).problems())
        .extracting(Problem::code)
        .containsExactly("benefit.transfer-moved");
  }

  @Test
  void what_failed_goes_again_to_the_corrected_account() {
    MemberId member = granted("一");
    long batch = made();
    assertThat(codes(desk.fail(ground.staff, batch, only(batch).id(), "口座なし")))
        .as("not sent yet")
        .containsExactly("benefit.transfer-moved");
    ground.today(FRIDAY);
    desk.send(ground.staff, batch);
    long item = only(batch).id();
    assertThat(codes(desk.fail(ground.staff, batch, item, "  "))).containsExactly("required");
    assertThat(desk.fail(ground.staff, batch, item, "口座なし").isAccepted()).isTrue();
    assertThat(codes(desk.fail(ground.staff, batch, item, "口座なし")))
        .containsExactly("benefit.transfer-moved");
    assertThat(grant(member).state()).isEqualTo(GrantState.FAILED);
    assertThat(mails("benefit-transfer-failed-" + item)).isEqualTo(1);
    assertThat(desk.batch(ground.staff, batch).orElseThrow().failedTotal())
        .isEqualTo(Yen.of(10_000));
    assertThat(desk.create(SYSTEM, FRIDAY).problems())
        .as("until somebody says so it does not go again")
        .extracting(Problem::code)
        .containsExactly("benefit.transfer-nothing");
    assertThat(codes(desk.retry(ground.staff, ground.office, false).decision()))
        .containsExactly("benefit.transfer-same-account");
    assertThat(grant(member).state()).isEqualTo(GrantState.FAILED);
    account(ground.office, "2222222");
    assertThat(desk.retry(ground.staff, ground.office, false).orElseThrow()).isEqualTo(1);
    long again = made();
    assertThat(only(again).number()).isEqualTo("2222222");
    desk.send(ground.staff, again);
    assertThat(grant(member).state()).isEqualTo(GrantState.PAID);
    assertThat(moves(member))
        .containsExactly(
            GrantMove.DECIDE,
            GrantMove.SEND,
            GrantMove.PAY,
            GrantMove.FAIL,
            GrantMove.RETRY,
            GrantMove.SEND,
            GrantMove.PAY);
    assertThat(codes(desk.retry(ground.staff, ground.office, true).decision()))
        .containsExactly("benefit.transfer-moved");
  }

  /** P-22, P-33: before the other person's release there is no file and nothing is sent. */
  @Test
  void a_batch_of_one_person_is_released_by_another_before_there_is_a_file() {
    MemberId member = granted("一");
    long batch = desk.create(ground.staff, FRIDAY).orElseThrow();
    TransferBatchView made = desk.batch(ground.staff, batch).orElseThrow();
    assertThat(made.isUnreleased()).isTrue();
    assertThat(made.total()).isEqualTo(Yen.of(10_000));
    assertThat(made.document()).isEmpty();
    TransferReleaseDesk release = ground.house.get(TransferReleaseDesk.class);
    assertThat(release.count(ground.staff)).isEqualTo(1);
    assertThat(codes(desk.send(ground.second, batch)))
        .containsExactly("benefit.transfer-unreleased");
    assertThat(codes(release.release(ground.staff, batch)))
        .containsExactly("benefit.transfer-same");
    assertThat(codes(release.release(SYSTEM, batch))).containsExactly("benefit.transfer-same");
    assertThatThrownBy(() -> release.release(ground.clerk, batch)).isInstanceOf(AccessDenied.class);
    assertThat(codes(release.release(Actor.system(Ground.MINATO), batch)))
        .containsExactly("benefit.transfer-moved");
    assertThat(release.release(ground.second, batch).isAccepted()).isTrue();
    assertThat(codes(release.release(ground.second, batch)))
        .containsExactly("benefit.transfer-moved");
    TransferBatchView ready = desk.batch(ground.staff, batch).orElseThrow();
    assertThat(ready.isReady()).isTrue();
    assertThat(ready.releasedName()).contains(ground.second.name());
    assertThat(desk.send(ground.staff, batch).isAccepted()).isTrue();
    ground.today(FRIDAY);
    ground.house.get(TransferSweep.class).settle(Ground.AOBA);
    assertThat(grant(member).state()).isEqualTo(GrantState.PAID);
    assertThat(
            ground.count(
                "select count(*) from audit_entry where subject = 'transfer:"
                    + batch
                    + "' and action in ('transfer.created', 'transfer.released')"))
        .isEqualTo(2);
  }

  @Test
  void an_unreleased_batch_is_given_up_and_not_released_then_nor_after_its_day() {
    granted("一");
    long batch = desk.create(ground.staff, FRIDAY).orElseThrow();
    TransferReleaseDesk release = ground.house.get(TransferReleaseDesk.class);
    assertThat(desk.cancel(ground.staff, batch).isAccepted()).isTrue();
    assertThat(codes(release.release(ground.second, batch)))
        .containsExactly("benefit.transfer-moved");
    long late = desk.create(ground.staff, FRIDAY).orElseThrow();
    ground.today(FRIDAY.plusDays(1));
    assertThat(codes(release.release(ground.second, late)))
        .containsExactly("benefit.transfer-over");
    assertThat(desk.cancel(ground.staff, late).isAccepted()).isTrue();
  }

  /** OC-13: each transfer with its grants, day, state and masked account; nothing unsent. */
  @Test
  void the_office_sees_its_transfers_and_what_each_pays() {
    MemberId one = granted("一");
    MemberId two = granted("二");
    OfficeTransferDesk monitor = ground.house.get(OfficeTransferDesk.class);
    long batch = made();
    long item = only(batch).id();
    assertThat(monitor.find(ground.clerk, ground.office, item)).as("not sent yet").isEmpty();
    desk.send(ground.staff, batch);
    OfficeTransferView sent = monitor.list(ground.clerk, ground.office, Long.MAX_VALUE, 1).get(0);
    assertThat(sent.id()).isEqualTo(item);
    assertThat(sent.state()).isEqualTo("SENT");
    assertThat(sent.payOn()).isEqualTo(FRIDAY);
    assertThat(sent.number()).isEqualTo("****111");
    assertThat(sent.amount()).isEqualTo(Yen.of(20_000));
    assertThat(monitor.grants(ground.clerk, sent, Long.MAX_VALUE, 10))
        .extracting(GrantView::member)
        .containsExactly(two, one);
    desk.fail(ground.staff, batch, item, "口座なし");
    desk.retry(ground.staff, ground.office, true);
    OfficeTransferView failed = monitor.find(ground.clerk, ground.office, item).orElseThrow();
    assertThat(failed.state()).isEqualTo("FAILED");
    assertThat(failed.failure()).contains("口座なし");
    assertThat(monitor.grants(ground.clerk, failed, Long.MAX_VALUE, 10)).hasSize(2);
    assertThatThrownBy(() -> monitor.list(ground.clerk, ground.other, Long.MAX_VALUE, 1))
        .isInstanceOf(AccessDenied.class);
    assertThat(monitor.find(ground.staff, ground.other, item)).isEmpty();
  }

  /** P-31, P-33: what was granted, revoked, paid and came back is even with what waits. */
  @Test
  void the_book_sums_each_month_by_kind_and_is_even() {
    GrantBookDesk book = ground.house.get(GrantBookDesk.class);
    BookLine before = june(book);
    MemberId one = granted("一");
    granted("二");
    ground.house.get(RevocationDesk.class).revoke(ground.staff, grant(one).id(), "誤り");
    long batch = made();
    desk.fail(ground.staff, batch, only(batch).id(), "まだ");
    ground.today(FRIDAY);
    desk.send(ground.staff, batch);
    BookLine paid = june(book);
    assertThat(paid.count() - before.count()).isEqualTo(2);
    assertThat(paid.granted().minus(before.granted())).isEqualTo(Yen.of(20_000));
    assertThat(paid.revoked().minus(before.revoked())).isEqualTo(Yen.of(10_000));
    assertThat(paid.paid().minus(before.paid())).isEqualTo(Yen.of(10_000));
    assertThat(book.balance(ground.staff).isEven()).isTrue();
    desk.fail(ground.staff, batch, only(batch).id(), "口座なし");
    assertThat(june(book).returned().minus(paid.returned())).isEqualTo(Yen.of(10_000));
    BookBalance balance = book.balance(ground.staff);
    assertThat(balance.isEven()).isTrue();
    assertThat(balance.byStates().isPositive()).isTrue();
    assertThat(book.lines(Actor.system(Ground.MINATO), new FiscalYear(2026))).isEmpty();
    assertThatThrownBy(() -> book.balance(ground.clerk)).isInstanceOf(AccessDenied.class);
  }

  private static BookLine june(GrantBookDesk book) {
    LocalDate june = LocalDate.of(2026, 6, 1);
    return book.lines(ground.staff, new FiscalYear(2026)).stream()
        .filter(line -> line.month().equals(june) && line.kind().equals("gift"))
        .findFirst()
        .orElse(new BookLine(june, "gift", "", 0, Yen.ZERO, Yen.ZERO, Yen.ZERO, Yen.ZERO));
  }

  /** P-31: the product ends in the middle; nothing is half done, and it goes on once. */
  @Test
  void a_batch_that_dies_before_its_commit_leaves_nothing_and_is_made_again_once() {
    MemberId member = granted("一");
    long before = ground.count("select count(*) from transfer_batch");
    assertThatThrownBy(
            () ->
                ground.house.inTransaction(
                    () -> {
                      desk.create(SYSTEM, FRIDAY).orElseThrow();
                      throw new IllegalStateException("killed");
                    }))
        .hasMessage("killed");
    assertThat(ground.count("select count(*) from transfer_batch")).isEqualTo(before);
    assertThat(grant(member).state()).isEqualTo(GrantState.DECIDED);
    long batch = made();
    desk.send(ground.staff, batch);
    ground.today(FRIDAY);
    TransferSweep sweep = ground.house.get(TransferSweep.class);
    assertThatThrownBy(
            () ->
                ground.house.inTransaction(
                    () -> {
                      assertThat(sweep.settle(Ground.AOBA)).isPositive();
                      throw new IllegalStateException("killed");
                    }))
        .hasMessage("killed");
    assertThat(grant(member).state()).isEqualTo(GrantState.IN_TRANSFER);
    assertThat(sweep.settle(Ground.AOBA)).isPositive();
    assertThat(sweep.settle(Ground.AOBA)).isZero();
    assertThat(moves(member)).containsExactly(GrantMove.DECIDE, GrantMove.SEND, GrantMove.PAY);
  }

  private static long mails(String key) {
    return ground.count("select count(*) from mail where key = '" + key + "'");
  }

  private static List<String> codes(Decision decision) {
    return decision.problems().stream().map(Problem::code).toList();
  }

  @Test
  void a_batch_given_up_lets_its_grants_wait_again() {
    MemberId member = granted("一");
    long batch = made();
    assertThat(desk.cancel(ground.staff, batch).isAccepted()).isTrue();
    assertThat(grant(member).state()).isEqualTo(GrantState.DECIDED);
    assertThat(codes(desk.cancel(ground.staff, batch))).containsExactly("benefit.transfer-moved");
    assertThat(codes(desk.send(ground.staff, batch))).containsExactly("benefit.transfer-moved");
    assertThat(
            ground.count(
                "select count(*) from document_cancelled where document = "
                    + desk.batch(ground.staff, batch).orElseThrow().document().orElseThrow()))
        .as("its file would pay twice")
        .isEqualTo(1);
    long again = made();
    assertThat(grant(member).state()).isEqualTo(GrantState.IN_TRANSFER);
    desk.send(ground.staff, again);
    assertThat(codes(desk.cancel(ground.staff, again))).containsExactly("benefit.transfer-moved");
  }

  @Test
  void two_who_make_a_batch_at_once_do_not_pay_twice() throws Exception {
    for (int round = 0; round < 5; round++) {
      MemberId member = granted("一");
      Callable<Result<Long>> make = () -> desk.create(SYSTEM, FRIDAY);
      List<Result<Long>> made = together(make, make, make);
      assertThat(made).filteredOn(Result::isValid).hasSize(1);
      assertThat(
              ground.count(
                  "select count(*) from transfer_grant where holds and benefit_grant = "
                      + grant(member).id()))
          .isEqualTo(1);
    }
    assertThat(ground.count("select count(*) from transfer_batch where items = 0"))
        .as("who was too late leaves nothing behind")
        .isZero();
  }

  @SafeVarargs
  private static List<Result<Long>> together(Callable<Result<Long>>... tries) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(tries.length);
    try {
      List<Result<Long>> results = new ArrayList<>();
      for (Future<Result<Long>> each : threads.invokeAll(List.of(tries))) {
        results.add(each.get());
      }
      return results;
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void offices_without_an_account_are_left_with_the_reason() {
    ground.count("with gone as (delete from transfer_account returning office) select 1");
    granted("一");
    TransferPreview preview = desk.preview(ground.staff, FRIDAY);
    assertThat(preview.offices()).isZero();
    assertThat(preview.left())
        .singleElement()
        .satisfies(
            left -> {
              assertThat(left.problem().code()).isEqualTo("benefit.transfer-no-account");
              assertThat(left.amount()).isEqualTo(Yen.of(10_000));
            });
    assertThat(desk.create(SYSTEM, FRIDAY).problems())
        .extracting(Problem::code)
        .containsExactly("benefit.transfer-nothing");
  }

  @Test
  void without_an_own_account_the_one_for_fees_receives() {
    ground.count("with gone as (delete from transfer_account returning office) select 1");
    BankAccount fees = BankAccount.parse("7777", "003", "1", "3333333", "アオバ").orElseThrow();
    accounts()
        .changeAccount(
            ground.staff, ground.office, Ground.TODAY.minusDays(9), fees, "77", Basis.fresh());
    granted("一");
    assertThat(only(made()).number()).isEqualTo("3333333");
    account(ground.office, "1111111");
    granted("二");
    assertThat(only(made()).number()).isEqualTo("1111111");
    ground.count("with gone as (delete from bank_account returning office) select 1");
  }

  @Test
  void the_day_is_a_bank_business_day_to_come() {
    granted("一");
    for (LocalDate wrong : List.of(LocalDate.of(2026, 6, 9), LocalDate.of(2026, 6, 13))) {
      assertThat(desk.create(SYSTEM, wrong).problems())
          .extracting(Problem::code)
          .containsExactly("benefit.transfer-day");
    }
  }

  @Test
  void the_day_is_at_most_sixty_days_ahead_as_the_file_says_no_year() {
    granted("一");
    assertThat(desk.create(SYSTEM, LocalDate.of(2027, 6, 11)).problems())
        .extracting(Problem::code)
        .containsExactly("benefit.transfer-day-far");
  }

  @Test
  void a_batch_whose_day_is_over_is_not_sent_but_given_up() {
    MemberId member = granted("一");
    long batch = made();
    ground.today(FRIDAY.plusDays(1));
    assertThat(codes(desk.send(ground.staff, batch))).containsExactly("benefit.transfer-over");
    assertThat(grant(member).state()).isEqualTo(GrantState.IN_TRANSFER);
    assertThat(desk.cancel(ground.staff, batch).isAccepted()).isTrue();
    assertThat(grant(member).state()).isEqualTo(GrantState.DECIDED);
  }

  @Test
  void an_account_that_changes_while_the_batch_is_made_is_waited_for() throws Exception {
    granted("一");
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try {
      Future<Result<Long>> made =
          ground.house.inTransaction(
              () -> {
                account(ground.office, "4444444");
                ground
                    .house
                    .get(Database.class)
                    .in(Ground.AOBA, handle -> handle.execute("delete from transfer_account"));
                Future<Result<Long>> asked = threads.submit(() -> desk.create(SYSTEM, FRIDAY));
                assertThatThrownBy(() -> asked.get(2, TimeUnit.SECONDS))
                    .isInstanceOf(TimeoutException.class);
                return asked;
              });
      assertThat(codes(made.get().decision())).containsExactly("benefit.transfer-nothing");
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void to_the_same_account_it_goes_again_only_when_that_is_said() {
    MemberId member = granted("一");
    long batch = made();
    desk.send(ground.staff, batch);
    desk.fail(ground.staff, batch, only(batch).id(), "銀行の都合");
    assertThat(desk.retry(ground.staff, ground.office, true).orElseThrow()).isEqualTo(1);
    assertThat(grant(member).state()).isEqualTo(GrantState.DECIDED);
  }

  @Test
  void what_goes_to_the_bank_and_to_which_account_is_in_the_audit_log() {
    granted("一");
    long batch = made();
    desk.send(ground.staff, batch);
    account(ground.office, "5555678");
    for (String action : List.of("transfer.created", "transfer.sent")) {
      assertThat(
              ground.count(
                  "select count(*) from audit_entry where subject = 'transfer:"
                      + batch
                      + "' and action = '"
                      + action
                      + "' and details::text like '%10000%' and details::text like '%2026-06-12%'"))
          .isEqualTo(1);
    }
    assertThat(
            ground.count(
                "select count(*) from audit_entry where action = 'office.transfer-account-changed'"
                    + " and details::text like '%8888-002 ****111%'"
                    + " and details::text like '%8888-002 ****678%'"))
        .isEqualTo(1);
    assertThat(
            ground.count(
                "select count(*) from audit_entry where action = 'office.transfer-account-changed'"
                    + " and details::text like '%5555678%'"))
        .as("no whole number")
        .isZero();
  }

  @Test
  void an_account_is_not_changed_for_days_long_gone() {
    BankAccount account = BankAccount.parse("8888", "002", "1", "9", "カ）アオバ").orElseThrow();
    assertThat(
            codes(
                accounts()
                    .changeTransferAccount(
                        ground.staff,
                        ground.office,
                        Ground.TODAY.minusDays(32),
                        account,
                        Basis.fresh())))
        .containsExactly("member.account-too-early");
  }

  @Test
  void a_wrong_decision_is_revoked_before_its_money_goes_P_33() {
    MemberId member = granted("一");
    RevocationDesk revocation = ground.house.get(RevocationDesk.class);
    long id = grant(member).id();
    assertThatThrownBy(() -> revocation.revoke(ground.clerk, id, "誤り"))
        .isInstanceOf(AccessDenied.class);
    assertThat(codes(revocation.revoke(Actor.system(Ground.MINATO), id, "誤り")))
        .containsExactly("benefit.not-revocable");
    assertThat(codes(revocation.revoke(ground.staff, id, " "))).containsExactly("required");
    long batch = made();
    assertThat(codes(revocation.revoke(ground.staff, id, "誤り")))
        .as("in a batch")
        .containsExactly("benefit.not-revocable");
    desk.cancel(ground.staff, batch);
    long notice = grant(member).document().orElseThrow();
    assertThat(revocation.revoke(ground.staff, id, "誤って決定したため").isAccepted()).isTrue();
    assertThat(benefits.grant(ground.clerk, id).orElseThrow().grant().state())
        .isEqualTo(GrantState.REVOKED);
    assertThat(codes(desk.create(SYSTEM, FRIDAY).decision()))
        .containsExactly("benefit.transfer-nothing");
    assertThat(ground.house.get(DocumentDesk.class).open(ground.clerk, notice)).isEmpty();
    assertThat(mails("benefit-revoked-" + id)).isEqualTo(1);
    assertThat(
            ground.count(
                "select count(*) from audit_entry where action = 'benefit.revoked' and subject ="
                    + " 'benefit:"
                    + id
                    + "'"))
        .isEqualTo(1);
    PastGrants past = ground.house.get(PastGrants.class);
    assertThat(ground.house.inTransaction(() -> past.of(Ground.AOBA, member)))
        .as("no limit counts it")
        .isEmpty();
    assertThat(codes(revocation.revoke(ground.staff, id, "誤り")))
        .containsExactly("benefit.not-revocable");
  }

  @Test
  void a_revoked_one_of_two_leaves_a_notice_of_the_other() {
    MemberId one = ground.member("一");
    MemberId two = ground.member("二");
    Answers day = new Answers(Map.of("eventDay", "2026-06-01"));
    FilingDraft draft =
        new FilingDraft(
            new Answers(Map.of()),
            List.of(new Entry(Optional.of(one), day), new Entry(Optional.of(two), day)));
    Filing filed = ground.filing(ground.file("gift", draft).id());
    ground.queue.accept(ground.staff, filed.id(), filed.version());
    long first = grant(two).document().orElseThrow();
    ground.house.get(RevocationDesk.class).revoke(ground.staff, grant(one).id(), "対象ではなかったため");
    long second = grant(two).document().orElseThrow();
    DocumentDesk documents = ground.house.get(DocumentDesk.class);
    assertThat(documents.open(ground.clerk, first)).isEmpty();
    assertThat(documents.open(ground.clerk, second)).isPresent();
    assertThat(grant(two).state()).isEqualTo(GrantState.DECIDED);
  }

  @Test
  void only_the_secretariat_of_the_organization_transfers_P_1() {
    granted("一");
    long batch = made();
    assertThatThrownBy(() -> desk.batch(ground.clerk, batch)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> desk.create(ground.clerk, FRIDAY)).isInstanceOf(AccessDenied.class);
    Actor away = Actor.system(Ground.MINATO);
    assertThat(desk.batch(away, batch)).isEmpty();
    assertThat(desk.items(away, batch, 0, 10)).isEmpty();
    assertThat(codes(desk.cancel(away, batch))).containsExactly("benefit.transfer-moved");
    assertThat(desk.isPossible(away)).isFalse();
    long document = desk.batch(ground.staff, batch).orElseThrow().document().orElseThrow();
    DocumentDesk documents = ground.house.get(DocumentDesk.class);
    assertThat(documents.open(ground.clerk, document)).isEmpty();
    assertThat(documents.open(away, document)).isEmpty();
  }
}

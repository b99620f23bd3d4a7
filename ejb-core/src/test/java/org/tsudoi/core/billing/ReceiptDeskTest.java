package org.tsudoi.core.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tsudoi.core.billing.BillingHouse.JULY;
import static org.tsudoi.core.billing.BillingHouse.STAFF;
import static org.tsudoi.core.billing.BillingHouse.clerk;
import static org.tsudoi.core.billing.BillingHouse.codes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.bank.ReceivedFiles;

/** Money received by the bank's files (P-32). */
class ReceiptDeskTest {
  private static final LocalDate DAY = LocalDate.of(2026, 7, 3);
  private static BillingHouse billing;
  private ReceiptDesk desk;
  private PaymentDesk payments;
  private UnassignedDesk unassigned;
  private long midori;
  private long aoi;

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
    desk = billing.get(ReceiptDesk.class);
    payments = billing.get(PaymentDesk.class);
    unassigned = billing.get(UnassignedDesk.class);
    midori = named("1001", 2, "ミドリショウジ");
    aoi = named("1002", 3, "カブシキガイシャアオイ");
    billing.bill(JULY);
    billing.at(2026, 7, 10);
  }

  private static long named(String number, int members, String kana) {
    long office = billing.ground.office(number);
    billing.ground.register(office, "OFFICE", members);
    billing.ground.sql("update office_facts set kana = '" + kana + "' where office = " + office);
    return office;
  }

  @AfterEach
  void the_books_balance() {
    billing.ground.balances();
  }

  @Test
  void sure_items_are_booked_at_once_and_the_others_wait() {
    long file =
        read(file().in(DAY, 3000, "カ）ミドリショウジ").in(DAY, 4500, "アオイ（カ").in(DAY, 777, "ナゾノヒト"));
    assertThat(marks(file)).containsExactly("MATCHED", "MATCHED", "UNKNOWN");

    assertThat(desk.acceptSure(STAFF, file)).isEqualTo(2);

    assertThat(marks(file)).containsExactly("BOOKED", "BOOKED", "UNKNOWN");
    assertThat(open(midori)).isEqualTo(Yen.ZERO);
    assertThat(open(aoi)).isEqualTo(Yen.ZERO);
    assertThat(desk.receipt(STAFF, file).orElseThrow().waiting()).isEqualTo(1);
    assertThat(desk.acceptSure(STAFF, file)).isZero();
  }

  @Test
  void nothing_is_booked_by_reading() {
    read(file().in(DAY, 3000, "カ）ミドリショウジ"));
    assertThat(open(midori)).isEqualTo(Yen.of(3000));
    assertThat(payments.list(STAFF, PaymentQuery.newest(10))).isEmpty();
  }

  @Test
  void a_file_is_read_once_and_an_item_of_two_files_once() {
    read(file().in(DAY, 3000, "ミドリショウジ"));
    assertThat(codes(desk.read(STAFF, "a", file().in(DAY, 3000, "ミドリショウジ").bytes()).problems()))
        .containsExactly("billing.receipt-twice");
    long longer = read(file().in(DAY, 3000, "ミドリショウジ").in(DAY, 777, "ナゾノヒト"));
    ReceiptView view = desk.receipt(STAFF, longer).orElseThrow();
    assertThat(view.items()).isEqualTo(1);
    assertThat(view.known()).isEqualTo(1);
    assertThat(view.total()).isEqualTo(Yen.of(777));
  }

  @Test
  void what_staff_entered_by_hand_is_not_booked_again_by_the_file() {
    payments
        .book(
            STAFF,
            new NewPayment(
                "by-hand",
                Optional.of(new OfficeId(midori)),
                "ミドリ商事",
                DAY,
                Yen.of(3000),
                PaymentMethod.TRANSFER,
                Optional.empty(),
                ""))
        .orElseThrow();
    long file = read(file().in(DAY, 3000, "カ）ミドリショウジ"));
    assertThat(desk.acceptSure(STAFF, file)).isZero();
    assertThat(desk.items(STAFF, file).get(0).match().orElseThrow().reason()).isEqualTo("entered");
  }

  @Test
  void the_other_kind_of_file_about_the_same_days_is_refused() {
    read(file().in(DAY, 3000, "ミドリショウジ"));
    byte[] statement =
        ReceivedFiles.statement("9999", "001", "7654321").in(DAY, 3000, "ミドリショウジ").bytes();
    assertThat(codes(desk.read(STAFF, "b", statement).problems()))
        .containsExactly("billing.receipt-other-kind");
  }

  @Test
  void a_wrong_file_is_refused_and_leaves_nothing() {
    byte[] other = ReceivedFiles.notice("9999", "001", "1111111").in(DAY, 1, "ア").bytes();
    assertThat(codes(desk.read(STAFF, "c", other).problems()))
        .containsExactly("bank.received.account");
    assertThat(desk.list(STAFF, Long.MAX_VALUE, 10)).isEmpty();
    assertThatThrownBy(() -> desk.read(clerk(midori), "c", other)).isInstanceOf(AccessDenied.class);
  }

  @Test
  void an_assigned_name_is_known_the_next_time_until_it_is_forgotten() {
    long first = read(file().in(DAY, 1000, "ホンシャケイリ"));
    assertThat(marks(first)).containsExactly("UNKNOWN");
    assertThat(desk.assign(STAFF, only(first), new OfficeId(midori), true).isAccepted()).isTrue();
    assertThat(open(midori)).isEqualTo(Yen.of(2000));

    long next = read(file().in(DAY.plusDays(1), 2000, "カ）ホンシャケイリ"));
    assertThat(marks(next)).containsExactly("MATCHED");

    PayerNameView name = desk.names(STAFF, Optional.empty(), "", 10).get(0);
    assertThat(name.officeNumber()).isEqualTo("1001");
    desk.forget(STAFF, name.name(), name.office());
    assertThat(marks(next)).containsExactly("PROPOSED");
  }

  @Test
  void what_is_too_much_stays_as_credit() {
    long file = read(file().in(DAY, 3500, "ミドリショウジ"));
    ReceiptItemView item = desk.items(STAFF, file).get(0);
    assertThat(item.match().orElseThrow().rest()).isEqualTo(Yen.of(500));
    desk.assign(STAFF, item.id(), new OfficeId(midori), false);
    assertThat(payment(file).unused()).isEqualTo(Yen.of(500));
    assertThat(desk.names(STAFF, Optional.empty(), "", 10)).isEmpty();
  }

  @Test
  void unknown_money_has_a_place_with_its_age_and_is_assigned_later() {
    long file = read(file().in(DAY, 777, "ナゾノヒト"));
    assertThat(desk.putAside(STAFF, only(file)).isAccepted()).isTrue();
    UnassignedView lies = unassigned.list(STAFF, 10).get(0);
    assertThat(lies.age()).isEqualTo(7);
    assertThat(lies.amount()).isEqualTo(Yen.of(777));
    assertThat(payments.assign(STAFF, lies.payment(), new OfficeId(midori)).isAccepted()).isTrue();
    assertThat(unassigned.list(STAFF, 10)).isEmpty();
  }

  @Test
  void unknown_money_goes_back_to_its_sender() {
    long file = read(file().in(DAY, 777, "ナゾノヒト"));
    desk.putAside(STAFF, only(file));
    long payment = unassigned.list(STAFF, 10).get(0).payment();
    assertThat(codes(back(payment, DAY.minusDays(1), "組戻し"))).containsExactly("billing.return-day");
    assertThat(codes(back(payment, DAY, " "))).containsExactly("required");
    assertThat(back(payment, DAY, "組戻し")).isEmpty();
    assertThat(codes(back(payment, DAY, "組戻し"))).containsExactly("billing.payment-moved");
    assertThat(payments.payment(STAFF, payment).orElseThrow().returnedOn()).contains(DAY);
    assertThat(unassigned.list(STAFF, 10)).isEmpty();
    assertThat(codes(desk.reopen(STAFF, only(file)).problems()))
        .containsExactly("billing.receipt-moved");
  }

  private List<Problem> back(long payment, LocalDate day, String reason) {
    return unassigned.sendBack(STAFF, payment, day, reason).problems();
  }

  @Test
  void an_offices_payment_does_not_go_back_that_way() {
    long file = read(file().in(DAY, 3000, "ミドリショウジ"));
    desk.acceptSure(STAFF, file);
    assertThat(codes(back(payment(file).id(), DAY, "組戻し")))
        .containsExactly("billing.payment-moved");
  }

  @Test
  void what_is_no_payment_is_left_out_with_a_reason_and_may_come_back() {
    long item = only(read(file().in(DAY, 45000, "")));
    assertThat(codes(desk.ignore(STAFF, item, " ").problems())).containsExactly("required");
    assertThat(desk.ignore(STAFF, item, "口座振替の入金").isAccepted()).isTrue();
    assertThat(codes(desk.putAside(STAFF, item).problems()))
        .containsExactly("billing.receipt-moved");
    assertThat(desk.reopen(STAFF, item).isAccepted()).isTrue();
    assertThat(desk.item(STAFF, item).orElseThrow().isWaiting()).isTrue();
  }

  @Test
  void a_payment_taken_back_may_be_booked_anew_to_another_office() {
    long file = read(file().in(DAY, 3000, "ミドリショウジ"));
    desk.acceptSure(STAFF, file);
    payments.reverse(STAFF, payment(file).id(), "事業所の誤り");
    assertThat(desk.reopen(STAFF, only(file)).isAccepted()).isTrue();
    assertThat(desk.assign(STAFF, only(file), new OfficeId(aoi), false).isAccepted()).isTrue();
    assertThat(open(midori)).isEqualTo(Yen.of(3000));
    assertThat(open(aoi)).isEqualTo(Yen.of(1500));
  }

  @Test
  void what_the_bank_takes_back_is_not_booked() {
    long file = read(file().in(DAY, 3000, "ミドリショウジ").back(DAY, 3000, "ミドリショウジ"));
    assertThat(marks(file)).containsExactly("RECALLED", "RECALLED");
    assertThat(desk.acceptSure(STAFF, file)).isZero();
  }

  @Test
  void taking_back_what_is_booked_waits_for_staff() {
    long file = read(file().in(DAY, 3000, "ミドリショウジ"));
    desk.acceptSure(STAFF, file);
    long next = read(file().back(DAY.plusDays(1), 3000, "ミドリショウジ"));
    assertThat(marks(next)).containsExactly("RECALL");
    assertThat(desk.ignore(STAFF, only(next), "入金を取り消した").isAccepted()).isTrue();
    assertThat(marks(next)).containsExactly("RECALLED");
    assertThat(codes(desk.reopen(STAFF, only(next)).problems()))
        .containsExactly("billing.receipt-moved");
  }

  @Test
  void two_clerks_at_once_book_each_item_once() throws Exception {
    long file = read(file().in(DAY, 3000, "ミドリショウジ").in(DAY, 4500, "アオイ").in(DAY, 777, "ナゾ"));
    long unknown = desk.items(STAFF, file).get(2).id();
    List<Integer> booked = both(() -> desk.acceptSure(STAFF, file));
    assertThat(booked).containsExactlyInAnyOrder(0, 2);
    List<Decision> decided = both(() -> desk.assign(STAFF, unknown, new OfficeId(aoi), true));
    assertThat(decided.stream().filter(Decision::isAccepted)).hasSize(1);
    assertThat(payments.list(STAFF, PaymentQuery.newest(10))).hasSize(3);
  }

  @Test
  void two_clerks_read_one_file_once() throws Exception {
    byte[] file = file().in(DAY, 3000, "ミドリショウジ").bytes();
    assertThat(both(() -> desk.read(STAFF, "a", file).isValid()))
        .containsExactlyInAnyOrder(true, false);
    assertThat(billing.ground.numbers("select count(*) from bank_receipt_item"))
        .containsExactly(1L);
  }

  private static <T> List<T> both(Callable<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<T> results = new ArrayList<>();
      for (var each : threads.invokeAll(List.of(work, work))) {
        results.add(each.get());
      }
      return results;
    } finally {
      threads.shutdown();
    }
  }

  private static ReceivedFiles file() {
    return ReceivedFiles.notice("9999", "001", "7654321");
  }

  private long read(ReceivedFiles file) {
    return desk.read(STAFF, "nyukin.txt", file.bytes()).orElseThrow();
  }

  private List<String> marks(long file) {
    return desk.items(STAFF, file).stream().map(ReceiptItemView::mark).toList();
  }

  private long only(long file) {
    return desk.items(STAFF, file).get(0).id();
  }

  private PaymentView payment(long file) {
    long id = desk.items(STAFF, file).get(0).payment().orElseThrow();
    return payments.payment(STAFF, id).orElseThrow();
  }

  private Yen open(long office) {
    return Yen.of(
        billing
            .ground
            .numbers(
                "select sum(total - paid - credited)::bigint from invoice where office = " + office)
            .get(0));
  }
}

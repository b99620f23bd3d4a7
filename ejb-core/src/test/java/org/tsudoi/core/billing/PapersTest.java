package org.tsudoi.core.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsudoi.core.billing.BillingHouse.JULY;
import static org.tsudoi.core.billing.BillingHouse.STAFF;
import static org.tsudoi.core.billing.BillingHouse.clerk;
import static org.tsudoi.core.billing.BillingHouse.codes;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.document.DocumentDesk;
import org.tsudoi.core.document.DocumentKind;
import org.tsudoi.core.document.DocumentQuery;
import org.tsudoi.core.document.DocumentRow;
import org.tsudoi.core.document.StoredDocument;
import org.tsudoi.core.job.JobStep;

class PapersTest {
  private static BillingHouse billing;
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
  void fresh() {
    billing.fresh();
    office = billing.office("1001", 2);
  }

  @Test
  void a_run_s_invoices_are_printed_as_issued_and_the_offices_told() throws IOException {
    BillingDesk desk = billing.get(BillingDesk.class);
    long run = desk.preview(STAFF, RunKind.CONTINUING, JULY).orElseThrow();
    desk.start(STAFF, run, true);
    billing.work();
    InvoiceView invoice = invoice();
    StoredDocument paper = document(invoice.document().orElseThrow());
    assertThat(text(paper)).contains("請求書", "3,000円", invoice.number(), "口座振替日");
    assertThat(
            billing.ground.numbers(
                "select count(*) from mail where key = 'invoice-" + invoice.id() + "'"))
        .containsExactly(1L);
    assertThat(billing.get(BillingDesk.class).papers(STAFF, run).orElseThrow().isOpen()).isFalse();
    assertThat(billing.get(DocumentDesk.class).open(clerk(office + 1), paper.id())).isEmpty();
  }

  @Test
  void the_account_printed_is_that_of_the_debit_day() throws IOException {
    billing.ground.sql("update bank_account set valid_to = '2026-07-13'");
    billing.ground.sql(
        "insert into bank_account (organization, office, valid_from, valid_to, bank_code,"
            + " branch_code, kind, number, holder, customer_number) select organization, office,"
            + " valid_to, '2026-09-01', '8888', branch_code, kind, '7654999', holder,"
            + " customer_number from bank_account");
    assertThat(printed()).contains("8888", "999").doesNotContain("9999");
  }

  @Test
  void what_was_paid_in_advance_is_not_demanded_again() throws IOException {
    pay(Yen.of(1000));
    assertThat(printed()).contains("請求額 3,000円", "前受金充当 ▲1,000円", "差引請求額 2,000円", "口座振替日");
    assertThat(mail()).contains("請求額　　　3,000円", "充当等　1,000円", "差引請求額　2,000円", "お支払日");
  }

  @Test
  void who_paid_all_in_advance_is_told_that_nothing_is_to_be_paid() throws IOException {
    pay(Yen.of(5000));
    assertThat(printed())
        .contains("前受金充当 ▲3,000円", "差引請求額 0円", "お支払いの必要はありません")
        .doesNotContain("口座振替");
    assertThat(mail()).contains("お支払いの必要はありません").doesNotContain("お支払日");
  }

  private void pay(Yen amount) {
    billing
        .get(PaymentDesk.class)
        .book(
            STAFF,
            new NewPayment(
                "advance",
                Optional.of(new OfficeId(office)),
                "",
                LocalDate.of(2026, 6, 30),
                amount,
                PaymentMethod.TRANSFER,
                Optional.empty(),
                ""))
        .orElseThrow();
  }

  /** The office's invoice of July, as printed. */
  private String printed() throws IOException {
    BillingDesk desk = billing.get(BillingDesk.class);
    desk.start(STAFF, desk.preview(STAFF, RunKind.CONTINUING, JULY).orElseThrow(), true);
    billing.work();
    return text(document(invoice().document().orElseThrow()));
  }

  private String mail() {
    return billing
        .ground
        .texts("select body from mail where key = 'invoice-" + invoice().id() + "'")
        .get(0);
  }

  @Test
  void an_invoice_that_cannot_be_printed_stops_no_other_and_is_tried_again_when_staff_say_so() {
    billing.office("1002", 1);
    long run = billing.bill(JULY);
    BillingDesk desk = billing.get(BillingDesk.class);
    InvoiceView bad = invoice();
    billing.ground.sql("delete from invoice_line where invoice = " + bad.id());
    billing.house.inTransaction(
        () -> {
          billing.get(org.tsudoi.core.job.Jobs.class).start(STAFF, InvoicePapersWork.KIND, run);
          return null;
        });
    billing.work();
    assertThat(billing.ground.numbers("select count(document) from invoice")).containsExactly(1L);
    assertThat(billing.ground.numbers("select count(*) from mail")).containsExactly(1L);
    assertThat(desk.papers(STAFF, run).orElseThrow().isOpen()).isFalse();
    assertThat(desk.unprintable(STAFF, run))
        .extracting(Unprintable::number)
        .containsExactly(bad.number());

    billing.ground.sql(
        "insert into invoice_line select organization, id, 1, 'OFFICE', 'FEE', '会費', 1500, 2, 3000"
            + " from invoice where id = "
            + bad.id());
    assertThat(desk.resume(STAFF, run).isAccepted()).isTrue();
    billing.work();
    assertThat(desk.unprintable(STAFF, run)).isEmpty();
    assertThat(billing.ground.numbers("select count(document) from invoice")).containsExactly(2L);
  }

  @Test
  void a_crash_between_two_steps_prints_and_mails_nothing_twice() {
    for (int i = 0; i < 25; i++) {
      billing.office("2%03d".formatted(i), 1);
    }
    BillingDesk desk = billing.get(BillingDesk.class);
    long run = desk.preview(STAFF, RunKind.CONTINUING, JULY).orElseThrow();
    desk.start(STAFF, run, true);
    for (int i = 0; i < 3; i++) {
      billing.get(JobStep.class).run(BillingHouse.AOBA);
    }
    assertThat(billing.ground.numbers("select count(document) from invoice")).containsExactly(20L);
    billing.house.restart();
    billing.work();
    assertThat(billing.ground.numbers("select count(document) from invoice")).containsExactly(26L);
    assertThat(billing.ground.numbers("select count(*) from mail")).containsExactly(26L);
    assertThat(billing.ground.numbers("select count(*) from document")).containsExactly(26L);
  }

  @Test
  void a_receipt_is_issued_once_when_asked_for() throws IOException {
    billing.bill(JULY);
    PaymentDesk desk = billing.get(PaymentDesk.class);
    long payment = pay(desk, Optional.of(new OfficeId(office)));
    long receipt = desk.receipt(clerk(office), payment).orElseThrow();
    assertThat(desk.receipt(STAFF, payment).orElseThrow()).isEqualTo(receipt);
    assertThat(text(document(receipt))).contains("領収書", "4,000円", "前受金", "R2026-000001");
    assertThat(codes(desk.receipt(clerk(office + 1), payment).problems()))
        .containsExactly("billing.no-receipt");
    assertThat(billing.get(DocumentDesk.class).open(clerk(office), receipt)).isPresent();
    desk.reverse(STAFF, payment, "誤り");
    assertThat(billing.get(DocumentDesk.class).open(clerk(office), receipt)).isEmpty();
    assertThat(billing.get(DocumentDesk.class).open(STAFF, receipt)).isPresent();
    for (Actor reader : List.of(STAFF, clerk(office))) {
      assertThat(receipts(reader)).extracting(DocumentRow::cancelled).containsExactly(true);
    }
    assertThat(desk.receipt(STAFF, payment).isValid()).isFalse();
    assertThat(desk.receipt(STAFF, pay(desk, Optional.empty())).isValid()).isFalse();
  }

  private static List<DocumentRow> receipts(Actor reader) {
    return billing
        .get(DocumentDesk.class)
        .list(reader, DocumentQuery.newest(Optional.of(DocumentKind.RECEIPT), 10));
  }

  private static long pay(PaymentDesk desk, Optional<OfficeId> office) {
    return desk.book(
            STAFF,
            new NewPayment(
                "r" + office,
                office,
                "",
                LocalDate.of(2026, 6, 30),
                Yen.of(4000),
                PaymentMethod.TRANSFER,
                Optional.empty(),
                ""))
        .orElseThrow();
  }

  private InvoiceView invoice() {
    return billing
        .get(InvoiceDesk.class)
        .list(STAFF, InvoiceQuery.newest(1).of(new OfficeId(office)))
        .get(0);
  }

  private static StoredDocument document(long id) {
    return billing.get(DocumentDesk.class).open(STAFF, id).orElseThrow();
  }

  private static String text(StoredDocument document) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(document.content())) {
      return new PDFTextStripper().getText(pdf);
    }
  }
}

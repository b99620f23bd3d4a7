package org.tsudoi.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.Yen;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class DocumentPrinterTest {

  private static final DocumentPrinter PRINTER = new DocumentPrinter(new PdfRenderer());

  static Stream<Pdf> everyDocument() {
    return Stream.of(
            PRINTER.print(Samples.invoice()),
            PRINTER.print(Samples.longInvoice(60)),
            PRINTER.print(Samples.crowdedInvoice()),
            PRINTER.print(Samples.receipt()),
            PRINTER.print(Samples.notice()),
            PRINTER.print(Samples.filing()),
            PRINTER.print(Samples.decision()))
        .map(Result::orElseThrow);
  }

  @ParameterizedTest
  @MethodSource("everyDocument")
  void every_document_is_accessible_and_archivable(Pdf pdf) throws Exception {
    assertThat(PdfReading.faults(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
    assertThat(PdfReading.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyDocument")
  void every_document_brings_its_fonts(Pdf pdf) {
    List<Boolean> embedded =
        PdfReading.of(pdf, d -> PdfReading.fonts(d).stream().map(PDFont::isEmbedded).toList());
    assertThat(embedded).isNotEmpty().doesNotContain(false);
  }

  @Test
  void the_invoice_of_the_handbooks_example_asks_2200_yen_and_says_why() {
    assertThat(PdfReading.text(PRINTER.print(Samples.invoice()).orElseThrow()))
        .contains("株式会社髙﨑製作所", "総務部 髙橋 瀨奈 様", "あおば勤労者福祉クラブ")
        .contains("1,200円", "1,000円", "2,200円", "不課税 2,200円")
        .contains("入会 4名 － 退会 2名（相殺）＝ 2名")
        .contains("令和8年（2026年）7月13日", "令和8年度 第1期（6月分）");
  }

  @ParameterizedTest
  @MethodSource("letters")
  void the_address_and_nothing_else_stands_in_the_envelopes_window(InvoiceDocument document) {
    Pdf pdf = PRINTER.print(document).orElseThrow();
    Recipient recipient = document.letter().recipient();
    String safe = PdfReading.text(pdf, 22, 12, 72, 25).replaceAll("\\s", "");
    String wholeWindow = PdfReading.text(pdf, 20, 10, 92, 40).replaceAll("\\s", "");
    assertThat(safe)
        .startsWith("〒999-0123")
        .contains(String.join("", recipient.address()).replace(" ", ""))
        .contains(recipient.name().replace(" ", ""));
    assertThat(wholeWindow).isEqualTo(safe);
  }

  static Stream<InvoiceDocument> letters() {
    return Stream.of(Samples.invoice(), Samples.crowdedInvoice());
  }

  @Test
  void a_name_that_the_font_lacks_is_refused_or_gets_a_geta_mark() {
    InvoiceLine line = new InvoiceLine("𠮷田", Yen.of(1), 1, "", Yen.of(1), "", "不課税");
    InvoiceDocument document = Samples.invoice(new InvoiceLines(List.of(line)));
    assertThat(PRINTER.print(document).problems())
        .extracting(Problem::code)
        .containsExactly("document.missing-glyph");
    assertThat(PdfReading.text(PRINTER.withGeta().print(document).orElseThrow())).contains("〓田");
  }

  @Test
  void the_payers_account_number_is_masked() {
    assertThat(PdfReading.text(PRINTER.print(Samples.invoice()).orElseThrow()))
        .contains("****567")
        .doesNotContain("1234567");
  }

  @Test
  void the_receipt_names_amount_purpose_and_way() {
    assertThat(PdfReading.text(PRINTER.print(Samples.receipt()).orElseThrow()))
        .contains("2,200円", "但し、会費および入会金（令和8年6月分）として", "口座振替", "領-2026-000098");
  }

  @Test
  void the_membership_notice_names_the_member_with_rare_kanji() {
    assertThat(PdfReading.text(PRINTER.print(Samples.notice()).orElseThrow()))
        .contains("髙橋 瀨奈", "タカハシ セナ", "00123-0004", "令和8年（2026年）6月8日");
  }

  @Test
  void the_copy_of_a_filing_shows_every_member_filed() {
    assertThat(PdfReading.text(PRINTER.print(Samples.filing()).orElseThrow()))
        .contains("受-2026-001234", "草彅 蓮", "𡈽屋 凜", "平成元年（1989年）1月8日", "雇用証明書.pdf")
        .contains("令和8年（2026年）6月8日 10:05");
  }

  @Test
  void a_thousand_lines_are_all_there_under_a_header_on_every_page() {
    Pdf pdf = PRINTER.print(Samples.longInvoice(1000)).orElseThrow();
    String text = PdfReading.text(pdf);
    assertThat(IntStream.range(0, 1000).mapToObj("会員 %05d"::formatted)).allMatch(text::contains);
    assertThat(text).contains(Yen.of(1_500_000).toString(), pdf.pages() + " / " + pdf.pages());
    assertThat(text.split("税区分", -1).length - 1).isGreaterThanOrEqualTo(pdf.pages() - 1);
  }

  @Test
  void the_same_data_give_the_same_bytes_from_any_thread() throws Exception {
    byte[] first = PRINTER.print(Samples.invoice()).orElseThrow().bytes();
    byte[] long1 = PRINTER.print(Samples.longInvoice(30)).orElseThrow().bytes();
    Callable<byte[]> again = () -> PRINTER.print(Samples.invoice()).orElseThrow().bytes();
    Callable<byte[]> other = () -> PRINTER.print(Samples.longInvoice(30)).orElseThrow().bytes();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<byte[]>> work =
          IntStream.range(0, 40).mapToObj(i -> i % 2 == 0 ? again : other).toList();
      List<Future<byte[]>> done = threads.invokeAll(work);
      for (int i = 0; i < done.size(); i++) {
        assertThat(done.get(i).get()).isEqualTo(i % 2 == 0 ? first : long1);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void two_printers_give_the_same_bytes() {
    DocumentPrinter other = new DocumentPrinter(new PdfRenderer());
    assertThat(other.print(Samples.filing()).orElseThrow().bytes())
        .isEqualTo(PRINTER.print(Samples.filing()).orElseThrow().bytes());
  }

  @Test
  void what_is_filled_in_is_text_and_never_markup() {
    InvoiceLine line =
        new InvoiceLine(
            "<b>&amp;</b> <script>", Yen.of(1), 1, "", Yen.of(1), "\"{{total}}'", "不課税");
    InvoiceDocument document = Samples.invoice(new InvoiceLines(List.of(line)));
    assertThat(PdfReading.text(PRINTER.print(document).orElseThrow()))
        .contains("<b>&amp;</b> <script>", "\"{{total}}'");
  }

  @Test
  void sums_by_tax_class_add_up_to_the_total() {
    InvoiceLines lines =
        new InvoiceLines(List.of(line(100, "不課税"), line(-30, "課税10%"), line(50, "不課税")));
    assertThat(lines.total()).isEqualTo(Yen.of(120));
    assertThat(lines.taxSums().stream().map(Object::toString).collect(Collectors.toList()))
        .hasSize(2)
        .first()
        .asString()
        .contains("150円");
  }

  @Test
  void a_credit_is_printed_with_a_black_triangle() {
    assertThat(DocumentText.of(Yen.of(-1500))).isEqualTo("▲1,500円");
  }

  private static InvoiceLine line(long yen, String taxClass) {
    return new InvoiceLine("会費", Yen.of(yen), 1, "名", Yen.of(yen), "", taxClass);
  }
}

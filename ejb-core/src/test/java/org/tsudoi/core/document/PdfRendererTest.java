package org.tsudoi.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfRendererTest {

  private static final PdfRenderer RENDERER = new PdfRenderer();
  private static final Instant CREATED = Instant.parse("2026-06-21T15:00:00Z");

  private static PageSource page(String body) {
    return PageSource.of(
        "<html lang=\"ja\"><head><title>表題</title><meta name=\"author\" content=\"あおば\"/>"
            + "<meta name=\"description\" content=\"説明\"/></head><body>"
            + body
            + "</body></html>",
        List.of("* { font-family: 'BIZ UDGothic' }"),
        CREATED);
  }

  private static Pdf rendered(String body) {
    return RENDERER.render(page(body)).orElseThrow();
  }

  @Test
  void characters_without_a_shape_are_refused_by_name() {
    assertThat(RENDERER.render(page("<p>𠮷田 髙橋 😀</p>")).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("document.missing-glyph");
              assertThat(problem.args()).containsEntry("characters", "😀 (U+1F600)、𠮷 (U+20BB7)");
            });
  }

  @Test
  void a_geta_mark_stands_in_where_wanted() {
    Pdf pdf = RENDERER.render(page("<p>𠮷田</p>").withGeta()).orElseThrow();
    assertThat(PdfReading.text(pdf)).contains("〓田");
  }

  @Test
  void variation_selectors_and_control_characters_vanish() {
    assertThat(PdfReading.text(rendered("<p>葛\uDB40\uDD00城\uFE00市\u200B役所&#x80;</p>")))
        .contains("葛城市役所");
  }

  @Test
  void a_kana_and_its_voicing_mark_become_one() {
    assertThat(PdfReading.text(rendered("<p>か\u3099ハ\u309A</p>"))).contains("がパ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x-SJIS_0213", "windows-31j"})
  void every_character_that_a_register_may_hold_has_a_shape(String charset) {
    PdfFonts fonts = PdfFonts.shared();
    CharsetEncoder repertoire = Charset.forName(charset).newEncoder();
    assertThat(
            IntStream.rangeClosed(0xA1, 0x2FFFF)
                .filter(c -> Character.isDefined(c) && !Character.isISOControl(c))
                .filter(c -> Character.getType(c) != Character.PRIVATE_USE)
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .filter(c -> repertoire.canEncode(Character.toString(c)))
                .filter(c -> !fonts.canPrint(c))
                .mapToObj(c -> String.format("%s U+%04X", Character.toString(c), c)))
        .isEmpty();
  }

  @Test
  void common_variants_of_names_are_printed() {
    assertThat(PdfReading.text(rendered("<p>髙﨑濵瀨彅𡈽惠邊邉纊鄧①㈱℡</p>"))).contains("髙﨑濵瀨彅𡈽惠邊邉");
  }

  @Test
  void the_pdf_says_what_it_is() throws IOException {
    Pdf pdf = rendered("<h1>第一</h1><p>文</p>");
    String xmp = PdfReading.of(pdf, PdfRendererTest::xmp);
    assertThat(xmp)
        .contains("<pdfaid:part>3<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<")
        .contains("表題", "2026-06-22T00:00:00+09:00");
    String language = PdfReading.of(pdf, d -> d.getDocumentCatalog().getLanguage());
    assertThat(language).isEqualTo("ja");
    PDDocumentInformation said = PdfReading.of(pdf, PDDocument::getDocumentInformation);
    assertThat(said.getTitle()).isEqualTo("表題");
    assertThat(said.getCreationDate().toInstant()).isEqualTo(CREATED);
  }

  private static String xmp(PDDocument document) {
    try {
      return new String(
          document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  @Test
  void headings_become_bookmarks_on_two_levels() {
    Pdf pdf = rendered("<h1>第一</h1><h2>一の一</h2><h1>第二</h1>");
    String titles = PdfReading.of(pdf, PdfRendererTest::titles);
    assertThat(titles).isEqualTo("第一(一の一)第二()");
  }

  private static String titles(PDDocument document) {
    StringBuilder all = new StringBuilder();
    for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
      String below = Optional.ofNullable(item.getFirstChild()).map(c -> c.getTitle()).orElse("");
      all.append(item.getTitle()).append('(').append(below).append(')');
    }
    return all.toString();
  }

  @Test
  void nothing_is_loaded_from_the_network_or_from_files() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String there = "http://127.0.0.1:" + server.getLocalPort() + "/";
      rendered(
          "<p>文<img src=\"%sa.png\" alt=\"絵\"/><img src=\"file:///etc/hostname\" alt=\"絵\"/></p>"
                  .formatted(there)
              + "<div style=\"background: url(%sb.png)\">文</div>".formatted(there)
              + "<style>@import url(%sc.css);</style>".formatted(there));
      server.setSoTimeout(200);
      assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void a_doctype_with_its_entities_is_refused() {
    String evil =
        "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><html><body>&x;</body></html>";
    assertThatThrownBy(() -> RENDERER.render(PageSource.of(evil, List.of(), CREATED)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_account_shorter_than_what_is_shown_stays_readable() {
    assertThat(new BankAccount("銀", "支", "普通", "12", "ア").masked().number()).isEqualTo("12");
  }
}

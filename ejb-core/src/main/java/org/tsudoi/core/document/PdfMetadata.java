package org.tsudoi.core.document;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** What a PDF says of itself, twice as PDF/A wants it: information dictionary and XMP. */
final class PdfMetadata {

  private static final String PRODUCER = "Tsudoi";
  private static final Template XMP =
      Mustache.compiler()
          .compile(
              ClassPathResources.text(
                  PdfMetadata.class.getClassLoader(), "org/tsudoi/core/document/metadata.xmp"));

  private final XhtmlPage page;
  private final ZonedDateTime created;

  /** Of this page, created at that moment. */
  PdfMetadata(XhtmlPage page, PageSource source) {
    this.page = page;
    this.created = source.created().atZone(ZoneOffset.ofHours(9));
  }

  /** Writes it, and makes the file's identity depend on nothing but {@code fingerprint}. */
  void writeTo(PDDocument document, long fingerprint) throws IOException {
    document.setDocumentInformation(information());
    PDMetadata xmp = new PDMetadata(document);
    xmp.importXMPMetadata(xmp().getBytes(StandardCharsets.UTF_8));
    document.getDocumentCatalog().setMetadata(xmp);
    document.setDocumentId(fingerprint);
  }

  private PDDocumentInformation information() {
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(page.title());
    information.setAuthor(page.meta("author"));
    information.setSubject(page.meta("description"));
    information.setCreator(PRODUCER);
    information.setProducer(PRODUCER);
    information.setCreationDate(GregorianCalendar.from(created));
    return information;
  }

  private String xmp() {
    return XMP.execute(
        Map.of(
            "title", page.title(),
            "author", page.meta("author"),
            "description", page.meta("description"),
            "language", page.language(),
            "producer", PRODUCER,
            "created", DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").format(created)));
  }
}

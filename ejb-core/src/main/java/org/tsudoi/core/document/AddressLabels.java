package org.tsudoi.core.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Prints address labels on A4 sheets (宛名ラベル), in the order given. */
public final class AddressLabels {
  private static final double POINTS = 72 / 25.4;
  private static final double MARGIN = 4;
  private static final double EM = 1000;
  private static final PdfFonts FONTS = PdfFonts.shared();

  private final LabelSheet sheet;

  /** Labels as they lie on this sheet. */
  public AddressLabels(LabelSheet sheet) {
    this.sheet = sheet;
  }

  /**
   * The sheets.
   *
   * @param used how many labels of the first sheet are used already, less than it has
   */
  public Pdf print(List<Recipient> recipients, int used) {
    if (used < 0 || used >= sheet.count()) {
      throw new IllegalArgumentException("a sheet of " + sheet.count() + " has no label " + used);
    }
    try (PDDocument document = new PDDocument()) {
      document.setDocumentId((long) recipients.hashCode());
      write(document, recipients, used);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return new Pdf(out.toByteArray(), document.getNumberOfPages());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(PDDocument document, List<Recipient> recipients, int used) throws IOException {
    PDFont font = FONTS.regularIn(document);
    for (int first = -used; first < recipients.size(); first += sheet.count()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        int end = Math.min(first + sheet.count(), recipients.size());
        for (int i = Math.max(first, 0); i < end; i++) {
          write(content, font, recipients.get(i), i - first);
        }
      }
    }
  }

  private void write(PDPageContentStream content, PDFont font, Recipient recipient, int place)
      throws IOException {
    double room = (sheet.width() - 2 * MARGIN) * POINTS;
    double height = (sheet.height() - 2 * MARGIN) * POINTS;
    List<LabelLine> lines =
        new LabelText(text -> width(font, text)).fit(printable(recipient), room, height);
    double used = lines.stream().mapToDouble(LabelLine::height).sum();
    double x = (sheet.leftOf(place) + MARGIN) * POINTS;
    double y =
        PDRectangle.A4.getHeight()
            - (sheet.topOf(place) + MARGIN) * POINTS
            - Math.max(0, (height - used) / 2);
    for (LabelLine line : lines) {
      y -= line.height();
      content.beginText();
      content.setFont(font, (float) line.size());
      content.newLineAtOffset((float) x, (float) (y + line.height() - line.size()));
      content.showText(line.text());
      content.endText();
    }
  }

  private static double width(PDFont font, String text) {
    try {
      return font.getStringWidth(text) / EM;
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  private static Recipient printable(Recipient recipient) {
    return new Recipient(
        recipient.postal(),
        recipient.address().stream().map(AddressLabels::printable).toList(),
        printable(recipient.name()),
        recipient.honorific(),
        printable(recipient.attention()),
        printable(recipient.number()));
  }

  private static String printable(String text) {
    return new PrintableText(FONTS::canPrint, new HashSet<>()).of(text).replaceAll("\\s", " ");
  }
}

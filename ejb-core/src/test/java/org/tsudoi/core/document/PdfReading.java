package org.tsudoi.core.document;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Reads PDFs back. */
final class PdfReading {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private PdfReading() {}

  static <T> T of(Pdf pdf, Function<PDDocument, T> reading) {
    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      return reading.apply(document);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  static String text(Pdf pdf) {
    return of(pdf, PdfReading::text);
  }

  private static String text(PDDocument document) {
    try {
      return new PDFTextStripper().getText(document);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  /** Text in a box of the first page, in mm from its upper left corner. */
  static String text(Pdf pdf, int left, int top, int width, int height) {
    double mm = 72 / 25.4;
    Rectangle2D box = new Rectangle2D.Double(left * mm, top * mm, width * mm, height * mm);
    return of(pdf, document -> text(document, box));
  }

  private static String text(PDDocument document, Rectangle2D box) {
    try {
      PDFTextStripperByArea stripper = new PDFTextStripperByArea();
      stripper.setSortByPosition(true);
      stripper.addRegion("box", box);
      stripper.extractRegions(document.getPage(0));
      return stripper.getTextForRegion("box");
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  static List<PDFont> fonts(PDDocument document) {
    return StreamSupport.stream(document.getPages().spliterator(), false)
        .map(PDPage::getResources)
        .flatMap(PdfReading::fonts)
        .toList();
  }

  private static Stream<PDFont> fonts(PDResources resources) {
    return StreamSupport.stream(resources.getFontNames().spliterator(), false)
        .map(name -> font(resources, name));
  }

  private static PDFont font(PDResources resources, COSName name) {
    try {
      return resources.getFont(name);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  /** What veraPDF finds wrong. */
  static List<String> faults(Pdf pdf, PDFAFlavour flavour) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf.bytes()), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .filter(assertion -> assertion.getStatus() != TestAssertion.Status.PASSED)
          .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
          .distinct()
          .toList();
    }
  }
}

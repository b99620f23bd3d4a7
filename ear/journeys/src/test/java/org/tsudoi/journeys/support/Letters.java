package org.tsudoi.journeys.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads what a PDF says. */
public final class Letters {
  private Letters() {}

  /** The text of the document, without spaces and line ends. */
  public static String text(byte[] pdf) {
    try (PDDocument document = load(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PDDocument load(byte[] pdf) throws IOException {
    return Loader.loadPDF(pdf);
  }
}

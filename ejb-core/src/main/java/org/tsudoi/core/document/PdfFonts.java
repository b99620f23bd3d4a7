package org.tsudoi.core.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts inside every document: BIZ UDGothic (OFL-1.1), parsed once for all documents. */
final class PdfFonts {

  static final String FAMILY = "BIZ UDGothic";

  private final TrueTypeFont regular = parse("BIZUDGothic-Regular.ttf");
  private final TrueTypeFont bold = parse("BIZUDGothic-Bold.ttf");
  private final CmapLookup regularShapes = shapes(regular);
  private final CmapLookup boldShapes = shapes(bold);

  private PdfFonts() {}

  /** The fonts, parsed at the first call. */
  static PdfFonts shared() {
    return Parsed.FONTS;
  }

  private static final class Parsed {
    static final PdfFonts FONTS = new PdfFonts();
  }

  private static TrueTypeFont parse(String file) {
    try (InputStream in = PdfFonts.class.getResourceAsStream("fonts/" + file)) {
      TrueTypeFont font =
          new TTFParser(true).parse(RandomAccessReadBuffer.createBufferFromStream(in));
      font.setEnableGsub(false);
      return font;
    } catch (IOException damagedJar) {
      throw new UncheckedIOException(damagedJar);
    }
  }

  private static CmapLookup shapes(TrueTypeFont font) {
    try {
      return font.getUnicodeCmapLookup();
    } catch (IOException damagedJar) {
      throw new UncheckedIOException(damagedJar);
    }
  }

  /** Whether both weights have a shape for the code point. */
  boolean canPrint(int codePoint) {
    return regularShapes.getGlyphId(codePoint) != 0 && boldShapes.getGlyphId(codePoint) != 0;
  }

  /** The regular weight, to write into {@code document} with. */
  PDFont regularIn(PDDocument document) {
    return load(regular, document);
  }

  /** Offers both weights to a rendering into {@code document}; only what is used is embedded. */
  void addTo(PdfRendererBuilder builder, PDDocument document) {
    builder.useFont(supplier(regular, document), FAMILY, 400, FontStyle.NORMAL, true);
    builder.useFont(supplier(bold, document), FAMILY, 700, FontStyle.NORMAL, true);
  }

  private static PDFontSupplier supplier(TrueTypeFont font, PDDocument document) {
    return new PDFontSupplier(null) {
      private PDFont loaded;

      @Override
      public PDFont supply() {
        if (loaded == null) {
          loaded = load(font, document);
        }
        return loaded;
      }
    };
  }

  private static PDFont load(TrueTypeFont font, PDDocument document) {
    try {
      return PDType0Font.load(document, font, true);
    } catch (IOException damagedJar) {
      throw new UncheckedIOException(damagedJar);
    }
  }
}

package org.tsudoi.core.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/**
 * Puts PDFs one after the other into one file for the printer. What it holds lies in temporary
 * files, so thousands of documents can follow each other.
 */
public final class PdfMerger implements AutoCloseable {
  private final PDDocument merged = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
  private final PDFMergerUtility utility = new PDFMergerUtility();
  private final PDDocumentOutline outline = new PDDocumentOutline();

  /**
   * Adds a PDF; how many pages it takes.
   *
   * @param even whether an empty page follows when it has an odd number of pages, so that the next
   *     one begins on a new sheet when both sides are printed
   */
  public int add(byte[] pdf, boolean even) {
    int before = merged.getNumberOfPages();
    try (PDDocument source = Loader.loadPDF(pdf)) {
      PDDocumentCatalog catalog = source.getDocumentCatalog();
      catalog.setStructureTreeRoot(null);
      catalog.setDocumentOutline(null);
      utility.appendDocument(merged, source);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
    if (even && (merged.getNumberOfPages() - before) % 2 == 1) {
      merged.addPage(new PDPage(PDRectangle.A4));
    }
    return merged.getNumberOfPages() - before;
  }

  /** Marks the page, counted from 0, for those who leaf through the file on a screen. */
  public void mark(int page, String title) {
    PDPageFitDestination there = new PDPageFitDestination();
    there.setPage(merged.getPage(page));
    PDOutlineItem item = new PDOutlineItem();
    item.setTitle(title);
    item.setDestination(there);
    outline.addLast(item);
  }

  /** How many pages there are. */
  public int pages() {
    return merged.getNumberOfPages();
  }

  /** Writes the file. */
  public void save(OutputStream out) {
    try {
      if (outline.hasChildren()) {
        merged.getDocumentCatalog().setDocumentOutline(outline);
      }
      merged.save(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      merged.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

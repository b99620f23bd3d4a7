package org.tsudoi.core.seam;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tsudoi.api.file.Printing;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.core.document.DocumentTemplate;
import org.tsudoi.core.document.PageSource;
import org.tsudoi.core.document.PdfMerger;
import org.tsudoi.core.document.PdfRenderer;
import org.tsudoi.core.document.QrCode;

/** The room for documents as plugins see it. */
final class Prints implements Printing {
  private final PdfRenderer renderer;
  private final BusinessClock clock;
  private final Map<String, DocumentTemplate> templates = new ConcurrentHashMap<>();

  Prints(PdfRenderer renderer, BusinessClock clock) {
    this.renderer = renderer;
    this.clock = clock;
  }

  @Override
  public byte[] pdf(Class<?> owner, String template, Object data) {
    String page =
        templates
            .computeIfAbsent(
                owner.getName() + " " + template, key -> DocumentTemplate.beside(owner, template))
            .fill(data);
    return renderer
        .render(PageSource.of(page, List.of(), morning()).withGeta())
        .orElseThrow()
        .bytes();
  }

  /** The file says on which day it was made; so it is the same all day. */
  private Instant morning() {
    return clock.today().atStartOfDay(BusinessClock.ZONE).toInstant();
  }

  @Override
  public byte[] together(List<Part> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PdfMerger merger = new PdfMerger()) {
      for (Part part : parts) {
        int first = merger.pages();
        merger.add(part.pdf(), false);
        merger.mark(first, part.title());
      }
      merger.save(out);
    }
    return out.toByteArray();
  }

  @Override
  public String qr(String text) {
    return QrCode.of(text).picture();
  }

  @Override
  public Drawing drawing(String text) {
    QrCode code = QrCode.of(text);
    return new Drawing(code.size(), code.path());
  }
}

package org.tsudoi.core.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.tsudoi.api.Result;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.document.DocumentKind;
import org.tsudoi.core.document.DocumentPrinter;
import org.tsudoi.core.document.DocumentStore;
import org.tsudoi.core.document.FilingCopy;
import org.tsudoi.core.document.NewDocument;
import org.tsudoi.core.document.Pdf;

/** Keeps a PDF copy of what was filed when it is accepted (届出控え, P-21). */
@ApplicationScoped
class CopyFollower implements FilingFollower {
  @Inject FilingCopies copies;
  @Inject FilingTexts texts;
  @Inject DocumentPrinter printer;
  @Inject DocumentStore store;

  @Override
  public void moved(Actor actor, Filing filing, FilingMove move, String reason) {
    if (move == FilingMove.ACCEPT) {
      keep(actor, filing);
    }
  }

  private void keep(Actor actor, Filing filing) {
    FilingCopy copy = copies.of(actor, filing);
    Result<Pdf> pdf = printer.withGeta().print(copy);
    store.store(
        actor.organization(),
        NewDocument.pdf(
            DocumentKind.FILING_COPY,
            filing.office(),
            copy.letter(),
            texts.fill(
                actor.organization(),
                "filing.copy.title",
                Map.of("title", copy.filingType(), "receipt", filing.receipt())),
            "filing-" + filing.receipt() + ".pdf",
            pdf.orElseThrow(),
            actor.name(),
            reference(filing)));
  }

  /** Under which reference a filing's copy is kept. */
  static String reference(Filing filing) {
    return "filing-" + filing.id();
  }
}

package org.tsudoi.core.memberpage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tsudoi.api.Result;
import org.tsudoi.core.document.DocumentTemplate;
import org.tsudoi.core.document.PageSource;
import org.tsudoi.core.document.Pdf;
import org.tsudoi.core.document.PdfRenderer;

/** Prints a card in the size of a bank card, to be cut out (ISO/IEC 7810 ID-1). */
@ApplicationScoped
class CardPrinter {
  private static final DocumentTemplate TEMPLATE =
      DocumentTemplate.beside(CardPrinter.class, "card.xhtml");

  @Inject PdfRenderer renderer;

  /** What the template is filled with. */
  public record Printed(
      String organization,
      String name,
      String kana,
      String number,
      String category,
      String office,
      String code,
      String picture) {

    static Printed of(MemberCard card) {
      return new Printed(
          card.organization(),
          card.member().name(),
          card.member().kana(),
          card.member().number(),
          card.category(),
          card.officeName(),
          card.code(),
          card.qr().picture());
    }
  }

  Result<Pdf> print(MemberCard card) {
    return renderer.render(
        PageSource.of(TEMPLATE.fill(Printed.of(card)), List.of(), card.madeAt()));
  }
}

package org.tsudoi.plugin.schoolcoupon.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.file.Printing;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.plugin.schoolcoupon.rule.CouponNames;
import org.tsudoi.plugin.schoolcoupon.rule.HasOffers;

/**
 * Paper coupons as A4 pages: three below each other, so that straight cuts are enough, and each
 * person on pages of their own, so that nothing has to be sorted. SC-41
 */
@ApplicationScoped
public class PaperSheets {
  private static final int SLIPS = 3;
  private static final int PAGES = 60;

  @Inject Printing printing;
  @Inject CurrentOrganization current;

  /** All pages of one file; {@code phone} is whom facilities call. */
  public record Sheets(String organization, String phone, List<Sheet> sheets) {}

  /** One page. */
  public record Sheet(List<Slip> slips) {}

  /**
   * One paper coupon.
   *
   * @param variants to tick; empty when there is nothing to choose
   * @param isVoid whether it is made void: printed across it
   */
  public record Slip(
      String serial,
      String number,
      String name,
      String school,
      String coupon,
      java.time.LocalDate from,
      java.time.LocalDate until,
      List<String> variants,
      boolean isChoosable,
      boolean isVoid) {}

  /** The PDF. */
  public byte[] pdf(List<Paper> papers) {
    List<Sheet> sheets = sheets(papers);
    List<Printing.Part> parts = new ArrayList<>();
    for (int first = 0; first < sheets.size(); first += PAGES) {
      List<Sheet> some = sheets.subList(first, Math.min(first + PAGES, sheets.size()));
      parts.add(new Printing.Part(some.get(0).slips().get(0).number(), pdfOf(some)));
    }
    return parts.size() == 1 ? parts.get(0).pdf() : printing.together(parts);
  }

  private byte[] pdfOf(List<Sheet> sheets) {
    return printing.pdf(
        PaperSheets.class,
        "paper.xhtml",
        new Sheets(current.organization().name(), current.program().branding().phone(), sheets));
  }

  List<Sheet> sheets(List<Paper> papers) {
    List<Sheet> sheets = new ArrayList<>();
    List<Slip> page = new ArrayList<>();
    for (Paper paper : papers) {
      boolean isOthers = !page.isEmpty() && !page.get(0).number().equals(paper.number().value());
      if (isOthers || page.size() == SLIPS) {
        sheets.add(new Sheet(List.copyOf(page)));
        page.clear();
      }
      page.add(slip(paper));
    }
    Optional.of(page)
        .filter(rest -> !rest.isEmpty())
        .ifPresent(rest -> sheets.add(new Sheet(List.copyOf(rest))));
    return sheets;
  }

  private Slip slip(Paper paper) {
    CouponNames names = ((HasOffers) current.program()).names();
    return new Slip(
        paper.serial().toString(),
        paper.number().value(),
        paper.name(),
        paper.school(),
        names.of(paper.offer(), paper.ageClass(), "", paper.sex()),
        paper.validFrom(),
        paper.validUntil(),
        paper.variants().stream().map(code -> names.variant(paper.offer(), code)).toList(),
        !paper.variants().isEmpty(),
        paper.state().equals("VOID"));
  }
}

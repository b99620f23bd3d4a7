package org.tsudoi.plugin.schoolcoupon.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tsudoi.api.file.Printing;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.plugin.schoolcoupon.person.PersonNumber;
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

  /** People on one cover. */
  private static final int PEOPLE = 30;

  @Inject Printing printing;
  @Inject CurrentOrganization current;
  @Inject BusinessClock clock;

  /** All pages of one file; {@code phone} is whom facilities call. */
  public record Sheets(String organization, String phone, List<Sheet> sheets) {}

  /**
   * One page.
   *
   * @param covers one for a cover, none for a page of slips
   */
  public record Sheet(List<Cover> covers, List<Slip> slips) {
    private String title() {
      return covers.isEmpty() ? slips.get(0).number() : covers.get(0).school();
    }
  }

  /**
   * The sheet that goes on top of what a school (所属所) gets.
   *
   * @param total papers below it, on its further pages too
   */
  public record Cover(
      String school, String day, int people, int total, boolean continued, List<Person> persons) {}

  /** Whose papers they are. */
  public record Person(String number, String name, int papers) {}

  /**
   * One paper coupon.
   *
   * @param qr the picture of the serial, for scanners that type it
   * @param variants to tick; empty when there is nothing to choose
   * @param isVoid whether it is made void: printed across it
   */
  public record Slip(
      String serial,
      String qr,
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
    return together(sheets(papers));
  }

  /** The same for the post: on top of each school's papers a sheet says whose they are. */
  public byte[] forPost(List<Paper> papers) {
    return together(sheetsForPost(papers));
  }

  private byte[] together(List<Sheet> sheets) {
    List<Printing.Part> parts = new ArrayList<>();
    for (int first = 0; first < sheets.size(); first += PAGES) {
      List<Sheet> some = sheets.subList(first, Math.min(first + PAGES, sheets.size()));
      parts.add(new Printing.Part(some.get(0).title(), pdfOf(some)));
    }
    return parts.size() == 1 ? parts.get(0).pdf() : printing.together(parts);
  }

  private byte[] pdfOf(List<Sheet> sheets) {
    return printing.pdf(
        PaperSheets.class,
        "paper.xhtml",
        new Sheets(current.organization().name(), current.program().branding().phone(), sheets));
  }

  /** Papers in the order of their schools. */
  List<Sheet> sheetsForPost(List<Paper> papers) {
    Map<String, List<Paper>> schools =
        papers.stream()
            .collect(Collectors.groupingBy(Paper::school, LinkedHashMap::new, Collectors.toList()));
    List<Sheet> sheets = new ArrayList<>();
    schools.forEach(
        (school, some) -> {
          covers(school, some).forEach(cover -> sheets.add(new Sheet(List.of(cover), List.of())));
          sheets.addAll(sheets(some));
        });
    return sheets;
  }

  private List<Cover> covers(String school, List<Paper> papers) {
    Map<PersonNumber, List<Paper>> people =
        papers.stream()
            .collect(Collectors.groupingBy(Paper::number, LinkedHashMap::new, Collectors.toList()));
    List<Person> all =
        people.values().stream()
            .map(of -> new Person(of.get(0).number().value(), of.get(0).name(), of.size()))
            .toList();
    List<Cover> covers = new ArrayList<>();
    for (int first = 0; first < all.size(); first += PEOPLE) {
      covers.add(
          new Cover(
              school,
              BusinessDates.format(clock.today()),
              all.size(),
              papers.size(),
              first > 0,
              all.subList(first, Math.min(first + PEOPLE, all.size()))));
    }
    return covers;
  }

  List<Sheet> sheets(List<Paper> papers) {
    List<Sheet> sheets = new ArrayList<>();
    List<Slip> page = new ArrayList<>();
    for (Paper paper : papers) {
      boolean isOthers = !page.isEmpty() && !page.get(0).number().equals(paper.number().value());
      if (isOthers || page.size() == SLIPS) {
        sheets.add(new Sheet(List.of(), List.copyOf(page)));
        page.clear();
      }
      page.add(slip(paper));
    }
    Optional.of(page)
        .filter(rest -> !rest.isEmpty())
        .ifPresent(rest -> sheets.add(new Sheet(List.of(), List.copyOf(rest))));
    return sheets;
  }

  private Slip slip(Paper paper) {
    CouponNames names = ((HasOffers) current.program()).names();
    return new Slip(
        paper.serial().toString(),
        printing.qr(paper.serial().value()),
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

package org.tsudoi.plugin.businessclub;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsudoi.api.Branding;
import org.tsudoi.api.Category;
import org.tsudoi.api.Deadline;
import org.tsudoi.api.Program;
import org.tsudoi.api.Settings;
import org.tsudoi.api.Wording;
import org.tsudoi.api.benefit.BenefitKind;
import org.tsudoi.api.billing.FeeSchedule;
import org.tsudoi.api.document.Statement;
import org.tsudoi.api.filing.FilingType;
import org.tsudoi.api.member.MemberView;
import org.tsudoi.api.time.BusinessCalendar;
import org.tsudoi.plugin.businessclub.benefit.ClubBenefits;
import org.tsudoi.plugin.businessclub.fee.ClubFees;
import org.tsudoi.plugin.businessclub.filing.ClubDeadlines;
import org.tsudoi.plugin.businessclub.filing.ClubFilings;

/** One club: its brand, its membership categories, its fees, its filings and its benefits. */
record ClubProgram(
    Branding branding,
    List<Category> categories,
    ClubFees clubFees,
    List<FilingType> filings,
    List<BenefitKind> benefits,
    ClubDeadlines clubDeadlines,
    Wording wording)
    implements Program {
  private static final String TEXTS = "org.tsudoi.plugin.businessclub.texts";

  static ClubProgram read(Settings settings) {
    List<Category> categories = categories(settings);
    Wording wording = Wording.of(settings, TEXTS, ClubProgram.class);
    ClubBenefits benefits = ClubBenefits.read(settings, wording);
    return new ClubProgram(
        branding(settings),
        categories,
        ClubFees.read(settings, wording, categories),
        filings(settings, wording, categories, benefits),
        benefits.kinds(),
        ClubDeadlines.read(settings, wording),
        wording);
  }

  private static List<FilingType> filings(
      Settings settings, Wording wording, List<Category> categories, ClubBenefits benefits) {
    return Stream.concat(
            ClubFilings.read(settings, wording, categories).stream(), benefits.claims().stream())
        .toList();
  }

  private static List<Category> categories(Settings settings) {
    List<String> codes = settings.list("categories");
    if (codes.isEmpty()) {
      settings.refuse("categories", "must name one category at least");
    }
    return codes.stream()
        .map(code -> new Category(code, settings.text("category." + code + ".label")))
        .toList();
  }

  private static Branding branding(Settings settings) {
    return new Branding(
        settings.text("brand.short-name"),
        settings.optional("brand.contract").orElse(""),
        settings.optional("brand.colour").orElse(""),
        settings.optional("brand.logo").orElse(""),
        settings.text("brand.phone"),
        settings.text("brand.hours"),
        settings.text("brand.address"),
        settings.text("brand.email"));
  }

  @Override
  public String texts() {
    return TEXTS;
  }

  @Override
  public Optional<FeeSchedule> fees() {
    return Optional.of(clubFees);
  }

  @Override
  public List<Deadline> deadlines(LocalDate today, BusinessCalendar calendar) {
    return clubDeadlines.next(today);
  }

  @Override
  public List<Statement> membershipNotice(MemberView member) {
    return new NoticeWords(wording).of(member, clubFees);
  }
}

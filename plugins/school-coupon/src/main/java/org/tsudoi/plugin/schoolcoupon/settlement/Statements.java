package org.tsudoi.plugin.schoolcoupon.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.tsudoi.api.Branding;
import org.tsudoi.api.file.Printing;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.plugin.schoolcoupon.facility.FacilityData;
import org.tsudoi.plugin.schoolcoupon.rule.CouponNames;
import org.tsudoi.plugin.schoolcoupon.rule.HasOffers;

/** Statements for facilities (精算書) as PDF. SC-45 */
@ApplicationScoped
public class Statements {
  private static final int ROWS = 32;

  @Inject Printing printing;
  @Inject CurrentOrganization current;
  @Inject BusinessClock clock;
  @Inject Settlements settlements;
  @Inject SettlementLines lines;

  /** What stands on a statement; amounts as people read them. */
  public record Statement(
      String organization,
      String brand,
      String phone,
      String address,
      String day,
      String facility,
      String postalCode,
      String facilityAddress,
      String month,
      String amount,
      String carried,
      boolean hasCarried,
      String due,
      boolean isCarriedOn,
      String payOn,
      String account,
      List<Row> sums,
      List<Page> pages) {

    /** Whether it is known; templates take "" for something. */
    public boolean hasPostalCode() {
      return !postalCode.isEmpty();
    }

    /** Whether a file pays it. */
    public boolean hasPayOn() {
      return !payOn.isEmpty();
    }

    /** Whether there is one. */
    public boolean hasAccount() {
      return !account.isEmpty();
    }
  }

  /** One line; the texts of its columns. */
  public record Row(String first, String second, String third, String price, String amount) {}

  /** As many lines as one table has. */
  public record Page(boolean continued, List<Row> rows) {}

  /** The statement of a settlement as of now; {@link StatementDesk} keeps it. */
  byte[] pdf(Settlement settlement) {
    return printing.pdf(Statements.class, "statement.xhtml", statement(settlement));
  }

  private Statement statement(Settlement settlement) {
    Branding brand = current.program().branding();
    Settlements.Recipient to = settlements.recipient(settlement.id()).orElseThrow();
    return new Statement(
        current.organization().name(),
        brand.shortName(),
        brand.phone(),
        brand.address(),
        BusinessDates.format(clock.today()),
        to.name(),
        to.postalCode(),
        to.address(),
        settlement.month().label(),
        settlement.amount().toString(),
        settlement.carried().toString(),
        !settlement.carried().isZero(),
        settlement.due().toString(),
        settlement.state() == Settlement.State.CARRIED,
        settlement.payOn().map(BusinessDates::format).orElse(""),
        to.account().map(FacilityData::masked).orElse(""),
        lines.sums(settlement.id()).stream().map(this::row).toList(),
        pages(settlement.id()));
  }

  private Row row(SumLine sum) {
    return new Row(
        names().taken(sum.offer(), sum.variant()),
        "",
        String.valueOf(sum.quantity()),
        sum.price().toString(),
        sum.amount().toString());
  }

  private List<Page> pages(long settlement) {
    List<SettledUse> all = new ArrayList<>(lines.uses(settlement));
    all.addAll(lines.corrections(settlement));
    List<Page> pages = new ArrayList<>();
    for (int i = 0; i < all.size(); i += ROWS) {
      List<SettledUse> part = all.subList(i, Math.min(all.size(), i + ROWS));
      pages.add(new Page(i > 0, part.stream().map(this::row).toList()));
    }
    return pages;
  }

  private Row row(SettledUse line) {
    return new Row(
        said(line.at()),
        line.masked(),
        names().of(line.offer(), line.ageClass(), line.variant(), line.sex()),
        String.valueOf(line.quantity()),
        line.amount().toString());
  }

  private static String said(LocalDateTime at) {
    return "%d/%d %d:%02d"
        .formatted(at.getMonthValue(), at.getDayOfMonth(), at.getHour(), at.getMinute());
  }

  private CouponNames names() {
    return ((HasOffers) current.program()).names();
  }
}

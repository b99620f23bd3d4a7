package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.service.CurrentPage;
import org.tsudoi.plugin.schoolcoupon.facility.FacilityData;
import org.tsudoi.plugin.schoolcoupon.settlement.PaymentReturn;
import org.tsudoi.plugin.schoolcoupon.settlement.PaymentReturns;
import org.tsudoi.plugin.schoolcoupon.settlement.SettledUse;
import org.tsudoi.plugin.schoolcoupon.settlement.Settlement;
import org.tsudoi.plugin.schoolcoupon.settlement.SettlementLines;
import org.tsudoi.plugin.schoolcoupon.settlement.Settlements;
import org.tsudoi.plugin.schoolcoupon.settlement.SumLine;

/** One facility's month: {@code /staff/settlements/detail}. SC-45 */
@Named("couponSettlement")
@RequestScoped
public class SettlementPage {
  private static final int PAGE = 50;

  @Inject CurrentPage page;
  @Inject Settlements settlements;
  @Inject SettlementLines lines;
  @Inject SettlementFiles files;
  @Inject PaymentReturns returns;
  private Settlement settlement;
  private List<SettledUse> uses;

  /** Runs at every request. */
  public void open() {
    Optional<Settlement> found = number("id").flatMap(settlements::find);
    if (found.isEmpty()) {
      page.refuse(404);
      return;
    }
    settlement = found.get();
    if (!page.value("pdf").isEmpty()) {
      files.pdf(settlement);
    } else if (!page.value("csv").isEmpty()) {
      files.csv(settlement);
    } else {
      uses = lines.uses(settlement.id(), number("after").orElse(0L), PAGE + 1);
    }
  }

  private Optional<Long> number(String field) {
    String text = page.value(field);
    return text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  /** The settlement. */
  public Settlement getSettlement() {
    return settlement;
  }

  /** Where it is paid to; "" while no account is known. */
  public String getAccount() {
    return settlements.account(settlement.id()).map(FacilityData::masked).orElse("");
  }

  /** Its uses by offer and price, then its corrections. */
  public List<SumLine> getSums() {
    return lines.sums(settlement.id());
  }

  /** The corrections that were subtracted. */
  public List<SettledUse> getCorrections() {
    return lines.corrections(settlement.id());
  }

  /** The uses of this page. */
  public List<SettledUse> getUses() {
    return uses.stream().limit(PAGE).toList();
  }

  /** What was used. */
  public String name(SettledUse line) {
    return files.name(line);
  }

  /** The next page of uses; "" when this is the last. */
  public String getNext() {
    return uses.size() > PAGE
        ? "/staff/settlements/detail?id=" + settlement.id() + "&after=" + uses.get(PAGE - 1).id()
        : "";
  }

  /** Transfers of it that the bank returned. */
  public List<PaymentReturn> getReturns() {
    return returns.ofSettlement(settlement.id());
  }

  /** Other months of the facility, the latest first. */
  public List<Settlement> getOthers() {
    return settlements.of(settlement.facility());
  }
}

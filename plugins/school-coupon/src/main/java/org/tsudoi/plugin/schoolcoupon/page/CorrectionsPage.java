package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.service.CurrentPage;
import org.tsudoi.plugin.schoolcoupon.correction.Correction;
import org.tsudoi.plugin.schoolcoupon.correction.CorrectionDesk;
import org.tsudoi.plugin.schoolcoupon.redemption.UseLine;
import org.tsudoi.plugin.schoolcoupon.redemption.UseSearch;

/** Corrections that wait, and those that were decided (利用の訂正): {@code /staff/corrections}. SC-42 */
@Named("couponCorrections")
@RequestScoped
public class CorrectionsPage {
  private static final int PAGE = 30;

  @Inject CurrentPage page;
  @Inject CorrectionDesk desk;
  @Inject UseSearch uses;
  @Inject CurrentStaff here;
  @Inject CouponWords words;
  private List<Line> lines;

  /**
   * A correction and its use.
   *
   * @param name what was used
   * @param isMine whether the visitor proposed it
   */
  public record Line(Correction correction, UseLine use, String name, boolean isMine) {}

  /** The corrections of this page. */
  public List<Line> getLines() {
    return found().stream().limit(PAGE).toList();
  }

  private List<Line> found() {
    if (lines == null) {
      List<Correction> corrections = desk.in(getState(), here.after(Long.MAX_VALUE), PAGE + 1);
      Map<Long, UseLine> used = uses.find(corrections.stream().map(Correction::use).toList());
      lines = corrections.stream().map(each -> line(each, used.get(each.use()))).toList();
    }
    return lines;
  }

  private Line line(Correction correction, UseLine use) {
    return new Line(correction, use, words.use(use), correction.proposer().equals(page.account()));
  }

  /** Which state is shown. */
  public String getState() {
    String state = page.value("state");
    return Set.of("ACCEPTED", "REJECTED", "WITHDRAWN").contains(state) ? state : "WAITING";
  }

  /** States to choose from, besides waiting. */
  public List<Field.Option> getStates() {
    return Stream.of("ACCEPTED", "REJECTED", "WITHDRAWN")
        .map(state -> new Field.Option(state, words.text("correction.state." + state)))
        .toList();
  }

  /** The address of the next page; "" when this is the last. */
  public String getNext() {
    return found().size() > PAGE
        ? "/staff/corrections?state="
            + getState()
            + "&after="
            + lines.get(PAGE - 1).correction().id()
        : "";
  }
}

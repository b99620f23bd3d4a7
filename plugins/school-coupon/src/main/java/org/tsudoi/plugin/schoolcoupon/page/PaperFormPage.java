package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsudoi.api.Result;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.service.CurrentPage;
import org.tsudoi.plugin.schoolcoupon.paper.Application;
import org.tsudoi.plugin.schoolcoupon.paper.ApplicationDesk;
import org.tsudoi.plugin.schoolcoupon.paper.PaperReason;
import org.tsudoi.plugin.schoolcoupon.redemption.Reception;

/** The application for paper coupons, for everybody (紙クーポンの申請): {@code /paper}. SC-41, SC-44 */
@Named("couponPaperForm")
@RequestScoped
public class PaperFormPage {
  @Inject CurrentPage page;
  @Inject ApplicationDesk desk;
  @Inject VisitCookies cookies;
  @Inject CouponWords words;

  /** Button "apply". */
  public void apply() {
    Result<Application> applied =
        desk.apply(
            new ApplicationDesk.Form(
                page.submission(),
                new Reception.Claim(
                    page.value(Reception.NUMBER),
                    page.value(Reception.BIRTH),
                    page.client(),
                    cookies.device(),
                    Optional.empty()),
                page.value("name"),
                page.value("reason"),
                page.value("phone"),
                page.value("email"),
                page.value("note")));
    page.reject(applied.problems());
    applied.toOptional().ifPresent(sent -> page.go("/paper?receipt=" + sent.key()));
  }

  /** The application of the receipt; null while there is none. */
  public Application getReceipt() {
    return Optional.of(page.value("receipt"))
        .filter(key -> !key.isEmpty())
        .flatMap(desk::find)
        .orElse(null);
  }

  /** Reasons to choose from. */
  public List<Field.Option> getReasons() {
    return Stream.of(PaperReason.values())
        .map(each -> new Field.Option(each.name(), words.text("apply.reason." + each)))
        .toList();
  }
}

package org.tsudoi.web.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.billing.FeeSchedule;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.billing.ArrearsDesk;
import org.tsudoi.core.billing.ArrearsView;
import org.tsudoi.core.billing.DunningDesk;
import org.tsudoi.core.billing.DunningLatest;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Pages;
import org.tsudoi.web.page.Show;
import org.tsudoi.web.text.Texts;

/** Offices in arrears, by unpaid cycles (FE-11). */
@Named("arrearsPage")
@RequestScoped
public class ArrearsPage {
  private static final int SIZE = 100;

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Actor actor;
  @Inject ArrearsDesk desk;
  @Inject DunningDesk dunning;
  @Inject Texts texts;
  @Inject Show show;
  private List<ArrearsView> found = List.of();
  private FeeSchedule.Arrears limits;
  private boolean dunned;
  private Map<OfficeId, DunningLatest> latest = Map.of();

  /** Finds the page's offices. */
  public void open() {
    limits = desk.limits(actor);
    found = desk.list(actor, getCycles(), form.value("after"), SIZE + 1);
    dunned = !dunning.stages(actor).isEmpty();
    latest = dunning.latest(actor, found.stream().map(ArrearsView::office).toList());
  }

  /** Whether the organization duns. */
  public boolean isDunned() {
    return dunned;
  }

  /** The last stage that an office came to, and when; "" for none. */
  public String latest(ArrearsView office) {
    return Optional.ofNullable(latest.get(office.office()))
        .map(
            last ->
                texts.get(
                    "billing.dunning.latest",
                    "stage",
                    last.stage(),
                    "day",
                    show.day(last.issuedOn())))
        .orElse("");
  }

  /** From how many unpaid cycles on. */
  public int getCycles() {
    return (int) Math.max(0, Math.min(99, Numbers.id(form, "cycles", 0)));
  }

  /** When services stop and the membership may end. */
  public FeeSchedule.Arrears getLimits() {
    return limits;
  }

  /**
   * What follows from so many unpaid cycles: {@code end}, {@code stop}, {@code none}, or {@code
   * joining} where only joiners are unpaid.
   */
  public String effect(ArrearsView office) {
    if (office.cycles() >= limits.mayEnd()) {
      return "end";
    }
    if (office.cycles() >= limits.stopServices()) {
      return "stop";
    }
    return office.cycles() == 0 ? "joining" : "none";
  }

  /** The offices of this page. */
  public List<ArrearsView> getRows() {
    return found.stream().limit(SIZE).toList();
  }

  /** The address of the next page; "" for none. */
  public String getNext() {
    return found.size() > SIZE
        ? pages.url(
            "/staff/billing/arrears?cycles="
                + getCycles()
                + "&after="
                + pages.encode(found.get(SIZE - 1).officeNumber()))
        : "";
  }
}

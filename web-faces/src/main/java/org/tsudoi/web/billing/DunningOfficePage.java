package org.tsudoi.web.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.billing.ArrearsDesk;
import org.tsudoi.core.billing.ArrearsView;
import org.tsudoi.core.billing.DunningDesk;
import org.tsudoi.core.billing.DunningHold;
import org.tsudoi.core.billing.DunningNotice;
import org.tsudoi.core.billing.InvoiceDesk;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;

/** Dunning of one office: what it was sent, and whether it is left out (P-32). */
@Named("dunningOfficePage")
@RequestScoped
public class DunningOfficePage {
  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Actor actor;
  @Inject DunningDesk desk;
  @Inject InvoiceDesk invoices;
  @Inject ArrearsDesk arrears;
  private OfficeId office;
  private DunningHold hold;

  /** Finds the office of the number {@code office}. */
  public void open() {
    form.labels("billing.dunning");
    office = invoices.office(actor, getNumber()).orElse(null);
    if (office == null) {
      pages.refuse(404);
      return;
    }
    hold = desk.hold(actor, office).orElse(null);
  }

  /** The office's number. */
  public String getNumber() {
    return form.value("office").strip();
  }

  /** Button "hold". */
  public void hold() {
    Optional<LocalDate> until = form.accept("until", BusinessDates.parse(form.value("until")));
    if (until.isPresent()) {
      done(desk.hold(actor, office, until.get(), form.value("note")), "billing.dunning.held");
    }
  }

  /** Button "release". */
  public void release() {
    desk.release(actor, office);
    done(Decision.accepted(), "billing.dunning.released");
  }

  private void done(Decision decision, String told) {
    form.reject(decision.problems());
    if (decision.isAccepted()) {
      flash.success(told);
      pages.go("/staff/billing/dunning-office?office=" + pages.encode(getNumber()));
    }
  }

  /** Why it is left out; null when it is not. */
  public DunningHold getHold() {
    return hold;
  }

  /** What it has not paid in time; null when nothing. */
  public ArrearsView getArrears() {
    return arrears.of(actor, office).orElse(null);
  }

  /** What it was sent, newest first. */
  public List<DunningNotice> getHistory() {
    return desk.history(actor, office);
  }
}

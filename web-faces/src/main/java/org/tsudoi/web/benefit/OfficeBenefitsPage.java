package org.tsudoi.web.benefit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.benefit.BenefitGroup;
import org.tsudoi.api.benefit.BenefitKind;
import org.tsudoi.api.filing.Field.Option;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.benefit.BenefitDesk;
import org.tsudoi.core.benefit.GrantQuery;
import org.tsudoi.core.benefit.GrantState;
import org.tsudoi.core.benefit.GrantTotal;
import org.tsudoi.core.benefit.GrantView;
import org.tsudoi.core.member.OfficeQuery;
import org.tsudoi.core.member.RegisterDesk;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Cursor;
import org.tsudoi.web.page.Pages;

/** An office's benefit monitor (共済・助成金モニタ): what was granted, and what can be claimed (OC-13). */
@Named("officeBenefits")
@RequestScoped
public class OfficeBenefitsPage {
  private static final int SIZE = 20;
  private static final int MOST_OFFICES = 500;

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Actor actor;
  @Inject BenefitDesk desk;
  @Inject RegisterDesk register;
  @Inject BusinessClock clock;
  private OfficeId office;
  private List<GrantView> found = List.of();
  private List<Option> offices;

  /** Finds the office's grants; with several offices, those of the one chosen. */
  public void open() {
    form.labels("benefit.field");
    List<OfficeId> covered = covered();
    if (covered.isEmpty()) {
      pages.refuse(404);
      return;
    }
    office = OfficeId.of(Cursor.id(form, "office", covered.get(0).value()));
    form.offer("office", office.value());
    actor.requireOffice(office);
    found = desk.list(actor, query());
  }

  private GrantQuery query() {
    return new GrantQuery(
        Optional.of(office),
        List.of(),
        Asked.choice(form, "state", GrantState.values()),
        Asked.choice(form, "group", BenefitGroup.values()),
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Cursor.id(form, "before", Long.MAX_VALUE),
        SIZE + 1);
  }

  private List<OfficeId> covered() {
    return actor.offices().stream().sorted(Comparator.comparingLong(OfficeId::value)).toList();
  }

  /** The offices to choose from. */
  public List<Option> getOffices() {
    if (offices == null) {
      offices = isSeveral() ? names() : List.of();
    }
    return offices;
  }

  private List<Option> names() {
    return register.offices(actor, OfficeQuery.all(clock.today(), MOST_OFFICES)).rows().stream()
        .map(row -> new Option(row.id().toString(), row.number() + " " + row.name()))
        .toList();
  }

  /** Whether there is a choice of offices. */
  public boolean isSeveral() {
    return actor.offices().size() > 1;
  }

  /** The office shown. */
  public OfficeId getOffice() {
    return office;
  }

  /** Whether this account claims for the office. */
  public boolean isClaiming() {
    return actor.filesFor(office);
  }

  /** How much is in each state. */
  public List<GrantTotal> getTotals() {
    return Totals.all(desk.totals(actor, Optional.of(office)));
  }

  /** The grants of this page. */
  public List<GrantView> getRows() {
    return found.stream().limit(SIZE).toList();
  }

  /** The kinds that can be claimed. */
  public List<BenefitKind> getKinds() {
    return desk.kinds(actor, pages.getLocale());
  }

  /** The address of older grants; "" for none. */
  public String getNext() {
    return found.size() > SIZE ? address() + "&before=" + found.get(SIZE - 1).id() : "";
  }

  /** The address of the newest; "" when these are they. */
  public String getFirst() {
    return form.value("before").isEmpty() ? "" : address();
  }

  private String address() {
    return pages.url(
        "/office/benefits?office="
            + office.value()
            + "&group="
            + pages.encode(form.value("group"))
            + "&state="
            + pages.encode(form.value("state")));
  }
}

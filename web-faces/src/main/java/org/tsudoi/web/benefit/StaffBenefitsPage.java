package org.tsudoi.web.benefit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.benefit.BenefitGroup;
import org.tsudoi.api.benefit.BenefitKind;
import org.tsudoi.api.filing.Field.Option;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.benefit.BenefitDesk;
import org.tsudoi.core.benefit.GrantQuery;
import org.tsudoi.core.benefit.GrantState;
import org.tsudoi.core.benefit.GrantTotal;
import org.tsudoi.core.benefit.GrantView;
import org.tsudoi.core.member.RegisterDesk;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Cursor;
import org.tsudoi.web.page.Pages;

/** The secretariat's list of what was granted (OC-14). */
@Named("staffBenefits")
@RequestScoped
public class StaffBenefitsPage {
  private static final int SIZE = 50;

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Actor actor;
  @Inject BenefitDesk desk;
  @Inject RegisterDesk register;
  private List<GrantView> found = List.of();

  /** Finds the page's grants; an office is named by its number. */
  public void open() {
    form.labels("benefit.field");
    Optional<OfficeId> office = office();
    if (office.isEmpty() && !form.value("officeNumber").isBlank()) {
      form.reject("officeNumber", "benefit.no-office");
      return;
    }
    found = desk.list(actor, query(office));
  }

  private Optional<OfficeId> office() {
    return Optional.of(form.value("officeNumber").strip())
        .filter(number -> !number.isEmpty())
        .flatMap(number -> register.officeNumbered(actor, number));
  }

  private GrantQuery query(Optional<OfficeId> office) {
    return new GrantQuery(
        office,
        Optional.empty(),
        Asked.choice(form, "state", GrantState.values()),
        Asked.choice(form, "group", BenefitGroup.values()),
        form.value("kind"),
        Cursor.id(form, "before", Long.MAX_VALUE),
        SIZE + 1);
  }

  /** How much is in each state. */
  public List<GrantTotal> getTotals() {
    return Totals.all(desk.totals(actor, Optional.empty()));
  }

  /** The grants of this page. */
  public List<GrantView> getRows() {
    return found.stream().limit(SIZE).toList();
  }

  /** Kinds to narrow by. */
  public List<Option> getKinds() {
    return desk.kinds(actor).stream()
        .map((BenefitKind kind) -> new Option(kind.code(), kind.label()))
        .toList();
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
    StringBuilder path = new StringBuilder("/staff/benefits?of=all");
    for (String field : List.of("state", "group", "kind", "officeNumber")) {
      path.append('&').append(field).append('=').append(pages.encode(form.value(field)));
    }
    return pages.url(path.toString());
  }
}

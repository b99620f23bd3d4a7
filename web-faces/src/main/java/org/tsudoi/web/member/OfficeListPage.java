package org.tsudoi.web.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.member.OfficeQuery;
import org.tsudoi.core.member.OfficeRow;
import org.tsudoi.core.member.Page;
import org.tsudoi.core.member.RegisterDesk;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Pages;

/** The list of offices, searched and paged. */
@Named("officeList")
@RequestScoped
public class OfficeListPage {
  private static final int ROWS = 50;

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Actor actor;
  @Inject RegisterDesk desk;
  @Inject BusinessClock clock;
  private Page<OfficeRow> page = new Page<>(List.of(), Optional.empty());

  /** Shows the page asked for. */
  public void open() {
    form.labels("member.office-list");
    form.offer("state", "ACTIVE");
    page =
        desk.offices(
            actor,
            new OfficeQuery(
                clock.today(),
                form.value("number"),
                form.value("name"),
                form.value("affiliation"),
                form.value("state"),
                Optional.of(form.value("after")).filter(after -> !after.isEmpty()),
                ROWS));
  }

  /** The offices of this page. */
  public List<OfficeRow> getRows() {
    return page.rows();
  }

  /** The address of the next page; "" on the last. */
  public String getNext() {
    return page.next().map(after -> address(Map.of("after", after))).orElse("");
  }

  /** The address of the first page; "" on the first. */
  public String getFirst() {
    return form.value("after").isEmpty() ? "" : address(Map.of());
  }

  private String address(Map<String, String> more) {
    return Query.of("/staff/offices", pages)
        .keep(form, "number", "name", "affiliation", "state")
        .with(more)
        .url();
  }
}

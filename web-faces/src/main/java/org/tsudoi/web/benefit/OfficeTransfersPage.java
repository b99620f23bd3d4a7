package org.tsudoi.web.benefit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.benefit.GrantView;
import org.tsudoi.core.benefit.OfficeTransferDesk;
import org.tsudoi.core.benefit.OfficeTransferView;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Cursor;
import org.tsudoi.web.page.Pages;

/** The transfers in a lump to an office, and what one of them pays (OC-13). */
@Named("officeTransfers")
@RequestScoped
public class OfficeTransfersPage {
  private static final int SIZE = 20;
  private static final int GRANTS = 100;

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Actor actor;
  @Inject OfficeTransferDesk desk;
  private OfficeId office;
  private List<OfficeTransferView> found = List.of();
  private OfficeTransferView one;
  private List<GrantView> grants = List.of();

  /** Finds the office's transfers. */
  public void open() {
    if (choose()) {
      found = desk.list(actor, office, Cursor.id(form, "before", Long.MAX_VALUE), SIZE + 1);
    }
  }

  /** Finds one transfer with what it pays. */
  public void openOne() {
    if (!choose()) {
      return;
    }
    one = desk.find(actor, office, Cursor.id(form, "id", 0)).orElse(null);
    if (one == null) {
      pages.refuse(404);
      return;
    }
    grants = desk.grants(actor, one, Cursor.id(form, "before", Long.MAX_VALUE), GRANTS + 1);
  }

  private boolean choose() {
    OfficeId first = actor.offices().stream().min(Comparator.naturalOrder()).orElse(null);
    if (first == null) {
      pages.refuse(404);
      return false;
    }
    office = OfficeId.of(Cursor.id(form, "office", first.value()));
    form.offer("office", office.value());
    actor.requireOffice(office);
    return true;
  }

  /** The office. */
  public OfficeId getOffice() {
    return office;
  }

  /** The transfers of this page. */
  public List<OfficeTransferView> getRows() {
    return found.stream().limit(SIZE).toList();
  }

  /** The transfer looked at. */
  public OfficeTransferView getOne() {
    return one;
  }

  /** What it pays; those of this page. */
  public List<GrantView> getGrants() {
    return grants.stream().limit(GRANTS).toList();
  }

  /** The address of the transfer's further grants; "" for none. */
  public String getMore() {
    return grants.size() > GRANTS ? address(one) + "&before=" + grants.get(GRANTS - 1).id() : "";
  }

  /** The address of a transfer. */
  public String address(OfficeTransferView transfer) {
    return pages.url("/office/benefits/transfer?office=" + office.value() + "&id=" + transfer.id());
  }

  /** The address of older transfers; "" for none. */
  public String getNext() {
    return found.size() > SIZE ? list() + "&before=" + found.get(SIZE - 1).id() : "";
  }

  /** The address of the newest; "" when these are they. */
  public String getFirst() {
    return form.value("before").isEmpty() ? "" : list();
  }

  private String list() {
    return pages.url("/office/benefits/transfers?office=" + office.value());
  }

  /** The state's look. */
  public String mark(String state) {
    return switch (state) {
      case "DONE" -> "ok";
      case "FAILED" -> "error";
      default -> "wait";
    };
  }
}

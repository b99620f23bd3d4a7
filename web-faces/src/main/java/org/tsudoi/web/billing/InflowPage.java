package org.tsudoi.web.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.billing.ReceiptDesk;
import org.tsudoi.core.billing.ReceiptItemView;
import org.tsudoi.core.billing.ReceiptView;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;

/** One file of money received: its items with what they may be, the sure ones at a press (P-32). */
@Named("inflowPage")
@RequestScoped
public class InflowPage {
  private static final int SIZE = 100;
  private static final List<String> MARKS =
      List.of("MATCHED", "PROPOSED", "UNKNOWN", "RECALL", "BOOKED", "IGNORED", "RECALLED");

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Actor actor;
  @Inject ReceiptDesk desk;
  private ReceiptView receipt;
  private List<ReceiptItemView> items = List.of();

  /** Finds the file {@code id} and its items. */
  public void open() {
    receipt = desk.receipt(actor, Numbers.id(form, "id", 0)).orElse(null);
    if (receipt == null) {
      pages.refuse(404);
    } else {
      items = desk.items(actor, receipt.id());
    }
  }

  /** Button "accept": books every sure item. */
  public void accept() {
    int booked = desk.acceptSure(actor, receipt.id());
    if (booked > 0) {
      flash.success("billing.inflow.accepted", "count", booked);
    } else {
      flash.info("billing.inflow.accepted-none");
    }
    pages.go("/staff/billing/inflow?id=" + receipt.id());
  }

  /** The file. */
  public ReceiptView getReceipt() {
    return receipt;
  }

  /** How many items are of each kind, in the order in which they are worked on. */
  public List<Map.Entry<String, Long>> getCounts() {
    Map<String, Long> counted =
        items.stream().collect(Collectors.groupingBy(ReceiptItemView::mark, Collectors.counting()));
    Map<String, Long> counts = new LinkedHashMap<>();
    MARKS.stream()
        .filter(counted::containsKey)
        .forEach(mark -> counts.put(mark, counted.get(mark)));
    return List.copyOf(counts.entrySet());
  }

  /** How many items are sure. */
  public long getSure() {
    return items.stream().filter(InflowPage::isSure).count();
  }

  /** The sum of the sure items, in yen. */
  public Yen getSureTotal() {
    return items.stream()
        .filter(InflowPage::isSure)
        .map(ReceiptItemView::amount)
        .collect(Yen.sum());
  }

  private static boolean isSure(ReceiptItemView item) {
    return item.mark().equals("MATCHED");
  }

  /** The kind to which the list is narrowed; "" for none. */
  public String getMark() {
    return MARKS.contains(form.value("mark")) ? form.value("mark") : "";
  }

  private List<ReceiptItemView> narrowed() {
    String mark = getMark();
    return items.stream().filter(item -> mark.isEmpty() || item.mark().equals(mark)).toList();
  }

  /** The items of this page. */
  public List<ReceiptItemView> getRows() {
    return narrowed().stream().skip(offset()).limit(SIZE).toList();
  }

  /** The address of the next page; "" for none. */
  public String getNext() {
    return narrowed().size() > offset() + SIZE ? address(offset() + SIZE) : "";
  }

  /** The address of the page before; "" for none. */
  public String getPrevious() {
    return offset() > 0 ? address(Math.max(0, offset() - SIZE)) : "";
  }

  private String address(int offset) {
    return pages.url(
        "/staff/billing/inflow?id=" + receipt.id() + "&mark=" + getMark() + "&offset=" + offset);
  }

  private int offset() {
    return (int) Math.min(1_000_000, Numbers.id(form, "offset", 0));
  }
}

package org.tsudoi.core.bank;

import java.time.LocalDate;
import java.util.List;
import org.tsudoi.api.value.Yen;

/**
 * A whole file of money received, counts and sums checked.
 *
 * @param from first day that it is about
 * @param to last day that it is about
 * @param items transfers and cash, in the order of the file
 * @param leftOut how many other items came in: cheques, interest, corrections
 */
public record Received(
    ReceivedKind kind, LocalDate from, LocalDate to, List<ReceivedItem> items, int leftOut) {

  /** Keeps its own copy of the items. */
  public Received {
    items = List.copyOf(items);
  }

  /** What came in, without what the bank took back. */
  public Yen total() {
    return items.stream()
        .filter(item -> !item.cancelled())
        .map(ReceivedItem::amount)
        .collect(Yen.sum());
  }
}

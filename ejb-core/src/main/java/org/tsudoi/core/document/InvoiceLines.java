package org.tsudoi.core.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tsudoi.api.value.Yen;

/**
 * The lines of an invoice or receipt with their sums.
 *
 * @param all every line, at least one
 */
public record InvoiceLines(List<InvoiceLine> all) {

  /** Lines in one table: one huge table takes far more time than several. */
  static final int IN_ONE_TABLE = 1_000;

  /** Refuses an empty list as a bug. */
  public InvoiceLines {
    all = List.copyOf(all);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("an invoice needs a line");
    }
  }

  /** Sum of all lines, yen. */
  public Yen total() {
    return all.stream().map(InvoiceLine::amount).collect(Yen.sum());
  }

  /** Sums by tax class, in order of appearance. */
  public List<TaxSum> taxSums() {
    Map<String, Yen> sums = new LinkedHashMap<>();
    all.forEach(line -> sums.merge(line.taxClass(), line.amount(), Yen::plus));
    return sums.entrySet().stream().map(e -> new TaxSum(e.getKey(), e.getValue())).toList();
  }

  /** The lines in tables of a size that renders fast. */
  public List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    for (int from = 0; from < all.size(); from += IN_ONE_TABLE) {
      int to = Math.min(all.size(), from + IN_ONE_TABLE);
      tables.add(new Table(all.subList(from, to), from > 0, to == all.size()));
    }
    return tables;
  }

  /**
   * Sum of one tax class.
   *
   * @param taxClass such as 不課税
   * @param amount yen
   */
  public record TaxSum(String taxClass, Yen amount) {}

  /**
   * A run of lines.
   *
   * @param lines the lines
   * @param continued whether others came before
   * @param last whether none follow
   */
  public record Table(List<InvoiceLine> lines, boolean continued, boolean last) {}
}

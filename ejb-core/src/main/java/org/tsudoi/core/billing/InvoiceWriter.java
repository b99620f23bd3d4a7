package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.tsudoi.api.billing.FeeSchedule.ChargeLine;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.billing.JoiningCharges.Charged;
import org.tsudoi.core.database.Counters;
import org.tsudoi.core.database.Database;

/** Writes the invoice of one office's joiners: lines, members charged, leavers used, postings. */
@ApplicationScoped
class InvoiceWriter {
  @Inject Database database;
  @Inject Counters counters;

  /** Writes nothing when the total is zero, save who was charged nothing. */
  void write(
      OrganizationId organization,
      RunView run,
      OfficeId office,
      List<Charged> charged,
      LocalDate today) {
    Yen total = charged.stream().map(Charged::total).collect(Yen.sum());
    database.in(
        organization,
        handle -> {
          charged.forEach(each -> members(handle, organization, run, each));
          charged.forEach(each -> leavers(handle, organization, run, each));
          if (!total.isZero()) {
            long invoice = invoice(handle, organization, run, office, total, today);
            lines(handle, organization, invoice, charged);
            post(handle, organization, invoice, office, charged, total, today);
          }
        });
  }

  private long invoice(
      Handle handle,
      OrganizationId organization,
      RunView run,
      OfficeId office,
      Yen total,
      LocalDate today) {
    long nth = counters.next(organization, InvoiceNumbers.series(today));
    return handle
        .createQuery(
            "insert into invoice"
                + " (organization, number, run, cycle, label, office, issued_on, due_on, total)"
                + " values (:organization, :number, :run, :cycle, :label, :office, :issued, :due,"
                + " :total) returning id")
        .bind("organization", organization)
        .bind("number", InvoiceNumbers.prefix(today) + "%06d".formatted(nth))
        .bind("run", run.id())
        .bind("cycle", run.cycle())
        .bind("label", run.label())
        .bind("office", office)
        .bind("issued", today)
        .bind("due", run.dueOn())
        .bind("total", total)
        .mapTo(Long.class)
        .one();
  }

  private static void lines(
      Handle handle, OrganizationId organization, long invoice, List<Charged> charged) {
    PreparedBatch batch =
        handle.prepareBatch(
            "insert into invoice_line (organization, invoice, position, category, item,"
                + " explanation, unit, quantity, amount) values (:organization, :invoice, :position,"
                + " :category, :item, :explanation, :unit, :quantity, :amount)");
    int position = 0;
    for (Charged each : charged) {
      for (ChargeLine line : each.lines()) {
        batch
            .bind("organization", organization)
            .bind("invoice", invoice)
            .bind("position", ++position)
            .bind("category", each.group().category())
            .bindMethods(line)
            .add();
      }
    }
    batch.execute();
  }

  /** The first {@code quantity} joiners bear the line, the others nothing: they are set off. */
  private static void members(
      Handle handle, OrganizationId organization, RunView run, Charged charged) {
    PreparedBatch batch =
        handle.prepareBatch(
            "insert into member_charge (organization, member, item, first_month, run, office,"
                + " category, amount) values (:organization, :member, :item, :first, :run, :office,"
                + " :category, :amount)");
    for (ChargeLine line : charged.lines()) {
      List<Long> joiners = charged.group().joiners();
      for (int i = 0; i < joiners.size(); i++) {
        batch
            .bind("organization", organization)
            .bind("member", joiners.get(i))
            .bind("item", line.item())
            .bind("first", run.firstMonth())
            .bind("run", run.id())
            .bind("office", charged.group().office())
            .bind("category", charged.group().category())
            .bind("amount", i < line.quantity() ? line.unit() : Yen.ZERO)
            .add();
      }
    }
    batch.execute();
  }

  private static void leavers(
      Handle handle, OrganizationId organization, RunView run, Charged charged) {
    int joined = charged.heads();
    int waived =
        charged.lines().stream().mapToInt(line -> joined - line.quantity()).max().orElse(0);
    if (waived == 0) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "insert into offset_use (organization, membership, run)"
                + " values (:organization, :membership, :run)");
    for (Long membership : charged.group().leavers().subList(0, waived)) {
      batch
          .bind("organization", organization)
          .bind("membership", membership)
          .bind("run", run.id())
          .add();
    }
    batch.execute();
  }

  private static void post(
      Handle handle,
      OrganizationId organization,
      long invoice,
      OfficeId office,
      List<Charged> charged,
      Yen total,
      LocalDate today) {
    Map<String, Yen> income = new TreeMap<>();
    charged.stream()
        .flatMap(each -> each.lines().stream())
        .filter(line -> !line.amount().isZero())
        .forEach(line -> income.merge(line.item(), line.amount().negated(), Yen::plus));
    List<Ledger.Entry> entries = new ArrayList<>();
    entries.add(new Ledger.Entry(Ledger.RECEIVABLE, total));
    income.forEach((item, amount) -> entries.add(new Ledger.Entry(item, amount)));
    Ledger.post(handle, organization, "INVOICE", invoice, office, today, entries);
  }
}

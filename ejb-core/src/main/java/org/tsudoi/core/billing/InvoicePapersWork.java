package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.tsudoi.api.time.JapaneseEra;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;
import org.tsudoi.core.job.JobWork;

/** After a run: prints its invoices and tells the offices, some at a time (P-40, P-41). */
@ApplicationScoped
class InvoicePapersWork implements JobWork {
  static final String KIND = "invoice-papers";
  private static final int AT_ONCE = 20;

  @Inject Database database;
  @Inject Invoices invoices;
  @Inject InvoicePaper paper;
  @Inject BillingMails mails;

  /** How many invoices a run has, and how many of them are printed. */
  public record Count(long all, long printed) {}

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Step step(OrganizationId organization, long run) {
    return database.of(
        organization,
        handle -> {
          next(handle, organization, run).forEach(id -> issue(handle, organization, id));
          Count count = count(handle, organization, run);
          return new Step(count.printed(), count.all(), count.printed() == count.all());
        });
  }

  private void issue(Handle handle, OrganizationId organization, long id) {
    InvoiceView invoice = invoices.find(organization, id).orElseThrow();
    OfficeAddress office = OfficeAddress.of(handle, organization, invoice.office());
    paper.issue(handle, organization, invoice, office);
    mails.put(
        organization,
        "invoice",
        "invoice-" + id,
        office.email(),
        Map.of(
            "office", office.name(),
            "number", invoice.number(),
            "label", invoice.label(),
            "amount", invoice.total(),
            "due", JapaneseEra.format(invoice.dueOn())));
  }

  private static List<Long> next(Handle handle, OrganizationId organization, long run) {
    return handle
        .createQuery(
            "select id from invoice where organization = :organization and run = :run"
                + " and document is null order by id limit :limit")
        .bind("organization", organization)
        .bind("run", run)
        .bind("limit", AT_ONCE)
        .mapTo(Long.class)
        .list();
  }

  private static Count count(Handle handle, OrganizationId organization, long run) {
    return handle
        .createQuery(
            "select count(*) as all, count(document) as printed from invoice"
                + " where organization = :organization and run = :run")
        .bind("organization", organization)
        .bind("run", run)
        .mapTo(Count.class)
        .one();
  }
}

package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.time.JapaneseEra;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.billing.InvoicePaper.Printed;
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

  /** How many invoices a run has, and how many of them are printed or cannot be. */
  public record Count(long all, long ended) {}

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
          return new Step(count.ended(), count.all(), count.ended() == count.all());
        });
  }

  /** Forgets why invoices of the run could not be printed, so that they are tried again. */
  int retry(OrganizationId organization, long run) {
    return database.of(
        organization,
        handle ->
            handle.execute(
                "update invoice set print_problem = null"
                    + " where organization = ? and run = ? and print_problem is not null",
                organization,
                run));
  }

  List<Unprintable> unprintable(OrganizationId organization, long run) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select id, number, print_problem as reason from invoice"
                        + " where organization = :organization and run = :run"
                        + " and print_problem is not null order by id limit 100")
                .bind("organization", organization)
                .bind("run", run)
                .mapTo(Unprintable.class)
                .list());
  }

  private void issue(Handle handle, OrganizationId organization, long id) {
    InvoiceView invoice = invoices.find(organization, id).orElseThrow();
    OfficeAddress office =
        OfficeAddress.of(handle, organization, invoice.office(), invoice.dueOn());
    Result<Printed> printed = paper.print(organization, invoice, office);
    if (printed.isValid()) {
      paper.keep(handle, organization, invoice, printed.orElseThrow());
      tell(organization, invoice, office);
    } else {
      skip(handle, organization, id, reason(printed.problems()));
    }
  }

  private static String reason(List<Problem> problems) {
    return problems.stream()
        .map(problem -> problem.code() + " " + problem.args().values())
        .collect(Collectors.joining(" "));
  }

  private static void skip(Handle handle, OrganizationId organization, long id, String reason) {
    handle.execute(
        "update invoice set print_problem = left(?, 400) where organization = ? and id = ?",
        reason,
        organization,
        id);
  }

  private void tell(OrganizationId organization, InvoiceView invoice, OfficeAddress office) {
    mails.put(
        organization,
        mail(invoice),
        "invoice-" + invoice.id(),
        office.email(),
        Map.of(
            "office", office.name(),
            "number", invoice.number(),
            "label", invoice.label(),
            "amount", invoice.total(),
            "settled", invoice.total().minus(invoice.open()),
            "open", invoice.open(),
            "due", JapaneseEra.format(invoice.dueOn())));
  }

  /** Who has paid in advance is not asked for it again. */
  private static String mail(InvoiceView invoice) {
    if (invoice.open().equals(invoice.total())) {
      return "invoice";
    }
    return invoice.open().isZero() ? "invoice-settled" : "invoice-part";
  }

  private static List<Long> next(Handle handle, OrganizationId organization, long run) {
    return handle
        .createQuery(
            "select id from invoice where organization = :organization and run = :run"
                + " and document is null and print_problem is null order by id limit :limit")
        .bind("organization", organization)
        .bind("run", run)
        .bind("limit", AT_ONCE)
        .mapTo(Long.class)
        .list();
  }

  private static Count count(Handle handle, OrganizationId organization, long run) {
    return handle
        .createQuery(
            "select count(*) as all, count(*) filter"
                + " (where document is not null or print_problem is not null) as ended from invoice"
                + " where organization = :organization and run = :run")
        .bind("organization", organization)
        .bind("run", run)
        .mapTo(Count.class)
        .one();
  }
}

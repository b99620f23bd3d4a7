package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.tsudoi.api.time.JapaneseEra;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.database.Database;

/** Tells offices whose debit failed. */
@ApplicationScoped
class DebitNotices {
  private static final ResourceBundle OUTCOMES =
      ResourceBundle.getBundle("org.tsudoi.core.bank.messages", Locale.ROOT);

  @Inject Database database;
  @Inject BillingMails mails;

  /** A failed debit with whom to tell. */
  public record Failed(
      long id, String officeName, String email, LocalDate debitOn, Yen amount, String outcome) {}

  /** Puts a mail for each failed debit of the batch. */
  void failed(OrganizationId organization, long batch) {
    list(organization, batch)
        .forEach(
            failed ->
                mails.put(
                    organization,
                    "debit-failed",
                    "debit-failed-" + failed.id(),
                    failed.email(),
                    Map.of(
                        "office", failed.officeName(),
                        "day", JapaneseEra.format(failed.debitOn()),
                        "amount", failed.amount(),
                        "reason", OUTCOMES.getString("bank.outcome." + failed.outcome()))));
  }

  private List<Failed> list(OrganizationId organization, long batch) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select t.id, f.name as office_name, f.email, b.debit_on, t.amount, t.outcome"
                        + " from debit_item t"
                        + " join debit_batch b on b.organization = t.organization and b.id = t.batch"
                        + " join office_facts f on f.organization = t.organization"
                        + " and f.office = t.office and f.valid_to = 'infinity'"
                        + " where t.organization = :organization and t.batch = :batch"
                        + " and t.outcome <> 'PAID' and f.email <> '' order by t.id")
                .bind("organization", organization)
                .bind("batch", batch)
                .mapTo(Failed.class)
                .list());
  }
}

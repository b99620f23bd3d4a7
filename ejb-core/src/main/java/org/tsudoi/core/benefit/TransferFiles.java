package org.tsudoi.core.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.bank.AccountType;
import org.tsudoi.core.bank.BankAccount;
import org.tsudoi.core.bank.TransferFile;
import org.tsudoi.core.bank.TransferOrder;
import org.tsudoi.core.bank.TransferRecord;
import org.tsudoi.core.bank.TransferSettings;
import org.tsudoi.core.document.DocumentKind;
import org.tsudoi.core.document.DocumentStore;
import org.tsudoi.core.document.NewDocument;
import org.tsudoi.core.organization.Organizations;

/** Writes a batch's file for the bank and keeps it as a document of the secretariat. */
@ApplicationScoped
class TransferFiles {
  @Inject TransferBatches batches;
  @Inject DocumentStore store;
  @Inject Organizations organizations;
  @Inject BusinessClock clock;

  /** Every account has been tried before: one that does not fit now is a bug. */
  void write(Actor actor, long batch, LocalDate day, TransferSettings settings) {
    OrganizationId organization = actor.organization();
    List<TransferRecord> records =
        batches.items(organization, batch).stream().map(TransferFiles::record).toList();
    byte[] content =
        TransferFile.write(new TransferOrder(settings.client(), day, records), settings.dialect())
            .orElseThrow();
    String name = "transfer-" + day.toString().replace("-", "") + "-" + batch + ".txt";
    long document = store.store(organization, document(actor, batch, day, name, content));
    batches.written(organization, batch, name, document);
  }

  private NewDocument document(
      Actor actor, long batch, LocalDate day, String name, byte[] content) {
    return new NewDocument(
        DocumentKind.BANK_FILE,
        Optional.empty(),
        Optional.empty(),
        BenefitTexts.of(
            organizations.running(actor.organization()),
            "benefit.transfer.file",
            Map.of("day", BusinessDates.format(day))),
        name,
        "text/plain",
        clock.today(),
        actor.name(),
        content,
        "transfer-" + batch);
  }

  private static TransferRecord record(TransferBatches.Item item) {
    BankAccount account =
        BankAccount.parse(
                item.bankCode(),
                item.branchCode(),
                AccountType.valueOf(item.kind()).code(),
                item.number(),
                item.holder())
            .orElseThrow();
    return new TransferRecord(Long.toString(item.id()), account, item.amount());
  }
}

package org.tsudoi.core.billing;

import java.time.LocalDate;
import java.util.Optional;
import org.tsudoi.api.Settings;
import org.tsudoi.core.bank.AccountType;
import org.tsudoi.core.bank.BankSettings;
import org.tsudoi.core.document.BankAccount;
import org.tsudoi.core.document.Payment;

/**
 * How an invoice is paid: by debit, or by transfer to the organization's account. Settings {@code
 * transfer.bank}, {@code branch}, {@code type}, {@code number}, {@code holder}: the account as
 * printed; else the one of direct debits.
 */
final class PaymentWays {
  private PaymentWays() {}

  static Payment of(InvoiceView invoice, OfficeAddress office, Settings settings) {
    PaperTexts texts = PaperTexts.of(settings);
    return invoice.kind() == RunKind.CONTINUING && office.accountNumber().isPresent()
        ? new Payment.Debit(invoice.dueOn(), account(office, texts))
        : new Payment.Transfer(invoice.dueOn(), account(settings, texts));
  }

  /** By transfer until {@code day}, whatever the office's usual way is. */
  static Payment.Transfer transfer(LocalDate day, Settings settings) {
    return new Payment.Transfer(day, account(settings, PaperTexts.of(settings)));
  }

  private static BankAccount account(OfficeAddress office, PaperTexts texts) {
    return new BankAccount(
        office.bankName().orElse(""),
        office.branchName().orElse(""),
        type(office.kind().orElse(""), texts),
        office.accountNumber().orElse(""),
        office.holder().orElse(""));
  }

  private static BankAccount account(Settings settings, PaperTexts texts) {
    Optional<BankSettings> debit = BankSettings.read(settings);
    return new BankAccount(
        text(settings, "bank").orElse(debit.map(d -> d.client().bankName()).orElse("")),
        text(settings, "branch").orElse(debit.map(d -> d.client().branchName()).orElse("")),
        text(settings, "type")
            .or(() -> debit.map(d -> type(d.client().account().type().code(), texts)))
            .orElse(""),
        text(settings, "number").or(() -> debit.map(d -> d.client().account().number())).orElse(""),
        text(settings, "holder").or(() -> debit.map(d -> d.client().name())).orElse(""));
  }

  private static Optional<String> text(Settings settings, String key) {
    return settings.optional("transfer." + key);
  }

  private static String type(String kind, PaperTexts texts) {
    return AccountType.parse(DebitRequests.type(kind))
        .toOptional()
        .map(type -> texts.paper("account." + type))
        .orElse(kind);
  }
}

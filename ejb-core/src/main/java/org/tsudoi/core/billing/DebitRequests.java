package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.bank.AccountType;
import org.tsudoi.core.bank.BankAccount;
import org.tsudoi.core.bank.BankSettings;
import org.tsudoi.core.bank.DebitRecord;
import org.tsudoi.core.bank.DebitRequest;
import org.tsudoi.core.bank.DebitRequestFile;
import org.tsudoi.core.bank.NewCode;
import org.tsudoi.core.bank.ZenginDialect;
import org.tsudoi.core.organization.Organizations;

/** Makes of a batch's rows what the bank room writes and compares. */
@ApplicationScoped
class DebitRequests {
  private static final ResourceBundle FIELDS =
      ResourceBundle.getBundle("org.tsudoi.core.bank.messages", Locale.ROOT);

  @Inject DebitBatches batches;
  @Inject Organizations organizations;

  /** Whether the organization has a bank for direct debits. */
  boolean isPossible(OrganizationId organization) {
    return settings(organization).isPresent();
  }

  ZenginDialect dialect(OrganizationId organization) {
    return settings(organization).orElseThrow().dialect();
  }

  /** The request; refused with every account that is none, by office. */
  Result<DebitRequest> of(OrganizationId organization, long batch, LocalDate day) {
    List<DebitRecord> records = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (DebitBatches.Item item : batches.items(organization, batch)) {
      Result<BankAccount> account = account(item);
      account.toOptional().ifPresent(to -> records.add(record(item, to)));
      account.problems().forEach(p -> problems.add(ofOffice(item, p)));
    }
    return problems.isEmpty()
        ? Result.of(new DebitRequest(settings(organization).orElseThrow().client(), day, records))
        : Result.refused(problems);
  }

  /** Those of the debits that the file cannot hold, with every reason. */
  List<UnusableAccount> unusable(OrganizationId organization, List<DebitBatches.Item> items) {
    Optional<BankSettings> bank = settings(organization);
    Map<String, Long> uses =
        items.stream().collect(Collectors.groupingBy(DebitRequests::key, Collectors.counting()));
    return items.stream()
        .map(
            item ->
                new UnusableAccount(
                    item.office(),
                    item.officeNumber(),
                    item.amount(),
                    problems(item, uses.get(key(item)) > 1, bank)))
        .filter(account -> !account.problems().isEmpty())
        .toList();
  }

  private static String key(DebitBatches.Item item) {
    return item.customer().strip().replaceFirst("^0+", "");
  }

  private static List<Problem> problems(
      DebitBatches.Item item, boolean twice, Optional<BankSettings> bank) {
    if (twice) {
      return List.of(
          Problem.of(
              "billing.debit-customer-twice",
              "office",
              item.officeNumber(),
              "customer",
              item.customer()));
    }
    Result<BankAccount> account = account(item);
    return account
        .toOptional()
        .map(to -> bank.map(b -> problems(item, to, b)).orElse(List.of()))
        .orElseGet(() -> account.problems().stream().map(p -> ofOffice(item, p)).toList());
  }

  private static List<Problem> problems(
      DebitBatches.Item item, BankAccount account, BankSettings bank) {
    DebitRequest alone =
        new DebitRequest(bank.client(), LocalDate.EPOCH, List.of(record(item, account)));
    return DebitRequestFile.write(alone, bank.dialect()).problems().isEmpty()
        ? List.of()
        : List.of(Problem.of("billing.debit-unusable", "office", item.officeNumber()));
  }

  private static Result<BankAccount> account(DebitBatches.Item item) {
    return BankAccount.parse(
        item.bankCode(), item.branchCode(), type(item.kind()), item.number(), item.holder());
  }

  private static DebitRecord record(DebitBatches.Item item, BankAccount account) {
    return new DebitRecord(
        item.customer(), account, item.amount(), NewCode.valueOf(item.newCode()));
  }

  private static Problem ofOffice(DebitBatches.Item item, Problem problem) {
    String field = FIELDS.getString("bank.field.name." + problem.field());
    return Problem.of("billing.debit-account", "office", item.officeNumber(), "field", field);
  }

  /** The kind as the bank room reads it, whether it is kept by its name or in words. */
  static String type(String kind) {
    return Stream.of(AccountType.values())
        .filter(type -> type.name().equals(kind))
        .map(AccountType::code)
        .findFirst()
        .orElse(kind);
  }

  private Optional<BankSettings> settings(OrganizationId organization) {
    return BankSettings.read(organizations.running(organization).settings());
  }
}

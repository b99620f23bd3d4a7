package org.tsudoi.core.member;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.core.bank.BankAccount;

/** Reads the office of a row; a row like the one before is not read again. */
final class OfficeRowReader {
  private static final Map<String, String> FACTS =
      Map.of(
          OfficeFacts.NAME, ImportColumns.OFFICE_NAME,
          OfficeFacts.KANA, ImportColumns.OFFICE_KANA,
          OfficeFacts.POSTAL_CODE, ImportColumns.POSTAL_CODE,
          OfficeFacts.ADDRESS, ImportColumns.ADDRESS,
          OfficeFacts.PHONE, ImportColumns.PHONE,
          OfficeFacts.EMAIL, ImportColumns.EMAIL,
          OfficeFacts.REPRESENTATIVE, ImportColumns.REPRESENTATIVE,
          OfficeFacts.CONTACT, ImportColumns.CONTACT);
  private static final Map<String, String> ACCOUNT =
      Map.of(
          "bank", ImportColumns.BANK,
          "branch", ImportColumns.BRANCH,
          "type", ImportColumns.ACCOUNT_TYPE,
          "number", ImportColumns.ACCOUNT,
          "holder", ImportColumns.HOLDER);
  private static final int AFFILIATION = 40;

  private final ImportRules rules;
  private final FieldReader fields;
  private List<String> lastTexts = List.of();
  private ImportedOffice last;

  OfficeRowReader(ImportRules rules, FieldReader fields) {
    this.rules = rules;
    this.fields = fields;
  }

  /** The office; empty when something is wrong, which {@code row} then knows. */
  Optional<ImportedOffice> read(RowFields row) {
    List<String> texts = new ArrayList<>();
    texts.add(row.text(ImportColumns.OFFICE));
    ImportColumns.OF_OFFICE.forEach(column -> texts.add(row.text(column)));
    if (texts.equals(lastTexts)) {
      return Optional.of(last);
    }
    Optional<ImportedOffice> read = readAnew(row);
    lastTexts = read.isPresent() ? texts : List.of();
    last = read.orElse(null);
    return read;
  }

  private Optional<ImportedOffice> readAnew(RowFields row) {
    int before = row.problems().size();
    String number =
        row.must(ImportColumns.OFFICE, text -> FieldReader.number(text, rules.officeDigits()));
    LocalDate joinedOn = row.must(ImportColumns.OFFICE_JOINED, fields::date);
    String affiliation =
        row.may(ImportColumns.AFFILIATION, "", text -> fields.line(text, AFFILIATION));
    Map<String, String> facts = facts(row);
    Map<String, String> account = account(row, number);
    return row.problems().size() == before
        ? Optional.of(new ImportedOffice(number, joinedOn, affiliation, facts, account))
        : Optional.empty();
  }

  private Map<String, String> facts(RowFields row) {
    Map<String, String> given = new HashMap<>();
    FACTS.forEach((fact, column) -> given.put(fact, row.text(column)));
    Result<Map<String, String>> read = OfficeFacts.read(given, rules.repertoire());
    refuse(row, read.problems(), FACTS);
    return read.toOptional().map(TreeMap::new).orElseGet(TreeMap::new);
  }

  private Map<String, String> account(RowFields row, String office) {
    if (ACCOUNT.values().stream().allMatch(row::isBlank)) {
      return Map.of();
    }
    Result<BankAccount> read =
        BankAccount.parse(
            row.text(ImportColumns.BANK),
            row.text(ImportColumns.BRANCH),
            row.text(ImportColumns.ACCOUNT_TYPE),
            row.text(ImportColumns.ACCOUNT),
            row.text(ImportColumns.HOLDER));
    refuse(row, read.problems(), ACCOUNT);
    String customer = row.may(ImportColumns.CUSTOMER, office, text -> FieldReader.number(text, 0));
    return read.toOptional().map(account -> texts(account, customer)).orElseGet(Map::of);
  }

  private static Map<String, String> texts(BankAccount account, String customer) {
    Map<String, String> texts = new TreeMap<>();
    texts.put("bank", account.bank());
    texts.put("branch", account.branch());
    texts.put("type", account.type().name());
    texts.put("number", account.number());
    texts.put("holder", account.holder().value());
    texts.put("customer", customer == null ? "" : customer);
    return texts;
  }

  private static void refuse(RowFields row, List<Problem> problems, Map<String, String> columns) {
    problems.forEach(problem -> row.refuse(columns.get(problem.field()), problem));
  }
}

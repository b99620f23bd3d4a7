package org.tsudoi.core.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;
import org.tsudoi.api.value.Kana;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;
import org.tsudoi.core.database.JsonText;

/** The good rows of a checked file, before they are loaded. */
@ApplicationScoped
class ImportStage {
  private static final String MEMBERS =
      """
      insert into register_import_member (organization, import, line, number, office_number,
        family_name, given_name, name_key, kana, kana_key, birth_date, sex, category, joined_on,
        left_on)
      select :organization, :import, * from unnest(:lines, :numbers, :offices, :families, :givens,
        :nameKeys, :kanas, :kanaKeys, cast(:births as date[]), :sexes, :categories,
        cast(:joined as date[]), cast(:left as date[]))
      """;

  @Inject Database database;

  /** A staged office. */
  public record OfficeRow(
      String number, LocalDate joinedOn, String affiliation, String facts, String account) {
    ImportedOffice office() {
      Map<String, String> read = new TreeMap<>(JsonText.read(facts));
      read.remove("kanaKey");
      return new ImportedOffice(number, joinedOn, affiliation, read, JsonText.read(account));
    }
  }

  /** The offices staged so far, by number. */
  Map<String, ImportedOffice> offices(OrganizationId organization, long id) {
    Map<String, ImportedOffice> offices = new HashMap<>();
    database
        .of(
            organization,
            handle ->
                handle
                    .createQuery(
                        "select number, joined_on, affiliation, facts::text as facts,"
                            + " account::text as account from register_import_office"
                            + " where organization = :organization and import = :import")
                    .bind("organization", organization)
                    .bind("import", id)
                    .mapTo(OfficeRow.class)
                    .list())
        .forEach(row -> offices.put(row.number(), row.office()));
    return offices;
  }

  void addOffices(OrganizationId organization, long id, Map<Long, ImportedOffice> byLine) {
    if (byLine.isEmpty()) {
      return;
    }
    database.in(
        organization,
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch(
                  "insert into register_import_office (organization, import, number, line,"
                      + " joined_on, affiliation, facts, account) values (:organization, :import,"
                      + " :number, :line, :joinedOn, :affiliation, cast(:facts as jsonb),"
                      + " cast(:account as jsonb))");
          byLine.forEach((line, office) -> add(batch, organization, id, line, office));
          batch.execute();
        });
  }

  private static void add(
      PreparedBatch batch, OrganizationId organization, long id, long line, ImportedOffice office) {
    Map<String, String> facts = new TreeMap<>(office.facts());
    facts.put("kanaKey", Kana.searchKey(facts.getOrDefault(OfficeFacts.KANA, "")));
    batch
        .bind("organization", organization)
        .bind("import", id)
        .bind("number", office.number())
        .bind("line", line)
        .bind("joinedOn", office.joinedOn())
        .bind("affiliation", office.affiliation())
        .bind("facts", JsonText.write(facts))
        .bind("account", JsonText.write(office.account()))
        .add();
  }

  void addMembers(OrganizationId organization, long id, List<ImportedMember> members) {
    if (members.isEmpty()) {
      return;
    }
    database.in(
        organization,
        handle -> {
          Update update =
              handle
                  .createUpdate(MEMBERS)
                  .bind("organization", organization)
                  .bind("import", id)
                  .bindArray(
                      "lines",
                      Long.class,
                      (Object[]) members.stream().map(ImportedMember::line).toArray(Long[]::new));
          texts(update, "numbers", members, ImportedMember::number);
          texts(update, "offices", members, ImportedMember::office);
          texts(update, "families", members, ImportedMember::familyName);
          texts(update, "givens", members, ImportedMember::givenName);
          texts(update, "nameKeys", members, m -> Names.key(m.familyName() + m.givenName()));
          texts(update, "kanas", members, ImportedMember::kana);
          texts(update, "kanaKeys", members, ImportedMember::kanaKey);
          texts(update, "births", members, m -> m.birthDate().toString());
          texts(update, "sexes", members, ImportedMember::sex);
          texts(update, "categories", members, ImportedMember::category);
          texts(update, "joined", members, m -> m.joinedOn().toString());
          texts(update, "left", members, m -> m.leftOn() == null ? null : m.leftOn().toString());
          update.execute();
        });
  }

  private static void texts(
      Update update,
      String name,
      Collection<ImportedMember> members,
      Function<ImportedMember, String> text) {
    update.bindArray(
        name, String.class, (Object[]) members.stream().map(text).toArray(String[]::new));
  }
}

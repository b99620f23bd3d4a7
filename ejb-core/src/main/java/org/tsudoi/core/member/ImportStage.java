package org.tsudoi.core.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.tsudoi.api.value.Kana;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.CopyText;
import org.tsudoi.core.database.Database;
import org.tsudoi.core.database.JsonText;

/** The good rows of a checked file, before they are loaded. */
@ApplicationScoped
class ImportStage {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");
  private static final String COLUMNS =
      "line, number, office_number, family_name, given_name, name_key, kana, kana_key, birth_date,"
          + " sex, category, joined_on, left_on";
  private static final String TABLE =
      """
      create temporary table if not exists import_row (
        line bigint,
        id bigint default nextval('member_id_seq'),
        number varchar(20) collate "C",
        office_number varchar(20) collate "C",
        family_name varchar(50),
        given_name varchar(50),
        name_key varchar(100) collate "C",
        kana varchar(100),
        kana_key varchar(100) collate "C",
        birth_date date,
        sex varchar(6),
        category varchar(20) collate "C",
        joined_on date,
        left_on date,
        action varchar(4) default 'NEW') on commit drop
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
        handle ->
            handle
                .createUpdate(
                    "insert into register_import_rows (organization, import, last_line, content,"
                        + " lines, numbers, greatest_number) values (:organization, :import, :last,"
                        + " :content, :lines, :numbers, :greatest)")
                .bind("organization", organization)
                .bind("import", id)
                .bind("last", members.get(members.size() - 1).line())
                .bind("content", content(members))
                .bindArray("lines", Long.class, members.stream().map(ImportedMember::line).toList())
                .bindArray(
                    "numbers", String.class, members.stream().map(ImportedMember::number).toList())
                .bind("greatest", greatest(members))
                .execute());
  }

  private static byte[] content(List<ImportedMember> members) {
    CopyText rows = new CopyText();
    for (ImportedMember member : members) {
      rows.add(member.line())
          .add(member.number())
          .add(member.office())
          .add(member.familyName())
          .add(member.givenName())
          .add(Names.key(member.familyName() + member.givenName()))
          .add(member.kana())
          .add(member.kanaKey())
          .add(member.birthDate())
          .add(member.sex())
          .add(member.category())
          .add(member.joinedOn())
          .add(member.leftOn())
          .end();
    }
    return rows.bytes();
  }

  private static long greatest(List<ImportedMember> members) {
    return members.stream()
        .map(ImportedMember::number)
        .filter(number -> NUMBER.matcher(number).matches())
        .mapToLong(Long::parseLong)
        .max()
        .orElse(0);
  }

  /** The next rows that wait: the last line of the first of them that ends after {@code line}. */
  OptionalLong next(OrganizationId organization, long id, long line) {
    return database
        .of(
            organization,
            handle ->
                handle
                    .createQuery(
                        "select min(last_line) from register_import_rows"
                            + " where organization = :organization and import = :import"
                            + " and last_line > :line")
                    .bind("organization", organization)
                    .bind("import", id)
                    .bind("line", line)
                    .mapTo(Long.class)
                    .findOne())
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  /**
   * Puts the rows up to a line that {@link #next} gave into the table {@code import_row} of this
   * transaction.
   */
  void open(OrganizationId organization, long id, long lastLine) {
    database.in(
        organization,
        handle -> {
          byte[] content =
              handle
                  .createQuery(
                      "select content from register_import_rows where organization = :organization"
                          + " and import = :import and last_line = :last")
                  .bind("organization", organization)
                  .bind("import", id)
                  .bind("last", lastLine)
                  .mapTo(byte[].class)
                  .one();
          create(organization);
          CopyText.run(handle, "import_row (" + COLUMNS + ")", content);
        });
  }

  /** Like {@link #open}, all rows of the file. */
  void openAll(OrganizationId organization, long id) {
    create(organization);
    OptionalLong last = next(organization, id, 0);
    while (last.isPresent()) {
      open(organization, id, last.getAsLong());
      last = next(organization, id, last.getAsLong());
    }
    database.in(organization, handle -> handle.execute("analyze import_row"));
  }

  private void create(OrganizationId organization) {
    database.in(organization, handle -> handle.execute(TABLE));
  }
}

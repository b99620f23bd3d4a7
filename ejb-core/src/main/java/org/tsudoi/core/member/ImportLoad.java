package org.tsudoi.core.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Counters;
import org.tsudoi.core.database.Database;
import org.tsudoi.core.job.JobWork;

/**
 * Loads the good rows of a checked file: the offices in one step, then the rows that wait together,
 * some thousand a step. How far it is stands in the same transaction as the rows, and numbers are
 * unique: killed at any moment, it goes on without losing or doubling.
 */
@ApplicationScoped
class ImportLoad implements JobWork {
  static final String KIND = "register-load";
  private static final String OFFICES =
      """
      with created as (
        insert into office (organization, number, affiliation, joined_on)
        select organization, number, nullif(affiliation, ''), joined_on
        from register_import_office
        where organization = :organization and import = :import order by line
        on conflict (organization, number) do nothing returning id, number),
      facts as (
        insert into office_facts (organization, office, valid_from, name, kana, kana_key,
          postal_code, address, phone, email, representative, contact)
        select i.organization, c.id, i.joined_on, i.facts ->> 'name',
          coalesce(i.facts ->> 'kana', ''), i.facts ->> 'kanaKey',
          coalesce(i.facts ->> 'postalCode', ''), coalesce(i.facts ->> 'address', ''),
          coalesce(i.facts ->> 'phone', ''), coalesce(i.facts ->> 'email', ''),
          coalesce(i.facts ->> 'representative', ''), coalesce(i.facts ->> 'contact', '')
        from created c join register_import_office i on i.organization = :organization
          and i.import = :import and i.number = c.number),
      accounts as (
        insert into bank_account (organization, office, valid_from, bank_code, branch_code, kind,
          number, holder, customer_number)
        select i.organization, c.id, i.joined_on, i.account ->> 'bank', i.account ->> 'branch',
          i.account ->> 'type', i.account ->> 'number', i.account ->> 'holder',
          i.account ->> 'customer'
        from created c join register_import_office i on i.organization = :organization
          and i.import = :import and i.number = c.number
        where i.account <> '{}')
      update register_import set offices_loaded = true,
        loaded_offices = (select count(*) from created)
      where organization = :organization and id = :import
      """;
  private static final String BAD =
      """
      delete from import_row where line in (select line from register_import_problem
        where organization = :organization and import = :import)
      """;

  /** Whoever is registered by now stays as he is; looked up by the key, one by one. */
  private static final String REGISTERED =
      """
      delete from import_row r
      where (select true from member m where m.organization = :organization and m.number = r.number)
        is not null
      """;

  private static final String MEMBERS =
      """
      insert into member (organization, id, number)
      select :organization, id, number from import_row
      """;
  private static final String FACTS =
      """
      insert into member_facts (organization, member, valid_from, family_name, given_name,
        name_key, kana, kana_key, birth_date, sex)
      select :organization, id, joined_on, family_name, given_name, name_key, kana, kana_key,
        birth_date, sex
      from import_row
      """;
  private static final String MEMBERSHIPS =
      """
      insert into membership (organization, member, office, category, valid_from, valid_to,
        entry, ending)
      select :organization, r.id, o.id, r.category, r.joined_on,
        coalesce(r.left_on, 'infinity'), 'IMPORT', case when r.left_on is not null then 'LEAVE' end
      from import_row r
      join office o on o.organization = :organization and o.number = r.office_number
      """;
  private static final String GREATEST_MEMBER =
      """
      select coalesce(max(greatest_number), 0) from register_import_rows
      where organization = :organization and import = :import
      """;
  private static final String GREATEST_OFFICE =
      """
      select coalesce(max(case when number ~ '^[0-9]{1,15}$' then number::bigint end), 0)
      from register_import_office where organization = :organization and import = :import
      """;
  private static final String LOADED =
      """
      update register_import set loaded_line = :upTo,
        loaded_members = loaded_members + (select count(*) from import_row)
      where organization = :organization and id = :import
      """;

  /** What a step needs to know. */
  public record Progress(
      String state, boolean officesLoaded, long loadedLine, long lines, long badRows) {}

  @Inject Database database;
  @Inject ImportStore store;
  @Inject ImportStage stage;
  @Inject Counters counters;
  @Inject BusinessClock clock;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Step step(OrganizationId organization, long id) {
    Progress progress = progress(organization, id);
    if (!progress.state().equals("LOADING")) {
      return new Step(progress.lines(), progress.lines(), true);
    }
    if (!progress.officesLoaded()) {
      run(organization, id, OFFICES);
      return new Step(0, progress.lines(), false);
    }
    OptionalLong next = stage.next(organization, id, progress.loadedLine());
    if (next.isEmpty()) {
      finish(organization, id);
      return new Step(progress.lines(), progress.lines(), true);
    }
    load(organization, id, progress, next.getAsLong());
    return new Step(next.getAsLong(), progress.lines(), false);
  }

  private void load(OrganizationId organization, long id, Progress progress, long upTo) {
    stage.open(organization, id, upTo);
    if (progress.badRows() > 0) {
      run(organization, id, BAD);
    }
    for (String sql : List.of(REGISTERED, MEMBERS, FACTS, MEMBERSHIPS)) {
      run(organization, id, sql);
    }
    database.in(
        organization,
        handle ->
            handle
                .createUpdate(LOADED)
                .bind("upTo", upTo)
                .bind("organization", organization)
                .bind("import", id)
                .execute());
  }

  @Override
  public void failed(OrganizationId organization, long id, String reason) {
    store.fail(organization, id, reason);
  }

  private void run(OrganizationId organization, long id, String sql) {
    database.in(
        organization,
        handle -> {
          ImportComparison.joinWholeSets(handle);
          handle
              .createUpdate(sql)
              .bindMap(Map.of("organization", organization, "import", id))
              .execute();
        });
  }

  private void finish(OrganizationId organization, long id) {
    passed(organization, id, Register.MEMBER_NUMBERS, GREATEST_MEMBER);
    passed(organization, id, Register.OFFICE_NUMBERS, GREATEST_OFFICE);
    database.in(
        organization,
        handle ->
            handle.execute(
                "update register_import set state = 'LOADED', ended_at = ?"
                    + " where organization = ? and id = ?",
                clock.now(),
                organization,
                id));
    store.forget(organization, id);
    database.in(
        organization,
        handle -> handle.execute("analyze office, office_facts, member, member_facts, membership"));
  }

  /** The next number given is greater than all that were loaded. */
  private void passed(OrganizationId organization, long id, String series, String greatest) {
    long used =
        database.of(
            organization,
            handle ->
                handle
                    .createQuery(greatest)
                    .bind("organization", organization)
                    .bind("import", id)
                    .mapTo(Long.class)
                    .one());
    counters.passed(organization, series, used);
  }

  private Progress progress(OrganizationId organization, long id) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select state, offices_loaded, loaded_line, lines, bad_rows from register_import"
                        + " where organization = :organization and id = :id for update")
                .bind("organization", organization)
                .bind("id", id)
                .mapTo(Progress.class)
                .one());
  }
}

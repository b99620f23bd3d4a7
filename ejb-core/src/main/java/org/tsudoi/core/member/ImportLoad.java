package org.tsudoi.core.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.statement.Update;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Counters;
import org.tsudoi.core.database.Database;
import org.tsudoi.core.job.JobWork;

/**
 * Loads the good rows of a checked file: the offices in one step, then some thousand rows a step.
 * How far it is stands in the same transaction as the rows, and numbers are unique: killed at any
 * moment, it goes on without losing or doubling.
 */
@ApplicationScoped
class ImportLoad implements JobWork {
  static final String KIND = "register-load";
  private static final int LINES = 20_000;
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
  private static final String MEMBERS =
      """
      with chunk as materialized (
        select * from register_import_member
        where organization = :organization and import = :import and action = 'NEW'
          and line > :after and line <= :upTo),
      created as (
        insert into member (organization, number)
        select organization, number from chunk order by line
        on conflict (organization, number) do nothing returning id, number),
      facts as (
        insert into member_facts (organization, member, valid_from, family_name, given_name,
          name_key, kana, kana_key, birth_date, sex)
        select organization, c.id, joined_on, family_name, given_name, name_key, kana, kana_key,
          birth_date, sex
        from created c join chunk using (number)),
      memberships as (
        insert into membership (organization, member, office, category, valid_from, valid_to,
          entry, ending)
        select chunk.organization, c.id, o.id, chunk.category, chunk.joined_on,
          coalesce(chunk.left_on, 'infinity'), 'IMPORT',
          case when chunk.left_on is not null then 'LEAVE' end
        from created c join chunk using (number)
        join office o on o.organization = :organization and o.number = chunk.office_number)
      update register_import set loaded_line = :upTo,
        loaded_members = loaded_members + (select count(*) from created)
      where organization = :organization and id = :import
      """;

  /** What a step needs to know. */
  public record Progress(String state, boolean officesLoaded, long loadedLine, long lines) {}

  @Inject Database database;
  @Inject ImportStore store;
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
      run(organization, id, OFFICES, 0, 0);
      return new Step(0, progress.lines(), false);
    }
    long upTo = Math.min(progress.loadedLine() + LINES, progress.lines());
    run(organization, id, MEMBERS, progress.loadedLine(), upTo);
    boolean finished = upTo == progress.lines();
    if (finished) {
      finish(organization, id);
    }
    return new Step(upTo, progress.lines(), finished);
  }

  @Override
  public void failed(OrganizationId organization, long id, String reason) {
    store.fail(organization, id, reason);
  }

  private void run(OrganizationId organization, long id, String sql, long after, long upTo) {
    database.in(
        organization,
        handle -> {
          ImportComparison.joinWholeSets(handle);
          Update update =
              handle.createUpdate(sql).bind("organization", organization).bind("import", id);
          if (sql.contains(":upTo")) {
            update.bind("after", after).bind("upTo", upTo);
          }
          update.execute();
        });
  }

  private void finish(OrganizationId organization, long id) {
    passed(organization, id, "register_import_member", Register.MEMBER_NUMBERS);
    passed(organization, id, "register_import_office", Register.OFFICE_NUMBERS);
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
  private void passed(OrganizationId organization, long id, String table, String series) {
    long used =
        database.of(
            organization,
            handle ->
                handle
                    .createQuery(
                        "select coalesce(max(case when number ~ '^[0-9]{1,15}$' then"
                            + " number::bigint end), 0) from "
                            + table
                            + " where organization = :organization and import = :import")
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
                    "select state, offices_loaded, loaded_line, lines from register_import"
                        + " where organization = :organization and id = :id for update")
                .bind("organization", organization)
                .bind("id", id)
                .mapTo(Progress.class)
                .one());
  }
}

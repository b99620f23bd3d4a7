package org.tsudoi.core.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;

/** Compares all good rows of a file with each other and with the register, set by set. */
@ApplicationScoped
class ImportComparison {
  private static final String DOUBLE =
      """
      insert into register_import_problem (organization, import, line, position, code,
        column_name, typed, args)
      select :organization, :import, line, 0, 'member.import-member-double', '会員番号', number,
             jsonb_build_object('line', first::text)
      from (select number, min(line) as first, array_agg(line) as lines
            from register_import_rows, unnest(numbers, lines) as each (number, line)
            where organization = :organization and import = :import
            group by number having count(*) > 1) as often, unnest(lines) as line
      where line > first
      on conflict do nothing
      """;
  private static final String UNKNOWN_OFFICE =
      """
      insert into register_import_problem (organization, import, line, position, code,
        column_name, typed, args)
      select :organization, :import, m.line, 0, 'member.import-office-unknown', '事業所番号',
             m.office_number, '{}'
      from import_row m
      left join register_import_office i on i.organization = :organization
        and i.import = :import and i.number = m.office_number
      left join office o on o.organization = :organization and o.number = m.office_number
      where i.number is null and o.id is null
      on conflict do nothing
      """;
  private static final String LEFT_OFFICE =
      """
      insert into register_import_problem (organization, import, line, position, code,
        column_name, typed, args)
      select :organization, :import, m.line, 0, 'member.import-office-left', '事業所番号',
             m.office_number, jsonb_build_object('day', o.left_on::text)
      from import_row m
      join office o on o.organization = :organization and o.number = m.office_number
      where o.left_on < coalesce(m.left_on, 'infinity')
      on conflict do nothing
      """;
  private static final String OTHER_OFFICE_NAME =
      """
      insert into register_import_problem (organization, import, line, position, code,
        column_name, typed, args)
      select :organization, :import, each.line, 0, 'member.import-office-registered', '事業所名',
             i.facts ->> 'name', jsonb_build_object('name', f.name)
      from register_import_office i
      join office o on o.organization = i.organization and o.number = i.number
      join office_facts f on f.organization = o.organization and f.office = o.id
        and f.valid_to = 'infinity'
      join (select number, line from register_import_office
            where organization = :organization and import = :import
            union
            select office_number, line from import_row) each on each.number = i.number
      where i.organization = :organization and i.import = :import
        and f.name <> i.facts ->> 'name'
      on conflict do nothing
      """;

  /** In the bank's files offices are told apart by it: one has it, in this file or registered. */
  private static final String CUSTOMER_TAKEN =
      """
      with asked as (
        select i.number, i.line, i.account ->> 'customer' as customer,
          ltrim(i.account ->> 'customer', '0') as key
        from register_import_office i
        left join office o on o.organization = i.organization and o.number = i.number
        where i.organization = :organization and i.import = :import and i.account <> '{}'
          and o.id is null and ltrim(i.account ->> 'customer', '0') <> ''),
      taken as (
        select number, customer, owner
        from (select number, customer,
            first_value(number) over (partition by key order by line) as owner from asked) ranked
        where number <> owner
        union
        select a.number, a.customer, o.number
        from asked a
        join bank_account b on b.organization = :organization and b.valid_to = 'infinity'
          and ltrim(b.customer_number, '0') = a.key and ltrim(b.customer_number, '0') <> ''
        join office o on o.organization = b.organization and o.id = b.office),
      told as (
        insert into register_import_problem (organization, import, line, position, code,
          column_name, typed, args)
        select :organization, :import, each.line, 0, 'member.import-customer-taken', '顧客番号',
          t.customer, jsonb_build_object('number', min(t.owner))
        from taken t
        join (select number, line from register_import_office
              where organization = :organization and import = :import
              union
              select office_number, line from import_row) each
          on each.number = t.number
        group by each.line, t.customer
        on conflict do nothing)
      delete from register_import_office
      where organization = :organization and import = :import
        and number in (select number from taken)
      """;

  private static final String BAD =
      """
      update import_row m set action = 'BAD'
      from register_import_problem p
      where p.organization = :organization and p.import = :import and p.line = m.line
      """;
  private static final String SAME =
      """
      update import_row i set action = 'SAME'
      from member m
      join member_facts f on f.organization = m.organization and f.member = m.id
        and f.valid_to = 'infinity'
      join membership s on s.organization = m.organization and s.member = m.id
      join office o on o.organization = s.organization and o.id = s.office
      where i.action = 'NEW' and m.organization = :organization and m.number = i.number
        and (f.family_name, f.given_name, f.kana, f.birth_date, f.sex, s.category, s.valid_from,
             s.valid_to, o.number)
          = (i.family_name, i.given_name, i.kana, i.birth_date, i.sex, i.category, i.joined_on,
             coalesce(i.left_on, 'infinity'), i.office_number)
        and not exists (select 1 from membership x where x.organization = s.organization
          and x.member = s.member and x.id <> s.id)
      """;
  private static final String DIFFERENT =
      """
      insert into register_import_problem (organization, import, line, position, code,
        column_name, typed, args)
      select :organization, :import, i.line, 0, 'member.import-member-registered', '会員番号', i.number,
             '{}'
      from import_row i
      join member m on m.organization = :organization and m.number = i.number
      where i.action = 'NEW'
      on conflict do nothing
      """;
  private static final String SAMES =
      """
      update register_import
      set same_members = (select count(*) from import_row where action = 'SAME')
      where organization = :organization and id = :import
      """;
  private static final String COUNTS =
      """
      update register_import r set state = 'CHECKED', checked_line = lines, bad_rows = bad.rows,
        new_members = case when exists (select from register_import_rows m
            where m.organization = r.organization and m.import = r.id)
          then r.row_count - bad.rows - r.same_members else 0 end,
        new_offices = (select count(*) from register_import_office i
          where i.organization = r.organization and i.import = r.id
            and not exists (select 1 from office o
              where o.organization = i.organization and o.number = i.number))
      from (select count(distinct line) as rows from register_import_problem
        where organization = :organization and import = :import) bad
      where organization = :organization and id = :import
      """;
  private static final String REGISTERED =
      """
      select exists (select from office where organization = :organization)
        or exists (select from member where organization = :organization)
        or not exists (select from register_import_office
          where organization = :organization and import = :import)
        or exists (select from register_import_office
          where organization = :organization and import = :import
            and ltrim(account ->> 'customer', '0') <> ''
          group by ltrim(account ->> 'customer', '0') having count(*) > 1)
      """;

  @Inject Database database;
  @Inject ImportStage stage;

  /** Ends the check. */
  void finish(OrganizationId organization, long id) {
    database.in(organization, ImportComparison::joinWholeSets);
    run(organization, id, List.of(DOUBLE));
    if (isAnythingToCompare(organization, id)) {
      stage.openAll(organization, id);
      run(
          organization,
          id,
          List.of(
              UNKNOWN_OFFICE,
              LEFT_OFFICE,
              OTHER_OFFICE_NAME,
              CUSTOMER_TAKEN,
              BAD,
              SAME,
              DIFFERENT,
              SAMES));
    }
    run(organization, id, List.of(COUNTS));
  }

  /**
   * Not in an empty register, where each row brings its office and no two offices share a customer
   * number.
   */
  private boolean isAnythingToCompare(OrganizationId organization, long id) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(REGISTERED)
                .bind("organization", organization)
                .bind("import", id)
                .mapTo(Boolean.class)
                .one());
  }

  private void run(OrganizationId organization, long id, List<String> statements) {
    for (String sql : statements) {
      database.in(
          organization,
          handle ->
              handle
                  .createUpdate(sql)
                  .bind("organization", organization)
                  .bind("import", id)
                  .execute());
    }
  }

  /** Tables that were filled a moment ago have no statistics: row by row would take hours. */
  static void joinWholeSets(Handle handle) {
    handle.execute("set local enable_nestloop = off");
  }
}

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
      from (select line, number, min(line) over (partition by number) as first
            from register_import_member
            where organization = :organization and import = :import) as numbered
      where line > first
      on conflict do nothing
      """;
  private static final String UNKNOWN_OFFICE =
      """
      insert into register_import_problem (organization, import, line, position, code,
        column_name, typed, args)
      select :organization, :import, m.line, 0, 'member.import-office-unknown', '事業所番号',
             m.office_number, '{}'
      from register_import_member m
      left join register_import_office i on i.organization = m.organization
        and i.import = m.import and i.number = m.office_number
      left join office o on o.organization = m.organization and o.number = m.office_number
      where m.organization = :organization and m.import = :import
        and i.number is null and o.id is null
      on conflict do nothing
      """;
  private static final String LEFT_OFFICE =
      """
      insert into register_import_problem (organization, import, line, position, code,
        column_name, typed, args)
      select :organization, :import, m.line, 0, 'member.import-office-left', '事業所番号',
             m.office_number, jsonb_build_object('day', o.left_on::text)
      from register_import_member m
      join office o on o.organization = m.organization and o.number = m.office_number
      where m.organization = :organization and m.import = :import
        and o.left_on < coalesce(m.left_on, 'infinity')
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
            select office_number, line from register_import_member
            where organization = :organization and import = :import) each on each.number = i.number
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
              select office_number, line from register_import_member
              where organization = :organization and import = :import) each
          on each.number = t.number
        group by each.line, t.customer
        on conflict do nothing)
      delete from register_import_office
      where organization = :organization and import = :import
        and number in (select number from taken)
      """;

  private static final String BAD =
      """
      update register_import_member m set action = 'BAD'
      from register_import_problem p
      where m.organization = :organization and m.import = :import
        and p.organization = m.organization and p.import = m.import and p.line = m.line
      """;
  private static final String SAME =
      """
      update register_import_member i set action = 'SAME'
      from member m
      join member_facts f on f.organization = m.organization and f.member = m.id
        and f.valid_to = 'infinity'
      join membership s on s.organization = m.organization and s.member = m.id
      join office o on o.organization = s.organization and o.id = s.office
      where i.organization = :organization and i.import = :import and i.action = 'NEW'
        and m.organization = i.organization and m.number = i.number
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
      from register_import_member i
      join member m on m.organization = i.organization and m.number = i.number
      where i.organization = :organization and i.import = :import and i.action = 'NEW'
      on conflict do nothing
      """;
  private static final String COUNTS =
      """
      update register_import r set state = 'CHECKED', checked_line = lines,
        bad_rows = (select count(distinct line) from register_import_problem p
          where p.organization = r.organization and p.import = r.id),
        new_members = (select count(*) from register_import_member m
          where m.organization = r.organization and m.import = r.id and m.action = 'NEW'),
        same_members = (select count(*) from register_import_member m
          where m.organization = r.organization and m.import = r.id and m.action = 'SAME'),
        new_offices = (select count(*) from register_import_office i
          where i.organization = r.organization and i.import = r.id
            and not exists (select 1 from office o
              where o.organization = i.organization and o.number = i.number))
      where organization = :organization and id = :import
      """;

  @Inject Database database;

  /** Ends the check. */
  void finish(OrganizationId organization, long id) {
    database.in(organization, ImportComparison::joinWholeSets);
    for (String sql :
        List.of(
            DOUBLE,
            UNKNOWN_OFFICE,
            LEFT_OFFICE,
            OTHER_OFFICE_NAME,
            CUSTOMER_TAKEN,
            BAD,
            SAME,
            DIFFERENT,
            BAD,
            COUNTS)) {
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

package org.tsudoi.core.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;
import org.tsudoi.core.house.House;

/** Offices and memberships written straight into the register's tables, for billing's tests. */
final class Ground {
  private final House house;
  private final OrganizationId organization;

  Ground(House house, OrganizationId organization) {
    this.house = house;
    this.organization = organization;
  }

  long office(String number) {
    return house.inTransaction(
        () ->
            house
                .get(Database.class)
                .of(
                    organization,
                    handle -> {
                      long id =
                          handle
                              .createQuery(
                                  "insert into office (organization, number, joined_on)"
                                      + " values (?, ?, '2020-04-01') returning id")
                              .bind(0, organization)
                              .bind(1, number)
                              .mapTo(Long.class)
                              .one();
                      handle.execute(
                          "insert into office_facts (organization, office, valid_from, name)"
                              + " values (?, ?, '2020-04-01', ?)",
                          organization,
                          id,
                          "事業所" + number);
                      return id;
                    }));
  }

  /** Empties the register and billing, so that tests may share a house. */
  void clear() {
    triggers("disable");
    sql(
        "truncate office, office_facts, bank_account, member, member_facts, membership, counter,"
            + " billing_run, invoice, invoice_line, member_charge, offset_use, payment, allocation,"
            + " credit_note, posting, bank_receipt, bank_receipt_item, payer_name, debit_batch,"
            + " debit_item, debit_invoice, job, mail, document cascade");
    triggers("enable");
  }

  private void triggers(String what) {
    for (String table : List.of("document", "member", "office")) {
      sql("alter table " + table + " " + what + " trigger user");
    }
  }

  /** Registers an account to be debited and an e-mail address. */
  void account(long office) {
    accounts(" where id = " + office, " where office = " + office);
  }

  /** The same for every office. */
  void accounts() {
    accounts("", "");
  }

  private void accounts(String offices, String facts) {
    sql(
        "insert into bank_account (organization, office, valid_from, bank_code, branch_code, kind,"
            + " number, holder, customer_number) select organization, id, '2020-04-01', '9999',"
            + " '123', 'ORDINARY', '1234567', 'ｻﾝﾌﾟﾙｼﾖｳｼﾞ', lpad(id::text, 10, '0') from office"
            + offices);
    sql("update office_facts set email = 'office@example.jp'" + facts);
  }

  void sql(String sql) {
    house.inTransaction(
        () -> {
          house.get(Database.class).in(organization, handle -> handle.execute(sql));
          return null;
        });
  }

  /** The numbers that a query gives. */
  List<Long> numbers(String sql) {
    return house.inTransaction(
        () ->
            house
                .get(Database.class)
                .of(organization, handle -> handle.createQuery(sql).mapTo(Long.class).list()));
  }

  /** The texts that a query gives. */
  List<String> texts(String sql) {
    return house.inTransaction(
        () ->
            house
                .get(Database.class)
                .of(organization, handle -> handle.createQuery(sql).mapTo(String.class).list()));
  }

  /** What must hold after whatever was done: the ledger balances and says what is open. */
  void balances() {
    assertThat(numbers("select coalesce(sum(amount), 0)::bigint from posting")).containsExactly(0L);
    assertThat(numbers("select coalesce(sum(total - paid - credited), 0)::bigint from invoice"))
        .isEqualTo(account("RECEIVABLE", 1));
    assertThat(numbers("select coalesce(sum(unused), 0)::bigint from payment"))
        .isEqualTo(account("ADVANCE", -1));
    assertThat(
            numbers(
                "select coalesce(sum(amount), 0)::bigint from payment"
                    + " where office is null and reversed_at is null"))
        .isEqualTo(account("SUSPENSE", -1));
    assertThat(
            numbers(
                "select count(*) from invoice i where paid <>"
                    + " (select coalesce(sum(amount), 0) from allocation a"
                    + " where a.invoice = i.id)"))
        .containsExactly(0L);
  }

  private List<Long> account(String account, int sign) {
    return numbers(
        "select coalesce(sum(amount), 0)::bigint * "
            + sign
            + " from posting where account = '"
            + account
            + "'");
  }

  /** Members who joined through a filing on {@code from}, and left on {@code to} if given. */
  void members(long office, String category, int count, LocalDate from, LocalDate to) {
    members(office, category, count, from, to, "JOIN");
  }

  /** Members who were in the register from the beginning. */
  void register(long office, String category, int count) {
    members(office, category, count, LocalDate.of(2020, 4, 1), null, "IMPORT");
  }

  private void members(
      long office, String category, int count, LocalDate from, LocalDate to, String entry) {
    house.inTransaction(
        () -> {
          house
              .get(Database.class)
              .in(organization, h -> insert(h, office, category, count, from, to, entry));
          return null;
        });
  }

  /** Many offices with the same number of members each. */
  void offices(int offices, int members) {
    house.inTransaction(
        () -> {
          house.get(Database.class).in(organization, handle -> insert(handle, offices, members));
          return null;
        });
  }

  private void insert(Handle handle, int offices, int members) {
    handle
        .createUpdate(
            "with o as (insert into office (organization, number, joined_on) select :organization,"
                + " 'many' || n, '2020-04-01'::date from generate_series(1, :offices) n returning"
                + " id), m as (insert into member (organization, number) select :organization, o.id"
                + " || '-' || n from o, generate_series(1, :members) n returning id, number) insert"
                + " into membership (organization, member, office, category, valid_from, entry)"
                + " select :organization, id, split_part(number, '-', 1)::bigint, 'OFFICE',"
                + " '2020-04-01', 'IMPORT' from m")
        .bind("organization", organization)
        .bind("offices", offices)
        .bind("members", members)
        .execute();
  }

  private void insert(
      Handle handle,
      long office,
      String category,
      int count,
      LocalDate from,
      LocalDate to,
      String entry) {
    handle
        .createUpdate(
            "with m as (insert into member (organization, number) select :organization, :office ||"
                + " '-' || :entry || '-' || gen_random_uuid()::text::varchar(8) from"
                + " generate_series(1, :count) n returning id) insert into membership"
                + " (organization, member, office, category, valid_from, valid_to, entry, ending)"
                + " select :organization, id, :office, :category, :from, coalesce(:to::date,"
                + " 'infinity'), :entry, case when :to::date is not null then 'LEAVE' end from m")
        .bind("organization", organization)
        .bind("office", office)
        .bind("entry", entry)
        .bind("count", count)
        .bind("category", category)
        .bind("from", from)
        .bind("to", to)
        .execute();
  }
}

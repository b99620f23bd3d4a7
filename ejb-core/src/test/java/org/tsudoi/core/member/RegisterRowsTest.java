package org.tsudoi.core.member;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;
import org.tsudoi.core.house.House;

/** What the tables of the register hold themselves, whoever writes to them. */
class RegisterRowsTest {
  private static final String INSERT = "insert into %s (organization, %s) values (%s)";
  private static House house;

  @BeforeAll
  static void open() {
    house = House.open();
    for (String organization : new String[] {"aoba", "minato"}) {
      int id = organization.equals("aoba") ? 1 : 2;
      run(organization, insert("office", "id, number, joined_on", id + ", '1', '2020-01-01'"));
      run(organization, insert("member", "id, number", id + ", '1'"));
    }
    run("aoba", insert("member", "id, number", "3, '3'"));
    run("aoba", membership(1, 1, "2026-04-01"));
    run("aoba", facts(1, "2026-04-01"));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void a_membership_or_fact_of_nobody_is_refused() {
    refused(membership(7, 1, "2026-04-01"), "unknown member");
    refused(membership(3, 7, "2026-04-01"), "unknown office");
    refused(facts(7, "2026-04-01"), "unknown member");
    refused("update membership set office = 7", "unknown office");
    refused("update membership set member = 7", "unknown member");
    refused("update member_facts set member = 7", "unknown member");
  }

  @Test
  void a_membership_or_fact_of_another_organization_is_refused() {
    refused(membership(2, 1, "2026-04-01"), "unknown member");
    refused(membership(3, 2, "2026-04-01"), "unknown office");
    refused(facts(2, "2026-04-01"), "unknown member");
  }

  @Test
  void members_and_offices_are_never_deleted_nor_change_their_id() {
    refused("delete from member", "stay");
    refused("delete from office", "stay");
    refused("truncate member cascade", "stay");
    refused("truncate office cascade", "stay");
    refused("update member set id = 9", "stay");
    refused("update office set id = 9", "stay");
    run("aoba", "update member set version = version + 1");
  }

  @Test
  void a_member_has_one_open_membership_and_one_row_of_facts_that_hold() {
    refused(membership(1, 1, "2026-05-01"), "membership_organization_member_valid_to_key");
    refused(facts(1, "2026-05-01"), "member_facts_pkey");
  }

  private static void refused(String sql, String why) {
    assertThatThrownBy(() -> run("aoba", sql)).as(sql).hasMessageContaining(why);
  }

  private static void run(String organization, String sql) {
    OrganizationId id = new OrganizationId(organization);
    house.inTransaction(
        () -> {
          house.get(Database.class).in(id, handle -> handle.execute(sql));
          return null;
        });
  }

  private static String membership(int member, int office, String from) {
    return insert(
        "membership",
        "member, office, category, valid_from",
        "%d, %d, 'OFFICE', '%s'".formatted(member, office, from));
  }

  private static String facts(int member, String from) {
    return insert(
        "member_facts",
        "member, valid_from, family_name, given_name, name_key, kana, kana_key, birth_date",
        "%d, '%s', '山', '花', '山花', 'ヤマ', 'ヤマ', '1990-01-01'".formatted(member, from));
  }

  private static String insert(String table, String columns, String values) {
    return INSERT.formatted(
        table, columns, "current_setting('app.organization'), %s".formatted(values));
  }
}

package org.tsudoi.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.access.Role;
import org.tsudoi.core.house.House;

class AuditTest {
  private static final OrganizationId AOBA = new OrganizationId("aoba");
  private static final OrganizationId MINATO = new OrganizationId("minato");
  private static final Actor STAFF = Actor.system(AOBA);
  private static final AuditQuery ALL = AuditQuery.about("", 9);
  private House house;

  @BeforeEach
  void open() {
    house = House.open();
    for (int i = 1; i <= 5; i++) {
      note(AOBA, i);
    }
    note(MINATO, 1);
    house.get(AuditSealer.class).seal();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void what_was_noted_is_found_and_sound() {
    assertThat(house.get(AuditDesk.class).entries(STAFF, AuditQuery.about("thing:3", 9)))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.action()).isEqualTo("tested");
              assertThat(entry.details()).contains("\"名\" : \"値\\\"3\"");
            });
    assertThat(verdict().sealed()).isEqualTo(5);
    assertThat(verdict().waiting()).isZero();
    assertThat(verdict().faults()).isEmpty();
  }

  @Test
  void what_is_rolled_back_was_never_noted() {
    assertThatThrownBy(
            () ->
                house.inTransaction(
                    () -> {
                      house.get(AuditLog.class).note(STAFF, "x", "y", Map.of());
                      throw new IllegalStateException("bad luck");
                    }))
        .isInstanceOf(IllegalStateException.class);
    house.get(AuditSealer.class).seal();
    assertThat(verdict().sealed()).isEqualTo(5);
  }

  @Test
  void the_product_itself_cannot_change_or_delete_entries() {
    for (String sql :
        new String[] {
          "update audit_entry set name = 'x'",
          "delete from audit_entry",
          "truncate audit_entry",
          "update audit_seal set hash = 'x'",
          "delete from audit_seal"
        }) {
      assertThatThrownBy(() -> execute(house.source(), "set app.organization = 'aoba'; " + sql))
          .hasMessageContaining("append-only");
    }
  }

  @Test
  void an_entry_changed_by_the_superuser_is_found() {
    tamper("update audit_entry set name = '別人' where organization = 'aoba' and id = " + id(2));
    assertThat(verdict().faults())
        .containsExactly("seal 2: entry " + id(2) + " was changed or moved");
  }

  @Test
  void a_deleted_entry_is_found() {
    long id = id(3);
    tamper("delete from audit_entry where organization = 'aoba' and id = " + id);
    assertThat(verdict().faults()).containsExactly("seal 3: entry " + id + " is gone");
  }

  @Test
  void an_entry_deleted_with_its_seal_is_found() {
    tamper("delete from audit_seal where organization = 'aoba' and sequence = 3");
    tamper("delete from audit_entry where organization = 'aoba' and id = " + id(3));
    assertThat(verdict().faults()).containsExactly("seals 3 to 3 are gone");
  }

  @Test
  void entries_put_into_another_order_are_found() {
    tamper(
        "update audit_seal set entry = -entry where organization = 'aoba' and sequence in (2, 3);"
            + "update audit_seal set entry = "
            + id(3)
            + " where organization = 'aoba' and sequence = 2;"
            + "update audit_seal set entry = "
            + id(2)
            + " where organization = 'aoba' and sequence = 3");
    assertThat(verdict().faults()).hasSize(2).allMatch(fault -> fault.endsWith("changed or moved"));
  }

  @Test
  void an_entry_slipped_in_without_a_seal_is_found() {
    tamper(
        "insert into audit_entry (organization, at, name, action, subject, details)"
            + " values ('aoba', now(), 'x', 'x', 'x', '{}')");
    assertThat(verdict().faults()).singleElement().asString().endsWith("has lost its seal");
  }

  @Test
  void a_chain_cut_off_at_its_end_differs_from_the_head_kept_elsewhere() {
    AuditChain.Head kept = house.get(AuditChain.class).head(AOBA);
    tamper("delete from audit_seal where organization = 'aoba' and sequence = 5");
    tamper("delete from audit_entry where organization = 'aoba' and id = " + id(5));
    assertThat(verdict().faults()).isEmpty();
    assertThat(house.get(AuditChain.class).head(AOBA)).isNotEqualTo(kept);
  }

  @Test
  void only_the_secretariat_reads_it() {
    Actor clerk =
        new Actor(AOBA, Optional.empty(), "担当", Role.OFFICE_ADMIN, Set.of(), Optional.empty());
    assertThatThrownBy(() -> house.get(AuditDesk.class).verify(clerk))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void the_secretariats_staff_leave_it_to_their_head() {
    Actor staff = new Actor(AOBA, Optional.empty(), "職員", Role.STAFF, Set.of(), Optional.empty());
    assertThatThrownBy(() -> house.get(AuditDesk.class).entries(staff, ALL))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void entries_are_found_by_day_action_and_kind_and_paged_by_key() {
    AuditDesk desk = house.get(AuditDesk.class);
    LocalDate today = house.get(BusinessClock.class).today();
    assertThat(subjects(query(today, today, "", "", Optional.empty(), 2)))
        .containsExactly("thing:5", "thing:4");
    assertThat(subjects(query(today, today, "tested", "thing", Optional.of(id(4)), 9)))
        .containsExactly("thing:3", "thing:2", "thing:1");
    assertThat(subjects(query(today.plusDays(1), today.plusDays(1), "", "", Optional.empty(), 9)))
        .isEmpty();
    assertThat(subjects(query(today, today, "other", "", Optional.empty(), 9))).isEmpty();
    assertThat(desk.actions(STAFF)).containsExactly("tested");
    assertThat(desk.kinds(STAFF)).containsExactly("thing");
  }

  private static AuditQuery query(
      LocalDate from,
      LocalDate to,
      String action,
      String subject,
      Optional<Long> before,
      int most) {
    return new AuditQuery(Optional.of(from), Optional.of(to), action, subject, before, most);
  }

  private List<String> subjects(AuditQuery query) {
    return house.get(AuditDesk.class).entries(STAFF, query).stream()
        .map(AuditEntry::subject)
        .toList();
  }

  @Test
  void each_verification_is_kept() {
    assertThat(house.get(AuditDesk.class).lastCheck(STAFF)).isEmpty();
    tamper("update audit_entry set name = '別人' where organization = 'aoba' and id = " + id(2));
    verdict();
    assertThat(house.get(AuditDesk.class).lastCheck(STAFF))
        .hasValueSatisfying(
            check -> {
              assertThat(check.sealed()).isEqualTo(5);
              assertThat(check.faults()).hasSize(1);
              assertThat(check.head()).isEqualTo(house.get(AuditChain.class).head(AOBA).hash());
            });
    assertThatThrownBy(
            () -> execute(house.source(), "set app.organization = 'aoba'; delete from audit_check"))
        .hasMessageContaining("append-only");
  }

  @Test
  void an_operator_finds_the_same_faults_without_the_application() throws Exception {
    tamper(
        "insert into audit_entry (organization, at, name, action, subject, details)"
            + " select 'aoba', at, '山﨑', 'x', 'y', '{}' from unnest(array["
            + "timestamptz '2026-06-01 00:00:00+09', '2026-06-01 09:30:00.12+09',"
            + " '2026-06-01 23:59:59.000001+09']) at;"
            + "insert into audit_waiting select organization, id from audit_entry where name = '山﨑'");
    house.get(AuditSealer.class).seal();
    assertThat(faults()).isEmpty();
    tamper("update audit_entry set at = at + interval '1 us' where name = '山﨑'");
    tamper("delete from audit_entry where organization = 'aoba' and id = " + id(3));
    tamper("delete from audit_seal where organization = 'aoba' and sequence = 5");
    assertThat(faults()).hasSize(5).isEqualTo(verdict().faults());
  }

  private List<String> faults() throws SQLException {
    List<String> faults = new ArrayList<>();
    try (var connection = house.source().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("set app.organization = 'aoba'");
      try (var rows = statement.executeQuery("select fault from audit_faults()")) {
        while (rows.next()) {
          faults.add(rows.getString(1));
        }
      }
      statement.execute("reset app.organization");
    }
    return faults;
  }

  private void note(OrganizationId organization, int number) {
    house.inTransaction(
        () -> {
          house
              .get(AuditLog.class)
              .note(
                  Actor.system(organization),
                  "tested",
                  "thing:" + number,
                  Map.of("名", "値\"" + number));
          return null;
        });
  }

  private long id(int number) {
    return house
        .get(AuditDesk.class)
        .entries(STAFF, AuditQuery.about("thing:" + number, 1))
        .get(0)
        .id();
  }

  private AuditVerdict verdict() {
    return house.get(AuditDesk.class).verify(STAFF);
  }

  private void tamper(String sql) {
    try {
      execute(house.superuser(), "set session_replication_role = replica; " + sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(DataSource source, String sql) throws SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

package org.tsudoi.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.house.House;

class DatabaseTest {
  private static final OrganizationId AOBA = new OrganizationId("aoba");
  private static final OrganizationId MINATO = new OrganizationId("minato");
  private static House house;

  @BeforeAll
  static void open() {
    house = House.open();
    write(AOBA, 1);
    write(MINATO, 2);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void a_query_that_forgets_the_organization_sees_only_its_own_rows() {
    assertThat(references(AOBA)).containsExactly(1L);
    assertThat(references(MINATO)).containsExactly(2L);
  }

  @Test
  void a_row_of_another_organization_cannot_be_written_or_changed() {
    assertThatThrownBy(() -> writeAs(AOBA, MINATO, 3)).hasMessageContaining("row-level security");
    int changed =
        house.inTransaction(
            () ->
                house
                    .get(Database.class)
                    .of(
                        AOBA,
                        handle -> handle.execute("update job set done = 9 where reference = 2")));
    assertThat(changed).isZero();
  }

  @Test
  void one_transaction_may_serve_one_organization_after_another() {
    List<Long> both =
        house.inTransaction(
            () -> {
              List<Long> seen = new java.util.ArrayList<>(read(AOBA));
              seen.addAll(read(MINATO));
              return seen;
            });
    assertThat(both).containsExactly(1L, 2L);
  }

  @Test
  void outside_of_a_transaction_the_database_is_closed() {
    assertThatThrownBy(() -> read(AOBA)).isInstanceOf(IllegalStateException.class);
  }

  private static List<Long> references(OrganizationId organization) {
    return house.inTransaction(() -> read(organization));
  }

  private static List<Long> read(OrganizationId organization) {
    return house
        .get(Database.class)
        .of(
            organization,
            handle -> handle.createQuery("select reference from job").mapTo(Long.class).list());
  }

  private static void write(OrganizationId organization, long reference) {
    writeAs(organization, organization, reference);
  }

  private static void writeAs(OrganizationId entered, OrganizationId row, long reference) {
    house.inTransaction(
        () -> {
          house
              .get(Database.class)
              .in(
                  entered,
                  handle ->
                      handle.execute(
                          "insert into job (organization, kind, reference, started_by)"
                              + " values (?, 'x', ?, 'test')",
                          row,
                          reference));
          return null;
        });
  }
}

package org.tsudoi.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.access.Role;
import org.tsudoi.core.audit.AuditDesk;
import org.tsudoi.core.audit.AuditQuery;
import org.tsudoi.core.house.House;
import org.tsudoi.core.member.NewOffice;
import org.tsudoi.core.member.RegisterDesk;

class DocumentStoreTest {
  private static final OrganizationId AOBA = new OrganizationId("aoba");
  private static final OrganizationId MINATO = new OrganizationId("minato");
  private static final Actor STAFF = Actor.system(AOBA);
  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
  private static House house;
  private static DocumentDesk desk;
  private static OfficeId office;
  private static OfficeId other;

  @BeforeAll
  static void open() {
    house = House.open();
    desk = house.get(DocumentDesk.class);
    office = office("あおば商店");
    other = office("みどり商店");
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void a_document_is_read_as_it_was_issued() {
    long id = store(document(office, "invoice-1", "本文"));
    StoredDocument read = desk.open(STAFF, id).orElseThrow();
    assertThat(new String(read.content(), StandardCharsets.UTF_8)).isEqualTo("本文");
    assertThat(read.title()).isEqualTo("請求書");
    assertThat(read.office()).contains(office);
    assertThat(read.sha256()).isEqualTo(DocumentStore.sha256(read.content())).hasSize(64);
  }

  @Test
  void a_reference_is_issued_once_and_stays_as_it_was() {
    long first = store(document(office, "invoice-2", "一"));
    assertThat(store(document(office, "invoice-2", "二"))).isEqualTo(first);
    assertThat(desk.open(STAFF, first).orElseThrow().content())
        .isEqualTo("一".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void nobody_changes_or_deletes_a_document_not_even_the_superuser() throws Exception {
    store(document(office, "invoice-3", "一"));
    try (Connection connection = house.superuser().getConnection();
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.executeUpdate("update document set title = 'x'"))
          .hasMessageContaining("as issued");
      assertThatThrownBy(() -> statement.executeUpdate("delete from document"))
          .hasMessageContaining("as issued");
    }
  }

  @Test
  void an_employer_opens_its_offices_documents_only() {
    long own = store(document(office, "invoice-4", "一"));
    long others = store(document(other, "invoice-5", "一"));
    long staffs = store(document(null, "bank-1", "一"));
    assertThat(desk.open(clerk(), own)).isPresent();
    assertThat(desk.open(clerk(), others)).isEmpty();
    assertThat(desk.open(clerk(), staffs)).isEmpty();
    assertThat(desk.list(clerk(), DocumentQuery.newest(Optional.empty(), 100)))
        .allSatisfy(row -> assertThat(row.office()).contains(office))
        .extracting(DocumentRow::id)
        .contains(own);
  }

  @Test
  void another_organization_sees_nothing_of_it() {
    long id = store(document(office, "invoice-6", "一"));
    assertThat(desk.open(Actor.system(MINATO), id)).isEmpty();
  }

  @Test
  void pages_of_the_list_follow_each_other() {
    long first = store(document(office, "receipt-1", "一"));
    long second = store(document(office, "receipt-2", "二"));
    assertThat(before(Long.MAX_VALUE, 1)).containsExactly(second);
    assertThat(before(second, 1)).containsExactly(first);
  }

  @Test
  void opening_is_noted() {
    long id = store(document(office, "invoice-7", "一"));
    desk.open(clerk(), id);
    assertThat(house.get(AuditDesk.class).entries(STAFF, AuditQuery.about("document:" + id, 10)))
        .singleElement()
        .satisfies(entry -> assertThat(entry.name()).isEqualTo("担当 花子"));
  }

  private static List<Long> before(long id, int limit) {
    DocumentQuery query =
        new DocumentQuery(
            id,
            Optional.of(DocumentKind.INVOICE),
            Optional.of(office),
            Optional.empty(),
            Optional.of(DAY),
            Optional.of(DAY),
            limit);
    return desk.list(STAFF, query).stream().map(DocumentRow::id).toList();
  }

  private static Actor clerk() {
    return new Actor(
        AOBA,
        Optional.of(new AccountId(1)),
        "担当 花子",
        Role.OFFICE_CLERK,
        Set.of(office),
        Optional.empty());
  }

  private static long store(NewDocument document) {
    return house.inTransaction(() -> house.get(DocumentStore.class).store(AOBA, document));
  }

  private static NewDocument document(OfficeId office, String reference, String content) {
    return new NewDocument(
        DocumentKind.INVOICE,
        Optional.ofNullable(office),
        Optional.empty(),
        "請求書",
        "invoice.pdf",
        "application/pdf",
        DAY,
        "システム",
        content.getBytes(StandardCharsets.UTF_8),
        reference);
  }

  private static OfficeId office(String name) {
    return house
        .get(RegisterDesk.class)
        .openOffice(
            STAFF,
            new NewOffice(
                Optional.empty(),
                "OFFICE",
                Optional.empty(),
                Optional.empty(),
                LocalDate.of(2026, 4, 1),
                Map.of("name", name)))
        .orElseThrow();
  }
}

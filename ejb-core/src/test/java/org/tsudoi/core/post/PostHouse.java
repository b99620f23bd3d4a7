package org.tsudoi.core.post;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.access.Role;
import org.tsudoi.core.document.AddressLabels;
import org.tsudoi.core.document.DocumentKind;
import org.tsudoi.core.document.DocumentStore;
import org.tsudoi.core.document.LabelSheet;
import org.tsudoi.core.document.NewDocument;
import org.tsudoi.core.document.Recipient;
import org.tsudoi.core.house.House;
import org.tsudoi.core.job.JobRunner;
import org.tsudoi.core.member.NewOffice;
import org.tsudoi.core.member.RegisterDesk;
import org.tsudoi.core.time.MovableClock;

/** A house in which documents are issued and posted; shared by the tests of a class. */
final class PostHouse implements AutoCloseable {
  static final OrganizationId AOBA = new OrganizationId("aoba");
  static final OrganizationId MINATO = new OrganizationId("minato");
  static final Actor STAFF = staff("事務 一郎");
  static final Actor COLLEAGUE = staff("事務 二郎");
  static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  final House house;
  private int issued;

  private PostHouse(House house) {
    this.house = house;
  }

  static PostHouse open() {
    PostHouse opened = new PostHouse(House.open());
    opened.get(MovableClock.class).stopAt(LocalDateTime.of(2026, 7, 1, 10, 0));
    return opened;
  }

  <T> T get(Class<T> type) {
    return house.get(type);
  }

  OfficeId office(String name) {
    return office(Map.of("name", name, "email", "info@example.com", "postalCode", "1234567"));
  }

  OfficeId office(Map<String, String> facts) {
    return get(RegisterDesk.class)
        .openOffice(
            STAFF,
            new NewOffice(
                Optional.empty(),
                "OFFICE",
                Optional.empty(),
                Optional.empty(),
                LocalDate.of(2026, 4, 1),
                facts))
        .orElseThrow();
  }

  long issue(OfficeId office, DocumentKind kind) {
    return house.inTransaction(() -> get(DocumentStore.class).store(AOBA, document(office, kind)));
  }

  long handOver(OfficeId office, DocumentKind kind) {
    return house.inTransaction(
        () -> get(DocumentStore.class).handOver(AOBA, document(office, kind)));
  }

  private NewDocument document(OfficeId office, DocumentKind kind) {
    String title = "書類" + ++issued;
    byte[] pdf =
        new AddressLabels(LabelSheet.ofTwelve())
            .print(List.of(Recipient.office(null, List.of(), title, "1")), 0)
            .bytes();
    return new NewDocument(
        kind,
        Optional.of(office),
        Optional.empty(),
        title,
        "letter.pdf",
        "application/pdf",
        TODAY,
        "システム",
        pdf,
        "letter-" + issued);
  }

  /** All documents on the list, in its order. */
  List<Long> waiting() {
    return get(PostDesk.class).list(STAFF, PostQuery.all(10_000)).stream()
        .flatMap(group -> group.rows().stream())
        .map(PostRow::document)
        .toList();
  }

  void work() {
    get(JobRunner.class).work();
  }

  static Actor clerk(OfficeId office) {
    return employer(Role.OFFICE_CLERK, office);
  }

  static Actor employer(Role role, OfficeId office) {
    return new Actor(
        AOBA, Optional.of(new AccountId(5)), "担当 花子", role, Set.of(office), Optional.empty());
  }

  private static Actor staff(String name) {
    return new Actor(
        AOBA, Optional.of(new AccountId(1)), name, Role.STAFF, Set.of(), Optional.empty());
  }

  @Override
  public void close() {
    house.close();
  }
}

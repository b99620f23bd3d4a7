package org.tsudoi.core.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.filing.Effect.ChangeMember;
import org.tsudoi.api.filing.Effect.Join;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.access.Role;
import org.tsudoi.core.document.DocumentDesk;
import org.tsudoi.core.document.StoredDocument;
import org.tsudoi.core.house.House;
import org.tsudoi.core.time.MovableClock;

class NoticeDeskTest {
  private static final OrganizationId AOBA = new OrganizationId("aoba");
  private static final Actor STAFF = Actor.system(AOBA);
  private static House house;
  private static NoticeDesk desk;
  private static OfficeId office;
  private static LocalDate today;

  @BeforeAll
  static void open() {
    house = House.open();
    desk = house.get(NoticeDesk.class);
    today = house.get(MovableClock.class).today();
    office =
        house
            .get(RegisterDesk.class)
            .openOffice(
                STAFF,
                new NewOffice(
                    Optional.empty(),
                    "OFFICE",
                    Optional.empty(),
                    Optional.empty(),
                    today.minusYears(1),
                    Map.of("name", "株式会社髙﨑製作所")))
            .orElseThrow();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void it_says_what_the_register_says_of_today_OC_11() throws IOException {
    StoredDocument notice = read(desk.issue(clerk(office), join()).orElseThrow());
    assertThat(notice.fileName()).isEqualTo("member_info.pdf");
    assertThat(text(notice)).contains("会員通知書", "髙橋", "タカハシ", "株式会社髙﨑製作所", "事業所会員");
  }

  @Test
  void asked_again_it_is_the_same_paper_until_something_changes() {
    MemberId member = join();
    long first = desk.issue(STAFF, member).orElseThrow();
    assertThat(desk.issue(STAFF, member).orElseThrow()).isEqualTo(first);
    house
        .get(RegisterDesk.class)
        .changeMember(
            STAFF, new ChangeMember(member, today, Map.of("familyName", "佐藤")), Basis.seen(1));
    assertThat(desk.issue(STAFF, member).orElseThrow()).isGreaterThan(first);
  }

  @Test
  void for_a_member_of_another_office_there_is_none() {
    MemberId member = join();
    Actor stranger = clerk(new OfficeId(999));
    assertThatThrownBy(() -> desk.issue(stranger, member)).isInstanceOf(AccessDenied.class);
  }

  private static StoredDocument read(long id) {
    return house.get(DocumentDesk.class).open(STAFF, id).orElseThrow();
  }

  private static String text(StoredDocument document) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(document.content())) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  private static MemberId join() {
    return house
        .get(RegisterDesk.class)
        .join(
            STAFF,
            new Join(
                office,
                "髙橋",
                "瀨奈",
                "タカハシ　セナ",
                LocalDate.of(1990, 4, 1),
                "",
                "OFFICE",
                today.minusMonths(1),
                Map.of()),
            Basis.fresh())
        .orElseThrow();
  }

  private static Actor clerk(OfficeId office) {
    return new Actor(
        AOBA, Optional.empty(), "担当", Role.OFFICE_CLERK, Set.of(office), Optional.empty());
  }
}

package org.tsudoi.core.memberpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.filing.Effect;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.access.AccessDesk;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.access.Login;
import org.tsudoi.core.access.PasswordDesk;
import org.tsudoi.core.access.Role;
import org.tsudoi.core.access.Source;
import org.tsudoi.core.database.Database;
import org.tsudoi.core.document.DocumentDesk;
import org.tsudoi.core.document.DocumentQuery;
import org.tsudoi.core.document.DocumentRow;
import org.tsudoi.core.document.QrCode;
import org.tsudoi.core.house.House;
import org.tsudoi.core.job.JobRunner;
import org.tsudoi.core.member.Basis;
import org.tsudoi.core.member.NewOffice;
import org.tsudoi.core.member.NoticeDesk;
import org.tsudoi.core.member.RegisterDesk;
import org.tsudoi.core.time.MovableClock;

/** The member's own page: invitation, what it shows, the card; nobody else's (P-12). */
class MemberPageTest {
  private static final OrganizationId AOBA = new OrganizationId("aoba");
  private static final OrganizationId MINATO = new OrganizationId("minato");
  private static final Actor STAFF = Actor.system(AOBA);
  private static final String PASSWORD = "yama3kawa-umi";
  private static final Source HOME = Source.of("192.0.2.10");
  private static final Pattern LINK = Pattern.compile("/(?:reset|confirm-address)\\?token=(\\S+)");

  private static House house;
  private static LocalDate today;
  private static OfficeId office;
  private static OfficeId other;

  @BeforeAll
  static void open() {
    house =
        new House()
            .organization(
                "aoba",
                Map.of("name", "あおば", "plugin", "sample", "address", "https://aoba.example.jp"))
            .organization("minato")
            .start();
    house.get(MovableClock.class).stopAt(LocalDateTime.of(2026, 6, 10, 9, 0));
    today = house.get(MovableClock.class).today();
    office = office("株式会社髙﨑製作所");
    other = office("別の会社");
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void an_invited_member_sets_the_password_by_the_mail_and_logs_in_with_the_number() {
    MemberId id = join(office, "hanako@example.jp");
    assertThat(invitations().invite(clerk(office), id, Optional.empty()).orElseThrow())
        .isEqualTo("h***@example.jp");
    assertThat(access(id).state()).isEqualTo("INVITED");
    Actor member = enter(id, "hanako@example.jp");
    assertThat(member.role()).isEqualTo(Role.MEMBER);
    assertThat(member.member()).contains(id);
    assertThat(access(id).state()).isEqualTo("ACTIVE");
    MemberHome home = pages().home(member);
    assertThat(home.officeName()).isEqualTo("株式会社髙﨑製作所");
    assertThat(home.category()).isEqualTo("事業所会員");
    assertThat(home.isServed()).isTrue();
  }

  @Test
  void an_invitation_sent_again_makes_the_link_before_worthless() {
    MemberId id = join(office, "again@example.jp");
    invitations().invite(STAFF, id, Optional.empty());
    String first = token("again@example.jp");
    invitations().invite(STAFF, id, Optional.of(EmailAddress.of("other@example.jp")));
    assertThat(passwords().reset(AOBA, first, PASSWORD, HOME).isAccepted()).isFalse();
    enter(id, "other@example.jp");
    assertThat(codes(invitations().invite(STAFF, id, Optional.empty())))
        .containsExactly("memberpage.active");
  }

  @Test
  void an_invitation_is_good_for_seven_days() {
    MemberId id = join(office, "late@example.jp");
    invitations().invite(STAFF, id, Optional.empty());
    String link = token("late@example.jp");
    house.get(MovableClock.class).stopAt(LocalDateTime.of(2026, 6, 17, 9, 1));
    try {
      assertThat(passwords().resettable(AOBA, link)).isEmpty();
    } finally {
      house.get(MovableClock.class).stopAt(LocalDateTime.of(2026, 6, 10, 9, 0));
    }
  }

  @Test
  void the_address_typed_at_the_invitation_is_registered_and_without_one_nobody_is_invited() {
    MemberId id = join(office, "");
    assertThat(codes(invitations().invite(clerk(office), id, Optional.empty())))
        .containsExactly("memberpage.no-address");
    invitations().invite(clerk(office), id, Optional.of(EmailAddress.of("typed@example.jp")));
    assertThat(house.get(RegisterDesk.class).member(STAFF, id, today).orElseThrow().details())
        .containsEntry("email", "typed@example.jp");
  }

  @Test
  void an_office_invites_its_own_members_only_and_a_viewer_nobody() {
    MemberId id = join(other, "foreign@example.jp");
    assertThatThrownBy(() -> invitations().invite(clerk(office), id, Optional.empty()))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> invitations().access(clerk(office), id))
        .isInstanceOf(AccessDenied.class);
    Actor viewer = actor(AOBA, Role.OFFICE_VIEWER, Set.of(other), Optional.empty());
    assertThat(invitations().access(viewer, id).mayInvite()).isFalse();
    assertThatThrownBy(() -> invitations().invite(viewer, id, Optional.empty()))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> invitations().invite(Actor.system(MINATO), id, Optional.empty()))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void an_office_gives_an_address_where_none_is_registered_and_files_a_change_else_OC_6() {
    Optional<EmailAddress> own = EmailAddress.parse("office-own@example.jp").toOptional();
    MemberId known = join(office, "known-member@example.jp");
    assertThat(codes(invitations().invite(clerk(office), known, own)))
        .containsExactly("memberpage.other-address");
    assertThat(mails("office-own@example.jp")).isEmpty();
    MemberId unknown = join(office, "");
    assertThat(invitations().invite(clerk(office), unknown, own).isValid()).isTrue();
  }

  @Test
  void all_with_an_address_are_invited_at_once_and_nobody_twice() {
    OfficeId large = office("大きな会社");
    for (int i = 0; i < 230; i++) {
      join(large, "many%03d@example.jp".formatted(i));
    }
    join(large, "");
    MemberId already = join(large, "already@example.jp");
    invitations().invite(STAFF, already, Optional.empty());
    assertThat(invitations().waiting(STAFF, Optional.of(large))).isEqualTo(230);
    long run = invitations().inviteAll(STAFF, Optional.of(large)).orElseThrow();
    house.get(JobRunner.class).work();
    InvitationRun done = invitations().run(STAFF, run).orElseThrow();
    assertThat(done.invited()).isEqualTo(230);
    assertThat(done.isRunning()).isFalse();
    assertThat(mails("many229@example.jp")).hasSize(1);
    assertThat(mails("already@example.jp")).hasSize(1);
    assertThat(codes(invitations().inviteAll(STAFF, Optional.of(large))))
        .containsExactly("memberpage.nobody");
  }

  @Test
  void who_asks_for_a_forgotten_password_learns_nothing() {
    passwords().forgotten(AOBA, "nobody-here@example.jp", HOME);
    assertThat(mails("nobody-here@example.jp")).isEmpty();
    assertThat(codes(house.get(AccessDesk.class).login(AOBA, "99999999", PASSWORD, HOME)))
        .containsExactly("access.login.wrong");
  }

  @Test
  void a_member_sees_only_himself() throws Exception {
    MemberId own = join(office, "own@example.jp");
    MemberId colleague = join(office, "colleague@example.jp");
    invitations().invite(STAFF, own, Optional.empty());
    Actor member = enter(own, "own@example.jp");
    RegisterDesk register = house.get(RegisterDesk.class);
    NoticeDesk notices = house.get(NoticeDesk.class);
    long foreign = notices.issue(STAFF, colleague).orElseThrow();
    long mine = notices.issue(member, own).orElseThrow();
    assertThat(register.member(member, own, today)).isPresent();
    assertThat(register.member(member, colleague, today)).isEmpty();
    assertThat(register.office(member, office, today)).isEmpty();
    assertThatThrownBy(() -> notices.issue(member, colleague)).isInstanceOf(AccessDenied.class);
    DocumentDesk documents = house.get(DocumentDesk.class);
    assertThat(documents.open(member, foreign)).isEmpty();
    assertThat(documents.open(member, mine)).isPresent();
    assertThat(documents.list(member, DocumentQuery.newest(Optional.empty(), 50)))
        .extracting(DocumentRow::id)
        .containsExactly(mine);
    for (Actor nobody : List.of(STAFF, clerk(office))) {
      assertThatThrownBy(() -> pages().home(nobody)).isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> cards().own(nobody)).isInstanceOf(AccessDenied.class);
    }
    assertThatThrownBy(() -> invitations().access(member, own)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> invitations().invite(member, colleague, Optional.empty()))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> cards().check(member, cards().own(member).orElseThrow().code()))
        .isInstanceOf(AccessDenied.class);
    Actor elsewhere = actor(MINATO, Role.MEMBER, Set.of(), Optional.of(own));
    assertThatThrownBy(() -> pages().home(elsewhere)).isInstanceOf(AccessDenied.class);
  }

  @Test
  void the_qr_code_of_the_card_leads_to_its_check() throws Exception {
    MemberCard card = card("card@example.jp");
    String scanned = decoded(card.qr());
    assertThat(scanned).isEqualTo(card.address()).startsWith("https://aoba.example.jp/card?code=");
    CardCheck check = cards().check(STAFF, scanned);
    assertThat(check.state()).isEqualTo(CardState.VALID);
    assertThat(check.member().orElseThrow().id()).isEqualTo(card.member().id());
    assertThat(cards().check(STAFF, card.code().toLowerCase(java.util.Locale.ROOT)).state())
        .isEqualTo(CardState.VALID);
  }

  @Test
  void who_scans_it_elsewhere_learns_no_name_and_another_organization_nothing() {
    MemberCard card = card("glance@example.jp");
    CardCheck glance = cards().glance(AOBA, card.address());
    assertThat(glance.state()).isEqualTo(CardState.VALID);
    assertThat(glance.member()).isEmpty();
    assertThat(cards().glance(MINATO, card.address()).state()).isEqualTo(CardState.UNKNOWN);
    for (String junk : List.of("", "0000-0000-0000-0000", "' or 1=1", "あ", "x".repeat(5000))) {
      assertThat(cards().glance(AOBA, junk).state()).isEqualTo(CardState.UNKNOWN);
    }
  }

  @Test
  void a_card_made_anew_makes_the_one_before_worthless() {
    MemberId id = join(office, "lost@example.jp");
    invitations().invite(STAFF, id, Optional.empty());
    Actor member = enter(id, "lost@example.jp");
    String lost = cards().own(member).orElseThrow().code();
    assertThat(cards().renew(member).isAccepted()).isTrue();
    String fresh = cards().own(member).orElseThrow().code();
    assertThat(cards().check(STAFF, lost).state()).isEqualTo(CardState.WITHDRAWN);
    assertThat(cards().check(STAFF, fresh).state()).isEqualTo(CardState.VALID);
    assertThatThrownBy(() -> cards().renew(member, id)).isInstanceOf(AccessDenied.class);
  }

  @Test
  void the_card_is_printed() throws IOException {
    MemberId id = join(office, "print@example.jp");
    invitations().invite(STAFF, id, Optional.empty());
    Actor member = enter(id, "print@example.jp");
    byte[] pdf = cards().print(member).orElseThrow().bytes();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("会員証", "髙橋", cards().own(member).orElseThrow().member().number());
    }
  }

  @Test
  void who_has_left_is_told_so_and_keeps_the_papers_only() {
    MemberId id = join(office, "left@example.jp");
    invitations().invite(STAFF, id, Optional.empty());
    Actor member = enter(id, "left@example.jp");
    String code = cards().own(member).orElseThrow().code();
    long paper = house.get(NoticeDesk.class).issue(member, id).orElseThrow();
    house
        .get(RegisterDesk.class)
        .leave(STAFF, new Effect.Leave(id, today, "RETIRED"), Basis.fresh());
    assertThat(pages().home(member).leftOn()).contains(today);
    assertThat(pages().home(member).isServed()).isFalse();
    assertThat(codes(cards().own(member))).containsExactly("member.left");
    assertThat(codes(house.get(NoticeDesk.class).issue(member, id))).containsExactly("member.left");
    assertThat(cards().check(STAFF, code).state()).isEqualTo(CardState.LEFT);
    assertThat(house.get(DocumentDesk.class).open(member, paper)).isPresent();
    assertThat(codes(invitations().invite(STAFF, id, Optional.empty())))
        .containsExactly("member.left");
  }

  @Test
  void a_membership_to_come_has_a_card_that_is_not_valid_yet_FE_4() {
    MemberId id =
        house
            .get(RegisterDesk.class)
            .join(STAFF, joining(office, today.plusDays(20), "soon@example.jp"), Basis.fresh())
            .orElseThrow();
    invitations().invite(STAFF, id, Optional.empty());
    Actor member = enter(id, "soon@example.jp");
    assertThat(pages().home(member).coming()).isTrue();
    assertThat(cards().check(STAFF, cards().own(member).orElseThrow().code()).state())
        .isEqualTo(CardState.COMING);
  }

  @Test
  void arrears_of_the_office_stop_the_card_FE_11() {
    OfficeId late = office("滞納の会社");
    MemberId id = join(late, "stopped@example.jp");
    invitations().invite(STAFF, id, Optional.empty());
    Actor member = enter(id, "stopped@example.jp");
    unpaidCycle(late);
    assertThat(pages().home(member).stopped()).isTrue();
    assertThat(pages().home(member).isServed()).isFalse();
    assertThat(cards().check(STAFF, cards().own(member).orElseThrow().code()).state())
        .isEqualTo(CardState.STOPPED);
  }

  @Test
  void the_own_address_counts_when_the_link_sent_there_is_opened() {
    MemberId id = join(office, "old@example.jp");
    invitations().invite(STAFF, id, Optional.empty());
    Actor member = enter(id, "old@example.jp");
    EmailAddress fresh = EmailAddress.of("new@example.jp");
    assertThat(codes(pages().askAddress(member, "wrong", fresh)))
        .containsExactly("access.password.current-wrong");
    assertThat(
            pages().askAddress(member, PASSWORD, EmailAddress.of("typo@example.jp")).isAccepted())
        .isTrue();
    assertThat(pages().askAddress(member, PASSWORD, fresh).isAccepted()).isTrue();
    assertThat(pages().address(member)).contains(EmailAddress.of("old@example.jp"));
    assertThat(registered(id)).isEqualTo("old@example.jp");
    assertThat(addresses().confirmable(AOBA, token("typo@example.jp"))).isEmpty();

    String link = token("new@example.jp");
    assertThat(addresses().confirmable(AOBA, link)).contains(fresh);
    assertThat(addresses().confirm(AOBA, link).isAccepted()).isTrue();
    assertThat(pages().address(member)).contains(fresh);
    assertThat(registered(id)).isEqualTo("new@example.jp");
    assertThat(mails("old@example.jp")).anyMatch(body -> body.contains("変更されました"));
    assertThat(mails("new@example.jp")).anyMatch(body -> body.contains("変更されました"));
    assertThat(codes(addresses().confirm(AOBA, link))).containsExactly("access.address.invalid");
  }

  @Test
  void a_link_to_a_new_address_is_worthless_when_late_and_after_a_new_password() {
    MemberId id = join(office, "here@example.jp");
    invitations().invite(STAFF, id, Optional.empty());
    Actor member = enter(id, "here@example.jp");
    pages().askAddress(member, PASSWORD, EmailAddress.of("late@example.jp"));
    String late = token("late@example.jp");
    house.get(MovableClock.class).stopAt(LocalDateTime.of(2026, 6, 10, 9, 31));
    assertThat(codes(addresses().confirm(AOBA, late))).containsExactly("access.address.invalid");
    house.get(MovableClock.class).stopAt(LocalDateTime.of(2026, 6, 10, 9, 0));
    pages().askAddress(member, PASSWORD, EmailAddress.of("thief@example.jp"));
    String stolen = token("thief@example.jp");
    passwords().change(member, "", PASSWORD, PASSWORD + "x");
    assertThat(codes(addresses().confirm(AOBA, stolen))).containsExactly("access.address.invalid");
    assertThat(registered(id)).isEqualTo("here@example.jp");
  }

  @Test
  void nobody_is_flooded_by_links_to_new_addresses() {
    MemberId id = join(office, "calm@example.jp");
    invitations().invite(STAFF, id, Optional.empty());
    Actor member = enter(id, "calm@example.jp");
    EmailAddress flooded = EmailAddress.of("flooded@example.jp");
    for (int i = 0; i < 5; i++) {
      assertThat(pages().askAddress(member, PASSWORD, flooded).isAccepted()).isTrue();
    }
    assertThat(codes(pages().askAddress(member, PASSWORD, flooded)))
        .containsExactly("access.address.many");
  }

  private static String registered(MemberId id) {
    return house
        .get(RegisterDesk.class)
        .member(STAFF, id, today)
        .orElseThrow()
        .details()
        .get("email");
  }

  private static OwnAddressDesk addresses() {
    return house.get(OwnAddressDesk.class);
  }

  @Test
  void the_secretariat_ends_the_use_and_a_later_invitation_makes_a_new_login() {
    long waiting = invitations().waiting(STAFF, Optional.of(office));
    MemberId id = join(office, "stop@example.jp");
    invitations().invite(STAFF, id, Optional.empty());
    enter(id, "stop@example.jp");
    assertThatThrownBy(() -> invitations().stop(clerk(office), id))
        .isInstanceOf(AccessDenied.class);
    assertThat(invitations().stop(STAFF, id).isAccepted()).isTrue();
    assertThat(access(id).state()).isEqualTo("NONE");
    assertThat(invitations().waiting(STAFF, Optional.of(office))).isEqualTo(waiting);
    invitations().invite(STAFF, id, Optional.empty());
    String link = token("stop@example.jp");
    assertThat(passwords().resettable(AOBA, link).orElseThrow()).endsWith("-2");
  }

  @Test
  void a_bad_address_is_refused_at_its_field() {
    Result<MemberId> joined =
        house
            .get(RegisterDesk.class)
            .join(STAFF, joining(office, today, "no address"), Basis.fresh());
    assertThat(joined.problems()).extracting(Problem::field).contains("email");
  }

  /** Something of the first quarter that the office has not paid. */
  private static void unpaidCycle(OfficeId late) {
    long run =
        id(
            "insert into billing_run (organization, kind, cycle, label, first_month, months,"
                + " base_day, due_on, previewed_offices, previewed_heads, previewed_total,"
                + " created_by, created_at) values ('aoba', 'CONTINUING', 'Q', 'Q', '2026-04-01',"
                + " 3, '2026-03-31', '2026-04-13', 1, 1, 1500, 'x', now()) returning id");
    id(
        "insert into invoice (organization, number, run, cycle, label, office, issued_on, due_on,"
            + " total) values ('aoba', 'late', %d, 'Q', 'Q', %d, '2026-04-01', '2026-04-13', 1500)"
                .formatted(run, late.value())
            + " returning id");
  }

  private static long id(String sql) {
    return house.inTransaction(
        () ->
            house
                .get(Database.class)
                .of(AOBA, handle -> handle.createQuery(sql).mapTo(Long.class).one()));
  }

  private static MemberCard card(String mail) {
    MemberId id = join(office, mail);
    invitations().invite(STAFF, id, Optional.empty());
    return cards().own(enter(id, mail)).orElseThrow();
  }

  private static String decoded(QrCode code) throws Exception {
    byte[] png =
        Base64.getDecoder().decode(code.picture().substring("data:image/png;base64,".length()));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(
                new HybridBinarizer(
                    new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))))
        .getText();
  }

  private static Actor enter(MemberId id, String mail) {
    String link = token(mail);
    String login = passwords().resettable(AOBA, link).orElseThrow();
    assertThat(passwords().reset(AOBA, link, PASSWORD, HOME).isAccepted()).isTrue();
    Login entered = house.get(AccessDesk.class).login(AOBA, login, PASSWORD, HOME).orElseThrow();
    return house.get(AccessDesk.class).actor(AOBA, entered.token()).orElseThrow();
  }

  private static String token(String mail) {
    List<String> bodies = mails(mail);
    Matcher link = LINK.matcher(bodies.get(bodies.size() - 1));
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private static List<String> mails(String to) {
    return house.inTransaction(
        () ->
            house
                .get(Database.class)
                .of(
                    AOBA,
                    handle ->
                        handle
                            .createQuery("select body from mail where recipient = ? order by id")
                            .bind(0, to)
                            .mapTo(String.class)
                            .list()));
  }

  private static PageAccess access(MemberId id) {
    return invitations().access(STAFF, id);
  }

  private static InvitationDesk invitations() {
    return house.get(InvitationDesk.class);
  }

  private static MemberPageDesk pages() {
    return house.get(MemberPageDesk.class);
  }

  private static CardDesk cards() {
    return house.get(CardDesk.class);
  }

  private static PasswordDesk passwords() {
    return house.get(PasswordDesk.class);
  }

  private static List<String> codes(Result<?> result) {
    return result.problems().stream().map(Problem::code).toList();
  }

  private static List<String> codes(Decision decision) {
    return decision.problems().stream().map(Problem::code).toList();
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
                today.minusYears(1),
                Map.of("name", name)))
        .orElseThrow();
  }

  private static MemberId join(OfficeId where, String mail) {
    return house
        .get(RegisterDesk.class)
        .join(STAFF, joining(where, today.minusMonths(3), mail), Basis.fresh())
        .orElseThrow();
  }

  private static Effect.Join joining(OfficeId where, LocalDate day, String mail) {
    return new Effect.Join(
        where,
        "髙橋",
        "瀨奈",
        "タカハシ　セナ",
        LocalDate.of(1990, 4, 1),
        "",
        "OFFICE",
        day,
        mail.isEmpty() ? Map.of() : Map.of("email", mail));
  }

  private static Actor clerk(OfficeId of) {
    return actor(AOBA, Role.OFFICE_CLERK, Set.of(of), Optional.empty());
  }

  private static Actor actor(
      OrganizationId organization, Role role, Set<OfficeId> offices, Optional<MemberId> member) {
    return new Actor(organization, Optional.empty(), "だれか", role, offices, member);
  }
}

package org.tsudoi.core.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.benefit.BenefitKind;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.filing.FilingDraft.Entry;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.access.Role;
import org.tsudoi.core.benefit.BenefitDesk;
import org.tsudoi.core.benefit.GrantMove;
import org.tsudoi.core.benefit.GrantQuery;
import org.tsudoi.core.benefit.GrantState;
import org.tsudoi.core.benefit.GrantStep;
import org.tsudoi.core.benefit.GrantView;
import org.tsudoi.core.benefit.MemberNoticeDesk;
import org.tsudoi.core.benefit.RevocationDesk;
import org.tsudoi.core.database.Database;
import org.tsudoi.core.document.DocumentDesk;

/** Benefits are claimed by filings and granted when these are accepted (P-33, OC-13, OC-14). */
class ClaimTest {
  private static Ground ground;
  private static BenefitDesk benefits;

  @BeforeAll
  static void open() {
    ground = new Ground();
    benefits = ground.house.get(BenefitDesk.class);
  }

  @AfterAll
  static void close() {
    ground.close();
  }

  @BeforeEach
  void june() {
    ground.fresh();
  }

  private static FilingDraft gift(String day, MemberId... members) {
    List<Entry> entries = new ArrayList<>();
    for (MemberId member : members) {
      entries.add(new Entry(Optional.of(member), new Answers(Map.of("eventDay", day))));
    }
    return new FilingDraft(new Answers(Map.of()), entries);
  }

  private static FilingId claim(String day, MemberId... members) {
    return ground.file("gift", gift(day, members)).id();
  }

  private static Decision accept(FilingId id) {
    return ground.queue.accept(ground.staff, id, ground.filing(id).version());
  }

  private static List<GrantView> of(MemberId member) {
    return benefits.ofMember(ground.staff, member, Long.MAX_VALUE, 10);
  }

  private static List<String> codes(Decision decision) {
    return decision.problems().stream().map(Problem::code).toList();
  }

  @Test
  void an_accepted_claim_grants_each_member_explained_noticed_mailed_and_noted() {
    MemberId hanako = ground.member("青葉");
    MemberId taro = ground.member("若葉");
    FilingId id = claim("2026-06-01", hanako, taro);
    assertThat(accept(id).isAccepted()).isTrue();
    assertThat(ground.filing(id).state()).isEqualTo(FilingState.SETTLED);
    GrantView grant = of(hanako).get(0);
    assertThat(grant.amount()).isEqualTo(Yen.of(10_000));
    assertThat(grant.explanation()).isEqualTo("定額 10,000円");
    assertThat(grant.label()).isEqualTo("祝金");
    assertThat(grant.state()).isEqualTo(GrantState.DECIDED);
    assertThat(grant.receipt()).isEqualTo(ground.filing(id).receipt());
    assertThat(grant.memberName()).isEqualTo("青葉　花子");
    assertThat(grant.document()).isPresent().isEqualTo(of(taro).get(0).document());
    assertThat(benefits.grant(ground.clerk, grant.id()).orElseThrow().steps())
        .extracting(GrantStep::move, GrantStep::name)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(GrantMove.DECIDE, "事務局 一郎"));
    assertThat(ground.count("select count(*) from mail where key = 'benefit-" + id + "'"))
        .isEqualTo(1);
    assertThat(ground.count("select count(*) from mail where key like 'filing-" + id + "-%'"))
        .as("received only: that it was accepted is said by the other")
        .isEqualTo(1);
    assertThat(
            ground.count(
                "select count(*) from audit_entry where action = 'benefit.decided' and subject ="
                    + " 'benefit:"
                    + grant.id()
                    + "'"))
        .isEqualTo(1);
  }

  @Test
  void the_amount_is_seen_before_it_is_filed_and_before_it_is_accepted_P_30() {
    MemberId member = ground.member("青葉");
    SavedDraft saved = ground.save("gift", gift("2026-06-01", member));
    List<ExpectedGrant> typed = ground.desk.expected(ground.clerk, saved.id());
    assertThat(typed).extracting(ExpectedGrant::explanation).containsExactly("定額 10,000円");
    FilingReceipt filed = ground.desk.file(ground.clerk, saved.id(), saved.version()).orElseThrow();
    assertThat(ground.desk.expected(ground.staff, filed.id())).isEqualTo(typed);
    accept(filed.id());
    assertThat(ground.desk.expected(ground.staff, filed.id())).isEmpty();
    assertThat(benefits.ofFiling(ground.clerk, filed.id())).hasSize(1);
    assertThat(benefits.ofFiling(ground.stranger, filed.id())).isEmpty();
    assertThat(
            ground.desk.expected(ground.clerk, ground.file("joining", Ground.joining("山田")).id()))
        .isEmpty();
  }

  @Test
  void the_notice_is_a_pdf_that_the_office_opens_and_no_other() {
    MemberId member = ground.member("青葉");
    accept(claim("2026-06-01", member));
    long document = of(member).get(0).document().orElseThrow();
    DocumentDesk documents = ground.house.get(DocumentDesk.class);
    byte[] content = documents.open(ground.clerk, document).orElseThrow().content();
    assertThat(new String(content, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    assertThat(documents.open(ground.stranger, document)).isEmpty();
    Actor neighbour = Ground.account(Ground.AOBA, 7, "隣", Role.OFFICE_ADMIN, ground.other);
    assertThat(documents.open(neighbour, document)).isEmpty();
  }

  @Test
  void a_limit_holds_when_two_claims_are_accepted_at_the_same_time() throws Exception {
    for (int round = 0; round < 8; round++) {
      MemberId member = ground.member("青葉");
      FilingId one = claim("2026-06-01", member);
      FilingId two = claim("2026-06-02", member);
      List<Decision> decisions = together(() -> accept(one), () -> accept(two));
      assertThat(decisions).filteredOn(Decision::isAccepted).hasSize(1);
      assertThat(decisions)
          .filteredOn(decision -> !decision.isAccepted())
          .singleElement()
          .satisfies(refused -> assertThat(codes(refused)).containsExactly("sample.granted"));
      assertThat(of(member)).hasSize(1);
    }
  }

  @Test
  void one_claim_accepted_by_two_at_once_grants_once() throws Exception {
    for (int round = 0; round < 5; round++) {
      MemberId member = ground.member("青葉");
      FilingId id = claim("2026-06-01", member);
      int version = ground.filing(id).version();
      List<Decision> decisions =
          together(
              () -> ground.queue.accept(ground.staff, id, version),
              () -> ground.queue.accept(ground.second, id, version));
      assertThat(decisions).filteredOn(Decision::isAccepted).hasSize(1);
      assertThat(of(member)).hasSize(1);
    }
  }

  @SafeVarargs
  private static List<Decision> together(Callable<Decision>... tries) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(tries.length);
    try {
      List<Decision> decisions = new ArrayList<>();
      for (Future<Decision> each : threads.invokeAll(List.of(tries))) {
        decisions.add(each.get());
      }
      return decisions;
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void what_another_claim_asks_is_known_until_that_is_decided() {
    MemberId member = ground.member("青葉");
    FilingId first = claim("2026-06-01", member);
    assertThat(problems(gift("2026-06-01", member))).containsExactly("sample.claimed");
    ground.queue.reject(ground.staff, first, ground.filing(first).version(), "書類の不備");
    assertThat(problems(gift("2026-06-01", member))).isEmpty();
  }

  private static List<String> problems(FilingDraft draft) {
    SavedDraft saved = ground.save("gift", draft);
    return codes(ground.desk.file(ground.clerk, saved.id(), saved.version()).decision());
  }

  @Test
  void attached_files_are_seen_by_the_rules() {
    MemberId member = ground.member("青葉");
    FilingDraft draft =
        new FilingDraft(new Answers(Map.of("proved", "yes")), gift("2026-06-01", member).entries());
    SavedDraft saved = ground.save("gift", draft);
    assertThat(codes(ground.desk.file(ground.clerk, saved.id(), saved.version()).decision()))
        .containsExactly("sample.no-proof");
    byte[] pdf = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);
    AttachmentDesk attachments = ground.house.get(AttachmentDesk.class);
    assertThat(attachments.attach(ground.clerk, saved.id(), "proof.pdf", pdf).isAccepted())
        .isTrue();
    FilingReceipt receipt =
        ground.desk.file(ground.clerk, saved.id(), saved.version()).orElseThrow();
    assertThat(accept(receipt.id()).isAccepted()).isTrue();
  }

  @Test
  void an_office_in_arrears_is_granted_nothing_and_told_why_FE_11() {
    MemberId member = ground.member("青葉");
    FilingId filed = claim("2026-06-01", member);
    ground.late("CONTINUING");
    assertThat(problems(gift("2026-06-02", member)))
        .containsExactly("filing.services-stopped.benefit");
    assertThat(codes(accept(filed))).containsExactly("benefit.services-stopped");
    assertThat(ground.filing(filed).state()).isEqualTo(FilingState.FILED);
    ground.pay();
    assertThat(accept(filed).isAccepted()).isTrue();
  }

  @Test
  void everybody_sees_the_own_grants_only() {
    MemberId member = ground.member("青葉");
    accept(claim("2026-06-01", member));
    long id = of(member).get(0).id();
    Actor self = member(Ground.AOBA, member);
    Actor other = member(Ground.AOBA, ground.member("若葉"));
    Actor neighbour = Ground.account(Ground.AOBA, 7, "隣", Role.OFFICE_ADMIN, ground.other);
    assertThat(benefits.ofMember(self, member, Long.MAX_VALUE, 10)).hasSize(1);
    assertThat(benefits.grant(self, id)).isPresent();
    assertThatThrownBy(() -> benefits.ofMember(other, member, Long.MAX_VALUE, 10))
        .isInstanceOf(AccessDenied.class);
    assertThat(benefits.grant(other, id)).isEmpty();
    assertThat(benefits.ofMember(ground.clerk, member, Long.MAX_VALUE, 10)).hasSize(1);
    assertThat(benefits.ofMember(neighbour, member, Long.MAX_VALUE, 10)).isEmpty();
    assertThat(benefits.grant(neighbour, id)).isEmpty();
    assertThatThrownBy(() -> benefits.totals(neighbour, Optional.of(ground.office)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> benefits.totals(ground.clerk, Optional.empty()))
        .isInstanceOf(AccessDenied.class);
  }

  private static Actor member(OrganizationId organization, MemberId member) {
    return new Actor(
        organization,
        Optional.of(AccountId.of(77)),
        "本人",
        Role.MEMBER,
        Set.of(),
        Optional.of(member));
  }

  @Test
  void another_organization_sees_nothing_of_it_P_1() {
    MemberId member = ground.member("青葉");
    accept(claim("2026-06-01", member));
    long id = of(member).get(0).id();
    Actor away = Actor.system(Ground.MINATO);
    assertThat(benefits.list(away, GrantQuery.newest(10))).isEmpty();
    assertThat(benefits.grant(away, id)).isEmpty();
    assertThat(benefits.ofMember(away, member, Long.MAX_VALUE, 10)).isEmpty();
    assertThat(benefits.totals(away, Optional.empty())).isEmpty();
  }

  @Test
  void grants_are_listed_newest_first_page_by_page_and_summed() {
    long before =
        benefits.totals(ground.staff, Optional.of(ground.office)).stream()
            .mapToLong(total -> total.sum().amount())
            .sum();
    accept(claim("2026-06-01", ground.member("一"), ground.member("二"), ground.member("三")));
    GrantQuery query = GrantQuery.newest(2).of(ground.office).of(GrantState.DECIDED);
    List<GrantView> first = benefits.list(ground.staff, query);
    List<GrantView> second = benefits.list(ground.staff, query.before(first.get(1).id()));
    assertThat(first).extracting(GrantView::familyName).containsExactly("三", "二");
    assertThat(second.get(0).familyName()).isEqualTo("一");
    assertThat(
            benefits.totals(ground.staff, Optional.of(ground.office)).stream()
                .mapToLong(total -> total.sum().amount())
                .sum())
        .isEqualTo(before + 30_000);
  }

  @Test
  void grants_are_found_by_member_kind_state_and_day_of_decision() {
    MemberId one = ground.member("一");
    MemberId two = ground.member("二");
    accept(claim("2026-06-01", one, two, ground.member("三")));
    GrantQuery both = GrantQuery.newest(10).of(List.of(one, two));
    assertThat(benefits.list(ground.staff, both))
        .extracting(GrantView::familyName)
        .containsExactly("二", "一");
    Optional<LocalDate> today = Optional.of(Ground.TODAY);
    Optional<LocalDate> yesterday = Optional.of(Ground.TODAY.minusDays(1));
    assertThat(benefits.list(ground.staff, both.decided(today, today))).hasSize(2);
    assertThat(benefits.list(ground.staff, both.decided(Optional.empty(), yesterday))).isEmpty();
    assertThat(benefits.list(ground.staff, both.of("gift").of(GrantState.DECIDED))).hasSize(2);
    assertThat(benefits.list(ground.staff, both.of("other"))).isEmpty();
    assertThat(benefits.list(ground.staff, both.of(GrantState.PAID))).isEmpty();
  }

  /** OC-13: a claim's notice names everybody; a member opens a notice of the own grant only. */
  @Test
  void a_member_opens_the_own_decision_notice_until_it_is_revoked() {
    MemberId one = ground.member("一");
    MemberId two = ground.member("二");
    accept(claim("2026-06-01", one, two));
    Actor self = member(Ground.AOBA, one);
    long grant = of(one).get(0).id();
    MemberNoticeDesk notices = ground.house.get(MemberNoticeDesk.class);
    long document = notices.notice(self, grant).orElseThrow();
    assertThat(notices.notice(self, grant)).contains(document);
    DocumentDesk documents = ground.house.get(DocumentDesk.class);
    assertThat(documents.open(self, document)).isPresent();
    assertThat(documents.open(self, of(one).get(0).document().orElseThrow()))
        .as("the office's names the other, too")
        .isEmpty();
    Actor other = member(Ground.AOBA, two);
    assertThat(notices.notice(other, grant)).isEmpty();
    assertThat(documents.open(other, document)).isEmpty();
    ground.house.get(RevocationDesk.class).revoke(ground.staff, grant, "誤り");
    assertThat(notices.notice(self, grant)).isEmpty();
    assertThat(documents.open(self, document)).isEmpty();
  }

  /** Row security keeps jsonb's @&gt; out of indexes: the member is a column (P-13). */
  @Test
  void what_waits_for_a_member_is_found_by_index() {
    MemberId member = ground.member("一");
    claim("2026-06-01", member);
    String plan =
        ground.house.inTransaction(
            () ->
                ground
                    .house
                    .get(Database.class)
                    .of(
                        Ground.AOBA,
                        handle -> {
                          handle.execute("set local enable_seqscan = off");
                          return handle
                              .createQuery("explain " + OtherClaims.WAITING)
                              .bind("organization", Ground.AOBA)
                              .bind("self", 0)
                              .bind("member", member)
                              .bindArray("types", String.class, "gift")
                              .mapTo(String.class)
                              .collect(java.util.stream.Collectors.joining("\n"));
                        }));
    assertThat(plan).contains("filing_member_pkey", "(member = ").doesNotContain("Seq Scan");
  }

  @Test
  void what_was_granted_never_changes() {
    MemberId member = ground.member("青葉");
    accept(claim("2026-06-01", member));
    long id = of(member).get(0).id();
    for (String tampering :
        List.of(
            "update benefit_grant set amount = 1 where id = " + id + " returning id",
            "delete from benefit_grant where id = " + id + " returning id",
            "update benefit_step set name = 'x' where benefit_grant = " + id + " returning id",
            "insert into benefit_grant (organization, kind, benefit_group, label, member, office,"
                + " event_on, amount, explanation, filing, receipt, position, decided_on,"
                + " decided_by) select organization, kind, benefit_group, label, member, office,"
                + " event_on, amount, explanation, filing, receipt, position, decided_on,"
                + " decided_by from benefit_grant where id = "
                + id
                + " returning id")) {
      assertThatThrownBy(() -> ground.count(tampering)).isInstanceOf(RuntimeException.class);
    }
  }

  @Test
  void the_kinds_are_what_the_organizations_plugin_says() {
    assertThat(benefits.kinds(ground.clerk)).extracting(BenefitKind::code).containsExactly("gift");
    assertThat(ground.house.get(FilingTexts.class).title(Ground.AOBA, "gift")).isEqualTo("祝金の請求");
  }
}

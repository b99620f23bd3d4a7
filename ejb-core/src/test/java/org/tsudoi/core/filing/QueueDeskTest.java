package org.tsudoi.core.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tsudoi.core.filing.Ground.joining;
import static org.tsudoi.core.filing.Ground.leaving;

import java.time.LocalDate;
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
import org.tsudoi.api.filing.Effect;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.filing.QueueDesk.Outcome;
import org.tsudoi.core.filing.QueueDesk.Shown;
import org.tsudoi.core.member.Basis;
import org.tsudoi.core.member.RegisterDesk;

class QueueDeskTest {
  private static Ground ground;
  private static QueueDesk queue;

  @BeforeAll
  static void open() {
    ground = new Ground(Map.of("filing.four-eyes", "leaving"));
    queue = ground.queue;
  }

  @AfterAll
  static void close() {
    ground.close();
  }

  @BeforeEach
  void june() {
    ground.fresh();
  }

  private static FilingId filed(String... names) {
    return ground.file("joining", joining(names)).id();
  }

  private static int version(FilingId id) {
    return ground.filing(id).version();
  }

  private static long members(FilingId id) {
    return ground.count("select count(*) from membership where joined_filing = " + id);
  }

  @Test
  void accepting_writes_register_history_audit_and_mail_together() {
    FilingId id = filed("山田", "田中");
    assertThat(queue.accept(ground.staff, id, version(id)).isAccepted()).isTrue();
    Filing filing = ground.filing(id);
    assertThat(filing.state()).isEqualTo(FilingState.ACCEPTED);
    assertThat(filing.decidedName()).contains("事務局 一郎");
    assertThat(members(id)).isEqualTo(2);
    assertThat(
            ground.count(
                "select count(*) from audit_entry where action = 'filing.accept' and subject ="
                    + " 'filing:"
                    + filing.receipt()
                    + "'"))
        .isEqualTo(1);
    assertThat(ground.count("select count(*) from mail where key like 'filing-" + id + "-%'"))
        .isEqualTo(2);
  }

  @Test
  void a_copy_of_what_was_accepted_is_kept_as_pdf_P_21() {
    FilingId id = filed("髙田");
    queue.accept(ground.staff, id, version(id));
    assertThat(
            ground.count(
                "select count(*) from document where kind = 'FILING_COPY' and reference ="
                    + " 'filing-"
                    + id
                    + "' and office = "
                    + ground.office
                    + " and substring(content from 1 for 5) = '%PDF-'"))
        .isEqualTo(1);
  }

  @Test
  void the_register_refuses_and_nothing_at_all_has_happened() {
    MemberId member = ground.member("高橋");
    FilingId id = ground.file("leaving", leaving("2025/4/1", member)).id();
    assertThat(queue.accept(ground.staff, id, version(id)).isAccepted()).isTrue();
    int looked = version(id);
    assertThat(queue.accept(ground.second, id, looked).problems())
        .extracting(Problem::code)
        .containsExactly("member.leave-too-early");
    assertThat(ground.filing(id).state()).isEqualTo(FilingState.FILED);
    assertThat(version(id)).isEqualTo(looked);
  }

  @Test
  void who_moved_to_another_office_meanwhile_does_not_leave_it_by_the_old_ones_filing() {
    MemberId member = ground.member("高橋");
    FilingId id = ground.file("leaving", leaving("2026/7/31", member)).id();
    queue.accept(ground.staff, id, version(id));
    Effect.Transfer away = new Effect.Transfer(member, ground.other, LocalDate.of(2026, 7, 1));
    assertThat(register().transfer(ground.staff, away, Basis.fresh()).isAccepted()).isTrue();
    refusedWhole(id, Problem.at("entries[0].member", "filing.entry.not-of-office"));
    assertThat(ground.count("select count(*) from membership where left_filing = " + id)).isZero();
  }

  @Test
  void for_who_left_meanwhile_nothing_is_accepted_any_more() {
    MemberId member = ground.member("高橋");
    FilingId id = ground.file("leaving", leaving("2026/7/31", member)).id();
    queue.accept(ground.staff, id, version(id));
    Effect.Leave gone = new Effect.Leave(member, Ground.TODAY, "書面による退会");
    assertThat(register().leave(ground.staff, gone, Basis.fresh()).isAccepted()).isTrue();
    refusedWhole(id, Problem.at("entries[0].member", "member.left", "day", Ground.TODAY));
  }

  @Test
  void the_plugin_judges_once_more_what_has_changed_since_the_filing() {
    MemberId member = ground.member("高橋");
    FilingId id = ground.file("leaving", leaving("2026/6/30", member)).id();
    queue.accept(ground.staff, id, version(id));
    Effect.ChangeMember change =
        new Effect.ChangeMember(member, LocalDate.of(2026, 5, 1), Map.of("category", "INDIVIDUAL"));
    assertThat(register().changeMember(ground.staff, change, Basis.fresh()).isAccepted()).isTrue();
    refusedWhole(id, Problem.of("sample.individual"));
  }

  private static void refusedWhole(FilingId id, Problem problem) {
    int looked = version(id);
    assertThat(queue.accept(ground.second, id, looked).problems()).containsExactly(problem);
    assertThat(ground.filing(id).state()).isEqualTo(FilingState.FILED);
    assertThat(version(id)).isEqualTo(looked);
  }

  private static RegisterDesk register() {
    return ground.house.get(RegisterDesk.class);
  }

  @Test
  void two_at_once_one_wins_the_other_is_told_and_effects_happen_once() throws Exception {
    for (int round = 0; round < 5; round++) {
      ground.fresh();
      FilingId id = filed("山田", "田中");
      int version = version(id);
      List<Decision> decisions =
          together(
              () -> queue.accept(ground.staff, id, version),
              () -> queue.accept(ground.second, id, version),
              () -> queue.reject(ground.second, id, version, "重複のため"));
      assertThat(decisions).filteredOn(Decision::isAccepted).hasSize(1);
      assertThat(decisions)
          .filteredOn(decision -> !decision.isAccepted())
          .allSatisfy(
              decision ->
                  assertThat(decision.problems())
                      .extracting(Problem::code)
                      .containsExactly("filing.moved"));
      boolean accepted = ground.filing(id).state() == FilingState.ACCEPTED;
      assertThat(members(id)).isEqualTo(accepted ? 2 : 0);
    }
  }

  @SafeVarargs
  private static List<Decision> together(Callable<Decision>... tries) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(tries.length);
    try {
      java.util.ArrayList<Decision> decisions = new java.util.ArrayList<>();
      for (Future<Decision> each : threads.invokeAll(List.of(tries))) {
        decisions.add(each.get());
      }
      return decisions;
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void the_same_draft_filed_by_many_threads_is_received_once() throws Exception {
    SavedDraft saved = ground.save("joining", joining("山田"));
    Callable<Decision> file =
        () -> ground.desk.file(ground.clerk, saved.id(), saved.version()).decision();
    assertThat(together(file, file, file, file)).allMatch(Decision::isAccepted);
    assertThat(ground.desk.view(ground.clerk, saved.id()).steps()).hasSize(1);
  }

  @Test
  void four_eyes_need_two_persons() {
    FilingId id = ground.file("leaving", leaving("2026/6/30", ground.member("高橋"))).id();
    assertThat(queue.accept(ground.staff, id, version(id)).isAccepted()).isTrue();
    assertThat(ground.filing(id).state()).isEqualTo(FilingState.FILED);
    assertThat(queue.accept(ground.staff, id, version(id)).problems())
        .extracting(Problem::code)
        .containsExactly("filing.four-eyes.same");
    assertThat(queue.accept(ground.second, id, version(id)).isAccepted()).isTrue();
    assertThat(ground.filing(id).state()).isEqualTo(FilingState.SETTLED);
    assertThat(ground.count("select count(*) from membership where left_filing = " + id))
        .isEqualTo(1);
  }

  @Test
  void several_are_accepted_at_once_each_by_itself() {
    FilingId good = filed("山田");
    FilingId stale = filed("田中");
    FilingId also = filed("佐藤");
    List<Outcome> outcomes =
        queue.acceptAll(
            ground.staff,
            List.of(
                new Shown(good, version(good)),
                new Shown(stale, version(stale) + 7),
                new Shown(also, version(also))));
    assertThat(outcomes)
        .extracting(outcome -> outcome.decision().isAccepted())
        .containsExactly(true, false, true);
    assertThat(ground.filing(stale).state()).isEqualTo(FilingState.FILED);
  }

  @Test
  void the_queue_is_filtered_and_paged_oldest_first() {
    ground.today(LocalDate.of(2026, 6, 1));
    FilingId old = filed("山田");
    ground.today(LocalDate.of(2026, 6, 2));
    FilingId younger = filed("田中");
    ground.today(LocalDate.of(2026, 6, 10));
    QueueQuery aged =
        new QueueQuery(
            Set.of(),
            Optional.of("joining"),
            Optional.of("あおば"),
            Optional.of(8),
            Optional.empty(),
            Optional.empty(),
            1);
    FilingList first = queue.queue(ground.staff, aged);
    FilingList second =
        queue.queue(
            ground.staff,
            new QueueQuery(
                Set.of(),
                aged.type(),
                aged.office(),
                aged.olderThanDays(),
                Optional.empty(),
                first.next(),
                1));
    assertThat(first.rows()).extracting(FilingSummary::id).containsExactly(old);
    assertThat(second.rows()).extracting(FilingSummary::id).containsExactly(younger);
    assertThat(second.next()).isEmpty();
  }

  @Test
  void a_filing_is_assigned_to_one_of_staff() {
    FilingId id = filed("山田");
    int version = version(id);
    assertThat(
            queue.assign(ground.staff, id, version, ground.staff.account(), "事務局 一郎").isAccepted())
        .isTrue();
    assertThat(
            queue
                .assign(ground.second, id, version, ground.second.account(), "事務局 二郎")
                .isAccepted())
        .isFalse();
    QueueQuery mine =
        new QueueQuery(
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            ground.staff.account(),
            Optional.empty(),
            10);
    assertThat(queue.queue(ground.staff, mine).rows())
        .extracting(FilingSummary::id)
        .containsExactly(id);
  }

  @Test
  void drafts_are_nobodys_business_and_offices_never_decide() {
    SavedDraft draft = ground.save("joining", joining("山田"));
    assertThatThrownBy(() -> queue.accept(ground.staff, draft.id(), 1))
        .isInstanceOf(AccessDenied.class);
    FilingId id = filed("山田");
    assertThatThrownBy(() -> queue.accept(ground.clerk, id, version(id)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> queue.queue(ground.clerk, QueueQuery.pending(10)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(
            () -> queue.accept(Ground.staff(Ground.MINATO, 91, "よその事務局"), id, version(id)))
        .isInstanceOf(AccessDenied.class);
  }
}

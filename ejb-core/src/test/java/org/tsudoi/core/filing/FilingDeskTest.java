package org.tsudoi.core.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tsudoi.core.filing.Ground.joining;
import static org.tsudoi.core.filing.Ground.leaving;
import static org.tsudoi.core.filing.Ground.person;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Problem;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.filing.Effect;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.billing.ArrearsDesk;
import org.tsudoi.core.billing.ArrearsView;
import org.tsudoi.core.member.Basis;
import org.tsudoi.core.member.RegisterDesk;
import org.tsudoi.core.time.MovableClock;

class FilingDeskTest {
  private static Ground ground;
  private static FilingDesk desk;

  @BeforeAll
  static void open() {
    ground = new Ground();
    desk = ground.desk;
  }

  @AfterAll
  static void close() {
    ground.close();
  }

  @BeforeEach
  void june() {
    ground.fresh();
  }

  @Test
  void what_was_typed_is_kept_as_typed_good_or_not() {
    FilingDraft half =
        new FilingDraft(
            new Answers(Map.of("note", "ｶﾅ")), List.of(person(Map.of("kana", "漢字", "x", "1"))));
    DraftInput input = ground.input("joining", half);
    desk.save(ground.clerk, input).orElseThrow();
    assertThat(desk.draft(ground.clerk, input.key()).orElseThrow().content()).isEqualTo(half);
  }

  @Test
  void the_same_page_saved_twice_is_one_draft() {
    DraftInput input = ground.input("joining", joining("山田"));
    SavedDraft first = desk.save(ground.clerk, input).orElseThrow();
    SavedDraft again = desk.save(ground.clerk, input).orElseThrow();
    assertThat(again.id()).isEqualTo(first.id());
  }

  @Test
  void saving_again_what_is_kept_already_leaves_the_version_that_a_page_is_about_to_file() {
    DraftInput input = ground.input("joining", joining("山田"));
    SavedDraft confirmed = desk.save(ground.clerk, input).orElseThrow();
    desk.save(ground.clerk, input).orElseThrow();
    assertThat(desk.file(ground.clerk, confirmed.id(), confirmed.version()).isValid()).isTrue();
  }

  @Test
  void a_filed_draft_gets_a_receipt_number_of_its_organization_and_year() {
    FilingReceipt first = ground.file("joining", joining("山田", "田中"));
    FilingReceipt next = ground.file("joining", joining("佐藤"));
    assertThat(first.number()).matches("A-2026-\\d{6}");
    assertThat(number(next)).isEqualTo(number(first) + 1);
    assertThat(ground.filing(first.id()).businessMonth()).contains(LocalDate.of(2026, 6, 1));
  }

  private static long number(FilingReceipt receipt) {
    return Long.parseLong(receipt.number().substring(7));
  }

  @Test
  void what_is_filed_is_cleaned_widths_kana_and_both_eras() {
    FilingReceipt receipt = ground.file("joining", joining("山田"));
    Answers person = ground.filing(receipt.id()).content().entries().get(0).answers();
    assertThat(person.text("kana")).isEqualTo("アオバ　ハナコ");
    assertThat(person.text("birthDate")).isEqualTo("1990-04-01");
  }

  @Test
  void a_filing_posted_twice_is_received_once() {
    SavedDraft saved = ground.save("joining", joining("山田"));
    FilingReceipt first = desk.file(ground.clerk, saved.id(), saved.version()).orElseThrow();
    FilingReceipt again = desk.file(ground.clerk, saved.id(), saved.version()).orElseThrow();
    assertThat(again).isEqualTo(first);
    assertThat(desk.view(ground.clerk, saved.id()).steps()).hasSize(1);
  }

  @Test
  void an_office_in_arrears_files_no_joining_but_leavings_and_staff_may_on_paper_FE_11() {
    SavedDraft joining = ground.save("joining", joining("山田"));
    SavedDraft leaving = ground.save("leaving", leaving("2026-06-20", ground.member("佐藤")));
    ground.late("CONTINUING");
    assertThat(desk.file(ground.clerk, joining.id(), joining.version()).problems())
        .extracting(Problem::code)
        .containsExactly("filing.services-stopped");
    assertThat(desk.file(ground.clerk, leaving.id(), leaving.version()).isValid()).isTrue();
    ground.pay();
    assertThat(desk.file(ground.clerk, joining.id(), joining.version()).isValid()).isTrue();
  }

  @Test
  void what_joiners_owe_stops_no_services_it_is_a_reminder_only_FE_11() {
    ground.late("JOINING");
    SavedDraft joining = ground.save("joining", joining("山田"));
    assertThat(desk.file(ground.clerk, joining.id(), joining.version()).isValid()).isTrue();
    ArrearsDesk arrears = ground.house.get(ArrearsDesk.class);
    ArrearsView late = arrears.of(ground.clerk, ground.office).orElseThrow();
    assertThat(late.cycles()).isZero();
    assertThat(late.amount()).isEqualTo(Yen.of(1500));
    assertThat(arrears.areServicesStopped(ground.clerk, ground.office)).isFalse();
    assertThat(arrears.list(ground.staff, 1, "", 10)).isEmpty();
    assertThat(arrears.list(ground.staff, 0, "", 10)).hasSize(1);
    ground.pay();
  }

  @Test
  void every_problem_is_told_at_its_field() {
    FilingDraft bad =
        new FilingDraft(
            new Answers(Map.of()),
            List.of(
                joining("山田").entries().get(0),
                person(
                    Map.of(
                        "familyName", "😀",
                        "givenName", "あ".repeat(21),
                        "kana", "漢字",
                        "birthDate", "昭和99年1月1日",
                        "kind", "BOSS"))));
    assertThat(problems("joining", bad))
        .extracting(Problem::field, Problem::code)
        .containsExactly(
            tuple("entries[1].familyName", "text.character"),
            tuple("entries[1].givenName", "text.too-long"),
            tuple("entries[1].kana", "kana.character"),
            tuple("entries[1].birthDate", "date.era"),
            tuple("entries[1].kind", "filing.choice.unknown"));
  }

  @Test
  void an_empty_row_is_no_person_but_a_filing_needs_one() {
    FilingDraft draft =
        new FilingDraft(
            new Answers(Map.of()),
            List.of(joining("山田").entries().get(0), person(Map.of("familyName", "　"))));
    SavedDraft saved = ground.save("joining", draft);
    assertThat(desk.examine(ground.clerk, saved.id()).orElseThrow().entries()).hasSize(1);
    assertThat(codes("joining", joining())).containsExactly("filing.entries.none");
  }

  @Test
  void a_question_is_asked_only_when_it_applies() {
    Map<String, String> fixed =
        Map.of(
            "familyName", "山田",
            "givenName", "花子",
            "kana", "ヤマダ　ハナコ",
            "birthDate", "1990/4/1",
            "kind", "FIXED");
    FilingDraft draft = new FilingDraft(new Answers(Map.of()), List.of(person(fixed)));
    assertThat(problems("joining", draft))
        .containsExactly(Problem.at("entries[0].months", "required"));
  }

  @Test
  void the_plugins_own_rules_refuse_at_their_field() {
    Map<String, String> fixed =
        Map.of(
            "familyName", "山田",
            "givenName", "花子",
            "kana", "ヤマダ　ハナコ",
            "birthDate", "1990/4/1",
            "kind", "FIXED",
            "months", "５");
    FilingDraft draft = new FilingDraft(new Answers(Map.of()), List.of(person(fixed)));
    assertThat(problems("joining", draft))
        .containsExactly(Problem.at("entries[0].months", "sample.too-short"));
  }

  @Test
  void the_window_is_judged_by_the_servers_clock_in_japan_when_it_is_filed() {
    ground.at(LocalDateTime.of(2026, 6, 20, 23, 59, 59));
    SavedDraft saved = ground.save("joining", joining("山田"));
    ground.at(LocalDateTime.of(2026, 6, 21, 0, 0));
    assertThat(desk.file(ground.clerk, saved.id(), saved.version()).problems())
        .containsExactly(Problem.of("sample.closed"));
    assertThat(ground.filing(ground.file("leaving", leaving("2026/6/30", member())).id()).state())
        .isEqualTo(FilingState.FILED);
    ground.at(LocalDateTime.of(2026, 6, 20, 23, 59, 59));
    assertThat(desk.file(ground.clerk, saved.id(), saved.version()).isValid()).isTrue();
  }

  private static MemberId member() {
    return ground.member("高橋");
  }

  @Test
  void nobody_files_for_an_office_outside_the_logins_scope() {
    DraftInput outside =
        new DraftInput(java.util.UUID.randomUUID(), 0, "joining", ground.other, joining("山田"));
    assertThatThrownBy(() -> desk.save(ground.clerk, outside)).isInstanceOf(AccessDenied.class);
    DraftInput input = ground.input("joining", joining("山田"));
    assertThatThrownBy(() -> desk.save(ground.viewer, input)).isInstanceOf(AccessDenied.class);
    FilingId draft = desk.save(ground.clerk, input).orElseThrow().id();
    assertThat(desk.history(ground.viewer, HistoryQuery.newest(100)).rows())
        .extracting(FilingSummary::id)
        .doesNotContain(draft);
    assertThatThrownBy(() -> desk.view(ground.viewer, draft)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> desk.blank(ground.clerk, ground.other, "joining"))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void another_organization_does_not_even_see_that_the_filing_exists() {
    SavedDraft saved = ground.save("joining", joining("山田"));
    assertThatThrownBy(() -> desk.file(ground.stranger, saved.id(), saved.version()))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> desk.view(ground.stranger, saved.id()))
        .isInstanceOf(AccessDenied.class);
    assertThat(desk.history(ground.stranger, HistoryQuery.newest(10)).rows()).isEmpty();
  }

  @Test
  void members_of_other_offices_cannot_be_chosen_nor_one_twice() {
    MemberId mine = member();
    FilingDraft twice = leaving("2026/6/30", mine, mine, MemberId.of(999_999));
    assertThat(problems("leaving", twice))
        .extracting(Problem::field, Problem::code)
        .containsExactly(
            tuple("entries[1].member", "filing.entry.twice"),
            tuple("entries[2].member", "filing.entry.not-of-office"));
  }

  @Test
  void who_left_meanwhile_is_refused_at_the_row_and_the_draft_is_kept() {
    FilingDraft content = leaving("2026/6/30", member());
    DraftInput input = ground.input("leaving", content);
    SavedDraft saved = desk.save(ground.clerk, input).orElseThrow();
    MemberId member = content.entries().get(0).member().orElseThrow();
    Effect.Leave gone = new Effect.Leave(member, Ground.TODAY, "書面による退会");
    assertThat(
            ground
                .house
                .get(RegisterDesk.class)
                .leave(ground.staff, gone, Basis.fresh())
                .isAccepted())
        .isTrue();
    assertThat(desk.file(ground.clerk, saved.id(), saved.version()).problems())
        .containsExactly(Problem.at("entries[0].member", "member.left", "day", Ground.TODAY));
    assertThat(desk.draft(ground.clerk, input.key()).orElseThrow().content()).isEqualTo(content);
  }

  @Test
  void what_goes_on_paper_only_is_refused_by_the_server_too_OC_4() {
    DraftInput input = ground.input("on-paper", joining());
    assertThat(desk.save(ground.clerk, input).problems())
        .containsExactly(Problem.of("sample.on-paper"));
  }

  @Test
  void the_second_person_on_one_draft_is_told_and_overwrites_nothing_P_23() {
    DraftInput input = ground.input("joining", joining("山田"));
    SavedDraft mine = desk.save(ground.clerk, input).orElseThrow();
    DraftInput theirs =
        new DraftInput(input.key(), mine.version(), "joining", ground.office, joining("田中"));
    desk.save(ground.colleague, theirs).orElseThrow();
    DraftInput late =
        new DraftInput(input.key(), mine.version(), "joining", ground.office, joining("鈴木"));
    assertThat(desk.save(ground.clerk, late).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("filing.changed");
              assertThat(problem.args()).containsEntry("who", "担当 太郎");
            });
    assertThat(desk.file(ground.clerk, mine.id(), mine.version()).problems())
        .extracting(Problem::code)
        .containsExactly("filing.changed");
    assertThat(desk.draft(ground.clerk, input.key()).orElseThrow().content())
        .isEqualTo(joining("田中"));
  }

  @Test
  void two_windows_of_one_account_overwrite_nothing_of_each_other_either() {
    DraftInput input = ground.input("joining", joining("山田"));
    SavedDraft shown = desk.save(ground.clerk, input).orElseThrow();
    SavedDraft newer =
        desk.save(ground.clerk, again(input, shown.version(), joining("田中"))).orElseThrow();
    assertThat(desk.save(ground.clerk, again(input, shown.version(), joining("鈴木"))).problems())
        .extracting(Problem::code)
        .containsExactly("filing.changed");
    assertThat(desk.draft(ground.clerk, input.key()).orElseThrow().content())
        .isEqualTo(joining("田中"));
    assertThat(desk.save(ground.clerk, again(input, newer.version(), joining("鈴木"))).isValid())
        .isTrue();
  }

  private static DraftInput again(DraftInput input, int version, FilingDraft content) {
    return new DraftInput(input.key(), version, input.type(), input.office(), content);
  }

  @Test
  void a_filed_filing_cannot_be_written_any_more() {
    DraftInput input = ground.input("joining", joining("山田"));
    SavedDraft saved = desk.save(ground.clerk, input).orElseThrow();
    desk.file(ground.clerk, saved.id(), saved.version()).orElseThrow();
    assertThat(desk.save(ground.clerk, input).problems())
        .extracting(Problem::code)
        .containsExactly("filing.already-filed");
    assertThat(desk.discard(ground.clerk, saved.id()).isAccepted()).isFalse();
  }

  @Test
  void a_returned_filing_is_corrected_and_keeps_its_number() {
    DraftInput input = ground.input("joining", joining("山田"));
    SavedDraft saved = desk.save(ground.clerk, input).orElseThrow();
    FilingReceipt receipt = desk.file(ground.clerk, saved.id(), saved.version()).orElseThrow();
    Filing filed = ground.filing(saved.id());
    assertThat(ground.queue.giveBack(ground.staff, saved.id(), filed.version(), "  ").problems())
        .containsExactly(Problem.at("reason", "filing.reason.required"));
    ground.queue.giveBack(ground.staff, saved.id(), filed.version(), "生年月日を確認してください");
    Filing returned = ground.filing(saved.id());
    assertThat(returned.state()).isEqualTo(FilingState.RETURNED);
    assertThat(returned.reason()).isEqualTo("生年月日を確認してください");
    SavedDraft corrected =
        desk.save(
                ground.clerk,
                new DraftInput(
                    input.key(), returned.version(), "joining", ground.office, joining("山田", "田中")))
            .orElseThrow();
    FilingReceipt again = desk.file(ground.clerk, saved.id(), corrected.version()).orElseThrow();
    assertThat(again.number()).isEqualTo(receipt.number());
    assertThat(desk.view(ground.clerk, saved.id()).steps())
        .extracting(FilingStep::move)
        .containsExactly(FilingMove.FILE, FilingMove.RETURN, FilingMove.FILE);
  }

  @Test
  void the_office_takes_a_filing_back_before_it_is_decided() {
    FilingReceipt receipt = ground.file("joining", joining("山田"));
    Filing filed = ground.filing(receipt.id());
    assertThat(desk.withdraw(ground.clerk, receipt.id(), filed.version(), "").isAccepted())
        .isTrue();
    assertThat(ground.queue.accept(ground.staff, receipt.id(), filed.version() + 1).problems())
        .extracting(Problem::code)
        .containsExactly("filing.state");
    FilingReceipt done = ground.file("joining", joining("山田"));
    ground.queue.accept(ground.staff, done.id(), ground.filing(done.id()).version());
    assertThat(
            desk.withdraw(ground.clerk, done.id(), ground.filing(done.id()).version(), "")
                .problems())
        .extracting(Problem::code)
        .containsExactly("filing.state");
  }

  @Test
  void staff_file_for_an_office_what_came_on_paper() {
    DraftInput input = ground.input("with-paper", joining("山田"));
    SavedDraft saved = desk.save(ground.staff, input).orElseThrow();
    assertThatThrownBy(() -> desk.view(ground.clerk, saved.id())).isInstanceOf(AccessDenied.class);
    FilingReceipt receipt = desk.file(ground.staff, saved.id(), saved.version()).orElseThrow();
    assertThat(receipt.state()).isEqualTo(FilingState.FILED);
    assertThat(desk.view(ground.clerk, saved.id()).filing().receiptNumber()).isPresent();
  }

  @Test
  void
      what_came_on_paper_is_corrected_by_the_secretariat_alone_so_no_office_files_after_the_cut_off() {
    ground.at(LocalDateTime.of(2026, 6, 20, 10, 0));
    DraftInput input = ground.input("joining", joining("山田"));
    SavedDraft saved = desk.save(ground.staff, input).orElseThrow();
    desk.file(ground.staff, saved.id(), saved.version()).orElseThrow();
    int filed = ground.filing(saved.id()).version();
    assertThat(codes(desk.withdraw(ground.clerk, saved.id(), filed, "").problems()))
        .containsExactly("filing.of-secretariat");
    ground.queue.giveBack(ground.staff, saved.id(), filed, "確認してください");
    ground.at(LocalDateTime.of(2026, 6, 25, 10, 0));
    int returned = ground.filing(saved.id()).version();
    DraftInput other = again(input, returned, joining("田中"));
    List<List<Problem>> refusals =
        List.of(
            desk.save(ground.clerk, other).problems(),
            desk.examine(ground.clerk, saved.id()).problems(),
            desk.file(ground.clerk, saved.id(), returned).problems(),
            desk.withdraw(ground.clerk, saved.id(), returned, "").problems(),
            ground
                .house
                .get(AttachmentDesk.class)
                .attach(ground.clerk, saved.id(), "a.pdf", new byte[] {'%', 'P', 'D', 'F', '-'})
                .problems());
    assertThat(refusals)
        .allSatisfy(told -> assertThat(codes(told)).containsExactly("filing.of-secretariat"));
    FilingView seen = desk.view(ground.clerk, saved.id());
    assertThat(seen.filing().version()).isEqualTo(returned);
    assertThat(seen.possible()).isEmpty();
    SavedDraft corrected = desk.save(ground.staff, other).orElseThrow();
    assertThat(desk.file(ground.staff, saved.id(), corrected.version()).orElseThrow().state())
        .isEqualTo(FilingState.FILED);
  }

  private static List<String> codes(List<Problem> told) {
    return told.stream().map(Problem::code).toList();
  }

  @Test
  void the_day_judged_is_the_day_written_when_midnight_passes_in_the_middle_of_a_filing() {
    MovableClock clock = ground.house.get(MovableClock.class);
    for (int readings = 0; readings < 12; readings++) {
      SavedDraft joining = ground.save("joining", joining("山田"));
      clock.stepFrom(
          LocalDateTime.of(2026, 6, 21, 0, 0).minusMinutes(readings), Duration.ofMinutes(1));
      boolean filed = desk.file(ground.clerk, joining.id(), joining.version()).isValid();
      june();
      if (filed) {
        Filing written = ground.filing(joining.id());
        assertThat(day(written.filedAt().orElseThrow())).isEqualTo(LocalDate.of(2026, 6, 20));
      }
    }
  }

  @Test
  void month_number_and_history_of_a_filing_are_of_one_moment() {
    MovableClock clock = ground.house.get(MovableClock.class);
    for (int readings = 0; readings < 12; readings++) {
      SavedDraft leaving = ground.save("leaving", leaving("2026/12/31", member()));
      clock.stepFrom(
          LocalDateTime.of(2027, 1, 1, 0, 0).minusMinutes(readings), Duration.ofMinutes(1));
      FilingReceipt receipt =
          desk.file(ground.clerk, leaving.id(), leaving.version()).orElseThrow();
      june();
      FilingView view = desk.view(ground.staff, leaving.id());
      LocalDate day = day(receipt.at());
      assertThat(view.steps().get(0).at()).isEqualTo(receipt.at());
      assertThat(view.filing().businessMonth()).contains(day.withDayOfMonth(1));
      assertThat(receipt.number()).startsWith("A-" + day.getYear() + "-");
    }
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, BusinessClock.ZONE);
  }

  @Test
  void a_filing_with_a_paper_waits_for_it() {
    FilingReceipt receipt = ground.file("with-paper", joining("山田"));
    assertThat(receipt.state()).isEqualTo(FilingState.PAPER_AWAITED);
    int version = ground.filing(receipt.id()).version();
    assertThat(ground.queue.accept(ground.staff, receipt.id(), version).isAccepted()).isFalse();
    ground.queue.paperArrived(ground.staff, receipt.id(), version);
    assertThat(ground.filing(receipt.id()).state()).isEqualTo(FilingState.FILED);
  }

  @Test
  void the_history_goes_page_by_page_newest_first_OC_5() {
    ground.file("joining", joining("山田"));
    ground.file("joining", joining("田中"));
    FilingList first = desk.history(ground.clerk, HistoryQuery.newest(1));
    FilingList next =
        desk.history(
            ground.clerk,
            new HistoryQuery(
                Optional.of(ground.office), Optional.empty(), Optional.empty(), first.next(), 1));
    assertThat(first.rows().get(0).id().value()).isGreaterThan(next.rows().get(0).id().value());
    assertThat(first.rows().get(0).officeName()).isEqualTo("あおば商店");
  }

  @Test
  void an_unfinished_draft_is_found_again_and_can_be_thrown_away() {
    SavedDraft saved = ground.save("leaving", joining());
    assertThat(desk.unfinished(ground.clerk, ground.office, "leaving").orElseThrow().id())
        .isEqualTo(saved.id());
    assertThat(desk.discard(ground.clerk, saved.id()).isAccepted()).isTrue();
    assertThat(desk.unfinished(ground.clerk, ground.office, "leaving")).isEmpty();
  }

  private static List<Problem> problems(String type, FilingDraft draft) {
    SavedDraft saved = ground.save(type, draft);
    List<Problem> told = desk.examine(ground.clerk, saved.id()).problems();
    assertThat(desk.file(ground.clerk, saved.id(), saved.version()).problems()).isEqualTo(told);
    return told;
  }

  private static List<String> codes(String type, FilingDraft draft) {
    return problems(type, draft).stream().map(Problem::code).toList();
  }
}

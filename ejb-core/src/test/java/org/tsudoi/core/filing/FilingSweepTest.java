package org.tsudoi.core.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsudoi.core.filing.Ground.joining;
import static org.tsudoi.core.filing.Ground.leaving;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.value.FilingId;

/** Filings end by themselves: lapsed, settled, drafts removed. */
class FilingSweepTest {
  private static Ground ground;
  private static FilingSweeper sweeper;

  @BeforeAll
  static void open() {
    ground =
        new Ground(
            Map.of(
                "filing.lapse.paper-days", "60",
                "filing.lapse.returned-days", "90",
                "filing.draft-days", "180"));
    sweeper = ground.house.get(FilingSweeper.class);
  }

  @AfterAll
  static void close() {
    ground.close();
  }

  @BeforeEach
  void june() {
    ground.fresh();
  }

  private static FilingState after(FilingId id, int days) {
    ground.today(Ground.TODAY.plusDays(days));
    sweeper.sweep();
    sweeper.sweep();
    return ground.filing(id).state();
  }

  private static long mails(FilingId id, String subject) {
    return ground.count(
        "select count(*) from mail where key like 'filing-%s-%%' and subject like '%%%s%%'"
            .formatted(id, subject));
  }

  @Test
  void a_filing_lapses_whose_papers_never_came_and_the_office_is_told_once() {
    FilingId id = ground.file("listed", joining("山田")).id();
    assertThat(after(id, 60)).isEqualTo(FilingState.PAPER_AWAITED);
    assertThat(after(id, 61)).isEqualTo(FilingState.LAPSED);
    assertThat(ground.filing(id).reason()).contains("60日");
    assertThat(mails(id, "失効")).isEqualTo(1);
  }

  @Test
  void who_sent_one_of_the_papers_meanwhile_has_time_again() {
    FilingId id = ground.file("listed", joining("山田", "田中")).id();
    ground.today(Ground.TODAY.plusDays(40));
    ground.queue.papersAre(
        ground.staff, id, ground.filing(id).version(), java.util.Set.of("form", "mandate"));
    assertThat(after(id, 90)).isEqualTo(FilingState.PAPER_AWAITED);
    assertThat(after(id, 101)).isEqualTo(FilingState.LAPSED);
  }

  @Test
  void a_filing_lapses_that_was_given_back_and_never_corrected() {
    FilingId id = ground.file("joining", joining("山田")).id();
    ground.queue.giveBack(ground.staff, id, ground.filing(id).version(), "確認してください");
    assertThat(after(id, 90)).isEqualTo(FilingState.RETURNED);
    assertThat(after(id, 91)).isEqualTo(FilingState.LAPSED);
  }

  @Test
  void what_waits_for_the_secretariat_never_lapses() {
    FilingId id = ground.file("joining", joining("山田")).id();
    assertThat(after(id, 400)).isEqualTo(FilingState.FILED);
  }

  @Test
  void old_drafts_are_removed_however_many_there_are_and_young_ones_stay() {
    ground.count(
        "with old as (insert into filing (organization, draft_key, type, audience, office, answers,"
            + " entries, created_at, saved_at, saved_name) select 'aoba', gen_random_uuid(),"
            + " 'joining', 'OFFICE', "
            + ground.office
            + ", '{}', '[]', timestamp '2025-01-01', timestamp '2025-01-01', 'x'"
            + " from generate_series(1, 250) returning 1) select count(*) from old");
    SavedDraft young = ground.save("joining", joining("山田"));
    sweeper.sweep();
    assertThat(drafts()).isEqualTo(1);
    ground.today(Ground.TODAY.plusDays(181));
    sweeper.sweep();
    assertThat(drafts()).isZero();
    assertThat(ground.count("select count(*) from filing where id = " + young.id())).isZero();
  }

  private static long drafts() {
    return ground.count("select count(*) from filing where state = 'DRAFT'");
  }

  @Test
  void where_nothing_is_owed_acceptance_settles_at_once() {
    FilingId id = ground.file("leaving", leaving("2026-06-20", ground.member("佐藤"))).id();
    ground.queue.accept(ground.staff, id, ground.filing(id).version());
    assertThat(ground.filing(id).state()).isEqualTo(FilingState.SETTLED);
  }

  @Test
  void a_joining_is_settled_once_its_joiners_are_billed_and_have_paid() {
    FilingId id = ground.file("joining", joining("山田")).id();
    ground.queue.accept(ground.staff, id, ground.filing(id).version());
    assertThat(settled(id)).isEqualTo(FilingState.ACCEPTED);
    bill(id);
    assertThat(settled(id)).isEqualTo(FilingState.ACCEPTED);
    ground.count("update invoice set paid = 500 returning id");
    assertThat(settled(id)).isEqualTo(FilingState.ACCEPTED);
    ground.count("update invoice set paid = total returning id");
    assertThat(settled(id)).isEqualTo(FilingState.SETTLED);
    assertThat(ground.desk.view(ground.clerk, id).steps())
        .extracting(FilingStep::move)
        .containsExactly(FilingMove.FILE, FilingMove.ACCEPT, FilingMove.SETTLE);
  }

  private static FilingState settled(FilingId id) {
    sweeper.settle();
    sweeper.settle();
    return ground.filing(id).state();
  }

  /** As the billing room writes it. */
  private static void bill(FilingId filing) {
    LocalDate june = LocalDate.of(2026, 6, 1);
    long run =
        ground.count(
            "insert into billing_run (organization, kind, cycle, label, first_month, months,"
                + " base_day, due_on, previewed_offices, previewed_heads, previewed_total,"
                + " created_by, created_at) values ('aoba', 'JOINING', 'Q', 'Q', '%s', 1, '%s',"
                    .formatted(june, june)
                + " '2026-06-30', 1, 1, 800, 'x', now()) returning id");
    ground.count(
        "insert into member_charge (organization, member, item, first_month, run, office, category,"
            + " amount) select organization, member, 'FEE', '%s', %d, office, category, 800"
                .formatted(june, run)
            + " from membership where joined_filing = %s returning member".formatted(filing));
    ground.count(
        "insert into invoice (organization, number, run, cycle, label, office, issued_on, due_on,"
            + " total) values ('aoba', 'J1', %d, 'Q', 'Q', %s, '2026-06-10', '2026-06-30', 800)"
                .formatted(run, ground.office)
            + " returning id");
  }
}

package org.tsudoi.core.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.MapSettings;

/** The stages of dunning and their days (P-32). */
class DunningPlanTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

  @Test
  void stages_are_read_with_what_is_usual() {
    MapSettings settings =
        settings(
            Map.of(
                "billing.dunning.1.days", "10",
                "billing.dunning.2.days", "30",
                "billing.dunning.2.pay-within", "7",
                "billing.dunning.2.way", "mail"));
    assertThat(DunningSettings.read(settings))
        .containsExactly(
            new DunningStage(1, 10, 14, DunningWay.LETTER),
            new DunningStage(2, 30, 7, DunningWay.MAIL));
    assertThat(settings.problems()).isEmpty();
  }

  @Test
  void without_keys_there_is_no_dunning() {
    assertThat(DunningSettings.read(settings(Map.of()))).isEmpty();
  }

  @Test
  void what_cannot_be_understood_is_told_by_its_key() {
    assertThat(
            refused(
                Map.of(
                    "billing.dunning.1.days", "30",
                    "billing.dunning.2.days", "30",
                    "billing.dunning.3.way", "pigeon",
                    "billing.dunning.3.pay-within", "0",
                    "billing.dunning.1.day", "5")))
        .containsKeys(
            "billing.dunning.2.days",
            "billing.dunning.3.days",
            "billing.dunning.3.way",
            "billing.dunning.3.pay-within",
            "billing.dunning.1.day")
        .doesNotContainKey("billing.dunning.1.days");
  }

  @Test
  void a_stage_without_the_one_before_is_refused() {
    assertThat(refused(Map.of("billing.dunning.2.days", "30")))
        .containsKey("billing.dunning.1.days");
  }

  @Test
  void the_first_stage_counts_from_the_due_day_the_next_from_the_one_before() {
    DunningPlan plan =
        new DunningPlan(
            TODAY,
            List.of(
                new DunningStage(1, 10, 14, DunningWay.LETTER),
                new DunningStage(2, 30, 7, DunningWay.LETTER)));
    assertThat(plan.startedBy(plan.stage(1))).isEqualTo("2026-08-22");
    assertThat(plan.startedBy(plan.stage(2))).isEqualTo("2026-08-02");
    assertThat(plan.previousBy(plan.stage(2))).isEqualTo("2026-08-12");
    assertThat(plan.payBy(plan.stage(1))).isEqualTo("2026-09-15");
    assertThat(plan.payBy(plan.stage(2))).isEqualTo("2026-09-08");
  }

  @Test
  void the_way_says_who_is_mailed_and_who_gets_paper() {
    assertThat(DunningWay.MAIL.mails(false)).isTrue();
    assertThat(DunningWay.MAIL.posts(false, true)).isFalse();
    assertThat(DunningWay.MAIL.posts(true, false)).isTrue();
    assertThat(DunningWay.LETTER.mails(false)).isFalse();
    assertThat(DunningWay.LETTER.posts(false, true)).isTrue();
    assertThat(DunningWay.LETTER.mails(true)).isTrue();
    assertThat(DunningWay.LETTER.posts(true, true)).isFalse();
    assertThat(DunningWay.BOTH.mails(false)).isTrue();
    assertThat(DunningWay.BOTH.posts(false, true)).isTrue();
  }

  private static MapSettings settings(Map<String, String> values) {
    return new MapSettings(values);
  }

  private static Map<String, String> refused(Map<String, String> values) {
    MapSettings settings = settings(values);
    DunningSettings.read(settings);
    return settings.problems();
  }
}

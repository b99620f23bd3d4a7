package org.tsudoi.core.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
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
    assertThat(DunningWay.MAIL.posts(false, false)).isTrue();
    assertThat(DunningWay.MAIL.posts(true, false)).isFalse();
    assertThat(DunningWay.LETTER.mails(false)).isFalse();
    assertThat(DunningWay.LETTER.posts(false, true)).isTrue();
    assertThat(DunningWay.LETTER.mails(true)).isTrue();
    assertThat(DunningWay.LETTER.posts(true, true)).isFalse();
    assertThat(DunningWay.BOTH.mails(false)).isTrue();
    assertThat(DunningWay.BOTH.posts(false, true)).isTrue();
  }

  @Test
  void the_way_is_named_for_the_preview() {
    assertThat(DunningWay.MAIL.reaches(false, true)).isEqualTo("mail");
    assertThat(DunningWay.MAIL.reaches(false, false)).isEqualTo("post");
    assertThat(DunningWay.LETTER.reaches(false, true)).isEqualTo("post");
    assertThat(DunningWay.LETTER.reaches(true, true)).isEqualTo("web");
    assertThat(DunningWay.BOTH.reaches(false, true)).isEqualTo("both");
    assertThat(DunningWay.BOTH.reaches(false, false)).isEqualTo("post");
  }

  @Test
  void words_are_the_organizations_then_the_plugins_then_cores() {
    ResourceBundle core = ResourceBundle.getBundle("org.tsudoi.core.billing.papers");
    ResourceBundle plugin =
        new ListResourceBundle() {
          @Override
          protected Object[][] getContents() {
            return new Object[][] {
              {"billing.dunning.1.title", "プラグインの題"}, {"billing.dunning.2.title", "使われない題"}
            };
          }
        };
    DunningTexts texts =
        new DunningTexts(
            settings(Map.of("text.billing.dunning.2.title", "団体の題")), Optional.of(plugin), core);
    assertThat(texts.title(1)).isEqualTo("プラグインの題");
    assertThat(texts.title(2)).isEqualTo("団体の題");
    assertThat(texts.title(3)).isEqualTo("最終督促状");
    assertThat(texts.title(4)).isEqualTo("最終督促状");
    assertThat(texts.body(1)).hasSize(2);
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

package org.tsudoi.web.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Problem;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.api.value.Yen;
import org.tsudoi.web.request.BadRequest;
import org.tsudoi.web.text.Texts;
import org.tsudoi.web.text.TextsOfTests;

class FormStateTest {
  private static final Texts TEXTS = TextsOfTests.japanese();

  @Test
  void what_was_typed_stays_as_typed() {
    FormState form = posted("amount", " １，２００円 ", "birthday", "H32.1.1");
    form.offer("amount", "500");
    form.accept("birthday", BusinessDates.parse(form.value("birthday")));
    assertThat(form.value("amount")).isEqualTo(" １，２００円 ");
    assertThat(form.value("birthday")).isEqualTo("H32.1.1");
  }

  @Test
  void what_no_browser_sends_refuses_the_request() {
    for (String sent : List.of("a\0b", "\uD83D", "\uDE00\uD83D")) {
      assertThatThrownBy(() -> posted("amount", sent)).isInstanceOf(BadRequest.class);
      assertThatThrownBy(() -> posted("na" + sent, "1")).isInstanceOf(BadRequest.class);
    }
    assertThat(posted("name", "𠮷\uD83D\uDE00").value("name")).isEqualTo("𠮷\uD83D\uDE00");
  }

  @Test
  void the_error_page_reads_nothing_of_the_request_that_was_refused() {
    FormState form = FormState.from(Requests.refused(Map.of("amount", new String[] {"\0"})), TEXTS);
    assertThat(form.isPosted()).isFalse();
    assertThat(form.value("amount")).isEmpty();
  }

  @Test
  void control_characters_are_left_out_but_lines_stay() {
    FormState form = posted("remarks", "一行\r\n\t二行\u0001\u0008\u007F\u0085\uFFFE");
    assertThat(form.value("remarks")).isEqualTo("一行\r\n\t二行");
  }

  @Test
  void an_emptied_field_stays_empty() {
    FormState form = posted("remarks", "");
    form.offer("remarks", "以前の備考");
    assertThat(form.value("remarks")).isEmpty();
  }

  @Test
  void values_offered_fill_what_was_not_sent() {
    FormState form = FormState.from(Requests.get(Map.of()), TEXTS);
    form.offer("office", "株式会社サンプル").offer("services", "mail,paper");
    assertThat(form.value("office")).isEqualTo("株式会社サンプル");
    assertThat(form.chosen("services", "paper")).isTrue();
    assertThat(form.chosen("services", "card")).isFalse();
    assertThat(form.value("unknown")).isEmpty();
  }

  @Test
  void boxes_unticked_by_the_sender_stay_unticked() {
    FormState form = posted("action", "save");
    form.offer("services", "mail");
    assertThat(form.chosen("services", "mail")).isFalse();
  }

  @Test
  void what_was_refused_before_the_page_named_its_fields_is_told_with_their_labels() {
    FormState form = posted("fee", "");
    form.reject("fee", "required");
    form.label("fee", "会費の額");
    assertThat(form.problems("fee")).containsExactly("会費の額を入力してください。");
    assertThat(form.getSummary()).extracting(FieldProblem::text).containsExactly("会費の額を入力してください。");
  }

  @Test
  void a_refused_reading_is_told_at_its_field_with_its_label() {
    FormState form = posted("fee", "千円").labels("styles");
    form.label("fee", "会費の額");
    assertThat(form.accept("fee", Yen.parse(form.value("fee")))).isEmpty();
    assertThat(form.isGood()).isFalse();
    assertThat(form.problems("fee")).singleElement().asString().contains("千円");
    assertThat(form.getSummary().get(0).text()).startsWith("会費の額：");
    assertThat(form.getSummary().get(0).id()).isEqualTo("f-fee");
  }

  @Test
  void an_empty_required_field_is_named() {
    FormState form = posted("fee", "").label("fee", "会費の額");
    form.accept("fee", Yen.parse(form.value("fee")));
    assertThat(form.problems("fee")).containsExactly("会費の額を入力してください。");
    assertThat(form.getSummary().get(0).text()).isEqualTo("会費の額を入力してください。");
  }

  @Test
  void rows_are_found_by_their_names_and_named_in_the_summary() {
    FormState form = posted("entries[2].kana", "漢", "entries[0].kana", "ヤマダ", "other[5].kana", "x");
    form.label("kana", "フリガナ").reject(Problem.at("entries[2].kana", "required"));
    assertThat(form.rows("entries")).containsExactly(0, 2);
    assertThat(form.getSummary().get(0).text()).isEqualTo("3件目：フリガナを入力してください。");
    assertThat(form.id("entries[2].kana")).isEqualTo("f-entries-2-kana");
    assertThat(form.beside("entries[2].kana", "sex")).isEqualTo("entries[2].sex");
  }

  @Test
  void a_problem_of_the_whole_form_has_no_field_to_go_to() {
    FormState form = posted();
    form.reject(List.of(Problem.of("required")));
    assertThat(form.getSummary().get(0).id()).isEmpty();
  }

  @Test
  void one_filling_in_keeps_its_name_and_others_are_not_believed() {
    String name = posted().getSubmission();
    assertThat(posted("submission", name).getSubmission()).isEqualTo(name);
    assertThat(posted("submission", "<script>").getSubmission()).matches("[0-9a-f-]{36}");
  }

  @Test
  void actions_are_those_of_sent_forms_only() {
    assertThat(posted("action", "file").action("file")).isTrue();
    FormState read = FormState.from(Requests.get(Map.of("action", new String[] {"file"})), TEXTS);
    assertThat(read.action("file")).isFalse();
  }

  @Test
  void a_draft_is_all_but_our_own_fields() {
    assertThat(posted("a", "1", "action", "draft", "submission", "x").all())
        .isEqualTo(Map.of("a", "1"));
  }

  private static FormState posted(String... namesAndValues) {
    Map<String, String[]> parameters = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      parameters.put(namesAndValues[i], new String[] {namesAndValues[i + 1]});
    }
    return FormState.from(Requests.post(parameters), TEXTS);
  }
}

package org.tsudoi.web.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsudoi.web.text.Texts;
import org.tsudoi.web.text.TextsOfTests;

/** The manuals name pages and buttons that there are (P-54). */
class ManualTest {
  private static final Path VIEWS = Path.of("src/main/webapp");
  private static final Set<String> OF_THE_ORGANIZATION = Set.of("organization", "phone", "hours");

  private static Manual read(String audience) {
    return Manual.read(ManualPage.source(audience), key -> key, feature -> true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"office", "staff", "member"})
  void every_button_is_called_as_on_the_page(String audience) {
    Texts texts = TextsOfTests.japanese();
    Set<String> unknown = new TreeSet<>();
    Manual.read(
        ManualPage.source(audience),
        key -> {
          if (!OF_THE_ORGANIZATION.contains(key) && texts.find(key).isEmpty()) {
            unknown.add(key);
          }
          return key;
        },
        feature -> true);
    assertThat(unknown).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"office", "staff", "member"})
  void every_page_that_is_pictured_is_there(String audience) {
    for (Block picture : pictures(audience)) {
      String page = picture.path().replaceFirst("[ ?].*", "");
      if (page.startsWith("/")) {
        assertThat(List.of(view(page + ".xhtml"), view(page + "/index.xhtml")))
            .as(page)
            .anyMatch(Files::exists);
      }
    }
  }

  private static Path view(String page) {
    boolean behindLogin = page.matches("/(office|staff|member)[/.].*");
    return VIEWS.resolve((behindLogin ? "" : "front/") + page.substring(1));
  }

  private static List<Block> pictures(String audience) {
    return read(audience).blocks().stream()
        .filter(block -> block.kind().equals("picture"))
        .toList();
  }

  @Test
  void pictures_have_names_of_their_own_and_there_are_many() {
    for (String audience : List.of("office", "staff", "member")) {
      assertThat(pictures(audience)).extracting(Block::id).doesNotHaveDuplicates();
    }
    assertThat(pictures("office")).hasSizeGreaterThanOrEqualTo(18);
    assertThat(pictures("staff")).hasSizeGreaterThanOrEqualTo(18);
    assertThat(pictures("member")).hasSizeGreaterThanOrEqualTo(4);
  }

  /** The steps of the handbook that the office's manual is measured by. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ログインする",
        "トップページの見方",
        "WEB明細に切り替える",
        "登録内容を確認する",
        "登録内容の変更を申請する",
        "申請の履歴を確認する",
        "会員を探す",
        "会員の登録内容の変更を申請する",
        "氏名の変更を申請する",
        "会員通知書を発行する",
        "退会を申請する",
        "新しい会員の入会を申請する",
        "系列の事業所へ異動する",
        "納入状況を確認する",
        "給付金・助成金の状況を確認する"
      })
  void every_numbered_step_has_its_section(String words) {
    assertThat(read("office").contents())
        .extracting(Block::text)
        .anyMatch(text -> text.contains(words));
  }

  @Test
  void what_an_organization_has_not_is_left_out() {
    Manual plain = Manual.read(ManualPage.source("office"), key -> key, feature -> false);
    assertThat(plain.blocks()).noneMatch(block -> block.path().contains("/office/benefits"));
    assertThat(plain.contents()).hasSizeGreaterThan(15);
  }

  @Test
  void a_text_is_read_as_it_is_written() {
    Manual manual =
        Manual.read(
            List.of(
                "# T", "## A", "1. one **{{b}}**", "![P](p /office)", "2. two", "3. three", "> n"),
            key -> "<" + key + ">",
            feature -> true);
    assertThat(manual.title()).isEqualTo("T");
    assertThat(manual.blocks())
        .extracting(Block::kind)
        .containsExactly("chapter", "steps", "picture", "steps", "note");
    assertThat(manual.blocks().get(1).lines().get(0))
        .containsExactly(new Part("one ", false), new Part("<b>", true));
    assertThat(manual.blocks().get(3).start()).isEqualTo(2);
    assertThat(manual.blocks().get(3).lines()).hasSize(2);
  }
}

package org.tsudoi.core.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.house.House;

class MailTemplatesTest {
  private static final OrganizationId AOBA = new OrganizationId("aoba");
  private static final EmailAddress TO = EmailAddress.of("clerk@office.example.jp");
  private static House house;

  @BeforeAll
  static void open() {
    house =
        new House()
            .organization(
                "aoba",
                Map.of(
                    "name", "あおばクラブ",
                    "plugin", "sample",
                    "text.mail.sample.thanks", "お礼\\n\\n{{name}}、ありがとうございます。{{>mail/signature}}"))
            .setting("tsudoi.address", "https://club.example.jp")
            .start();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void the_first_line_is_the_subject_and_values_are_written_as_on_pages() {
    MailMessage mail = write("sample/invoice");
    assertThat(mail.subject()).isEqualTo("【あおばクラブ】ご請求のお知らせ");
    assertThat(mail.body())
        .startsWith("髙橋 <様>\n")
        .contains("ご請求額 2,200円")
        .contains("2026年7月13日（令和8年）")
        .contains("https://club.example.jp/aoba/office/payments")
        .endsWith("お答えできません。\n");
  }

  @Test
  void an_organization_has_its_own_wording_of_a_mail() {
    assertThat(write("sample/thanks").body())
        .startsWith("髙橋 <様>、ありがとうございます。")
        .endsWith("お答えできません。\n");
  }

  @Test
  void a_template_that_is_missing_is_a_bug() {
    assertThatThrownBy(() -> write("sample/none")).hasMessageContaining("sample/none");
  }

  private static MailMessage write(String template) {
    return house
        .get(MailTemplates.class)
        .write(
            AOBA,
            template,
            "k1",
            TO,
            Map.of("name", "髙橋 <様>", "amount", Yen.of(2200), "day", LocalDate.of(2026, 7, 13)));
  }
}

package org.tsudoi.core.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OfficeAccountTest {
  @Test
  void a_holder_in_full_width_kana_is_what_banks_call_half_width() {
    OfficeAccount account =
        new OfficeAccount(
            LocalDate.of(2026, 4, 1),
            LocalDate.MAX,
            "9901",
            "001",
            "ORDINARY",
            "0001000",
            "アオバショウテン",
            "00012");
    assertThat(account.account().holder().value()).isEqualTo("ｱｵﾊﾞｼﾖｳﾃﾝ");
    assertThat(account.account().masked()).isEqualTo("****000");
  }
}

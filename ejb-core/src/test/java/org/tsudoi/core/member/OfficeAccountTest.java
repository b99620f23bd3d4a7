package org.tsudoi.core.member;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.house.House;

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

  @Test
  void two_offices_never_share_a_customer_number_FE_13() throws Exception {
    try (House house = House.open();
        Connection connection = house.source().getConnection();
        Statement sql = connection.createStatement()) {
      long one = office(house, "一号店");
      long other = office(house, "二号店");
      sql.execute("set app.organization = 'aoba'");
      account(sql, one, "2026-04-01", "2026-07-01", "77");
      account(sql, one, "2026-07-01", "infinity", "0077");
      assertThatThrownBy(() -> account(sql, other, "2026-07-01", "infinity", "77"))
          .hasMessageContaining("bank_account_customer");
      sql.execute("drop index bank_account_customer");
      account(sql, other, "2026-07-01", "infinity", "77");
      sql.execute("reset app.organization");
      String migration = migration();
      assertThatThrownBy(() -> sql.execute(migration))
          .hasMessageContaining("aoba: customer number 77 of offices " + one + ", " + other);
      sql.execute("set app.organization = 'aoba'");
      sql.execute("update bank_account set customer_number = '78' where office = " + other);
      sql.execute(migration);
    }
  }

  private static long office(House house, String name) {
    return house
        .get(RegisterDesk.class)
        .openOffice(
            Actor.system(new OrganizationId("aoba")),
            new NewOffice(
                Optional.empty(),
                "OFFICE",
                Optional.empty(),
                Optional.empty(),
                LocalDate.of(2020, 4, 1),
                Map.of("name", name)))
        .orElseThrow()
        .value();
  }

  private static void account(Statement sql, long office, String from, String to, String customer)
      throws SQLException {
    sql.execute(
        "insert into bank_account (organization, office, valid_from, valid_to, bank_code,"
            + " branch_code, kind, number, holder, customer_number) values ('aoba', %d, '%s', '%s',"
                .formatted(office, from, to)
            + " '9901', '001', 'ORDINARY', '0001000', 'アオバ', '%s')".formatted(customer));
  }

  private static String migration() throws IOException {
    try (InputStream file =
        OfficeAccountTest.class.getResourceAsStream(
            "/db/migration/member/V202611221020__customer_numbers_are_unique.sql")) {
      return new String(file.readAllBytes(), UTF_8);
    }
  }
}

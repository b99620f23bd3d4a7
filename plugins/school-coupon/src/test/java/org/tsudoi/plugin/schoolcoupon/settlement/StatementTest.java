package org.tsudoi.plugin.schoolcoupon.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.file.Printing;
import org.tsudoi.api.file.TransferFiles;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.work.LongWorks;
import org.tsudoi.plugin.schoolcoupon.BankStub;
import org.tsudoi.plugin.schoolcoupon.Example;
import org.tsudoi.plugin.schoolcoupon.PrintingStub;
import org.tsudoi.plugin.schoolcoupon.facility.Facility;
import org.tsudoi.plugin.schoolcoupon.person.Staff;

/** SC-45: a statement is drawn once, after the closing, and stays as it was issued. */
class StatementTest {
  private static final BusinessMonth JULY = BusinessMonth.of(2026, 7);
  private static final long REFERENCE = ClosingWork.reference(JULY);

  private final Example example = new Example(4);
  private final PrintingStub printing = new PrintingStub();
  private final Booked booked;
  private final PluginDatabase database = example.house.database();
  private final StatementDesk desk;
  private final StatementWork work;
  private final Settlements settlements;

  StatementTest() {
    example.house.put(Printing.class, printing).put(TransferFiles.class, new BankStub());
    booked = new Booked(example);
    desk = example.house.get(StatementDesk.class);
    work = example.house.get(StatementWork.class);
    settlements = example.house.get(Settlements.class);
  }

  @AfterEach
  void close() {
    example.close();
  }

  private Facility withAccount() {
    Facility facility = example.facility("refresh");
    account(facility, "1234567");
    return facility;
  }

  private void account(Facility facility, String number) {
    database.change(
        "update school_coupon_facility set account = jsonb_build_object('bank', '9999', 'branch',"
            + " '001', 'type', '普通', 'number', ?::text, 'holder', 'シセツ') where id = ?",
        number,
        facility.id());
  }

  private Statements.Statement statement(int place) {
    return (Statements.Statement) printing.pages.get(place);
  }

  @Test
  void sc_45_a_statement_has_its_sums_and_every_use_with_half_a_number() {
    Facility facility = withAccount();
    for (int i = 0; i < 40; i++) {
      booked.use(facility, "2026-07-10", 1, 3000);
    }
    booked.close(JULY);
    assertThat(statement(0).due()).isEqualTo("120,000円");
    assertThat(statement(0).account()).isEqualTo("9999-001 ****567");
    assertThat(statement(0).sums()).hasSize(1);
    assertThat(statement(0).pages()).extracting(each -> each.rows().size()).containsExactly(32, 8);
    assertThat(statement(0).pages().get(0).rows().get(0).second()).isEqualTo("***000");
  }

  @Test
  void sc_45_what_changes_later_is_not_in_it_and_it_is_not_drawn_again() {
    Facility facility = withAccount();
    booked.use(facility, "2026-07-10", 1, 3000);
    example.house.get(ClosingDesk.class).start(JULY, "x");
    ClosingWork closing = example.house.get(ClosingWork.class);
    while (!database.together(() -> closing.settle(REFERENCE).isFinished())) {
      assertThat(printing.pages).isEmpty();
    }
    database.change(
        "update school_coupon_facility set name = '新しい病院', address = '新しい所' where id = ?",
        facility.id());
    account(facility, "7654321");
    example.house.work();
    assertThat(statement(0).facility()).isEqualTo("試験病院");
    assertThat(statement(0).facilityAddress()).isEmpty();
    assertThat(statement(0).account()).isEqualTo("9999-001 ****567");
    example.house.clock().stopOn(LocalDate.of(2027, 3, 1));
    Staff staff = new Staff(AccountId.of(1), "x");
    example.house.get(PaymentDesk.class).make(JULY, LocalDate.of(2027, 3, 31), staff).orElseThrow();
    Settlement settlement = settlements.of(JULY).get(0);
    assertThat(settlements.account(settlement.id()).orElseThrow().number()).isEqualTo("7654321");
    assertThat(desk.of(settlement)).isEqualTo(new byte[] {1});
    assertThat(desk.file(JULY, 1)).isPresent();
    assertThat(printing.pages).hasSize(1);
    assertThatThrownBy(() -> database.change("update school_coupon_statement set pdf = ''"))
        .hasMessageContaining("stays as it was issued");
    assertThatThrownBy(() -> database.change("delete from school_coupon_statement"))
        .hasMessageContaining("stays as it was issued");
  }

  @Test
  void sc_45_the_statements_of_a_month_go_on_where_they_stopped_and_come_in_files() {
    for (int i = 0; i < 103; i++) {
      booked.use(example.facility("refresh"), "2026-07-10", 1, 3000);
    }
    assertThat(desk.start(JULY).problems().get(0).code()).isEqualTo("settle.not-closed");
    example.house.get(ClosingDesk.class).closeAtOnce(JULY, "x");
    assertThat(desk.progress(JULY)).isEmpty();
    assertThat(desk.start(JULY).isAccepted()).isTrue();
    database.together(() -> work.step(REFERENCE));
    assertThat(printing.pages).hasSize(10);
    assertThat(desk.files(JULY)).isEmpty();
    assertThat(desk.file(JULY, 1)).isEmpty();
    desk.of(settlements.of(JULY).get(50));
    example.house.giveUp(StatementWork.KIND, REFERENCE, "stopped");
    assertThat(desk.progress(JULY).filter(LongWorks.Progress::isFailed)).isPresent();
    desk.start(JULY);
    example.house.work();
    assertThat(printing.pages).hasSize(103);
    List<StatementFile> files = desk.files(JULY);
    assertThat(files).extracting(StatementFile::statements).containsExactly(100L, 3L);
    assertThat(desk.file(JULY, 2)).isPresent();
    assertThat(printing.parts).hasSize(3);
    assertThat(desk.file(JULY, 3)).isEmpty();
    assertThat(desk.file(JULY, 0)).isEmpty();
    assertThat(example.house.in("other", () -> desk.file(JULY, 1))).isEmpty();
  }
}

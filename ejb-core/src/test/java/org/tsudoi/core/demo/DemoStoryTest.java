package org.tsudoi.core.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.announcement.AnnouncementDesk;
import org.tsudoi.core.billing.ArrearsDesk;
import org.tsudoi.core.billing.ArrearsView;
import org.tsudoi.core.billing.BillingDesk;
import org.tsudoi.core.billing.DebitBatchView;
import org.tsudoi.core.billing.DebitDesk;
import org.tsudoi.core.billing.RunView;
import org.tsudoi.core.database.Database;
import org.tsudoi.core.filing.FilingState;
import org.tsudoi.core.filing.QueueDesk;
import org.tsudoi.core.house.House;
import org.tsudoi.core.job.JobRunner;
import org.tsudoi.core.mail.MailQuery;
import org.tsudoi.core.mail.OutboxDesk;
import org.tsudoi.core.time.MovableClock;

class DemoStoryTest {
  private static final OrganizationId AOBA = new OrganizationId("aoba");
  private static final Actor STAFF = Actor.system(AOBA);
  private static final Map<String, String> CLUB =
      Map.of(
          "name", "あおばクラブ",
          "plugin", "sample",
          "bank.debit.client-code", "1000000001",
          "bank.debit.client-name", "アオバクラブ",
          "bank.debit.bank", "9999",
          "bank.debit.branch", "001",
          "bank.debit.type", "普通",
          "bank.debit.number", "1234567");

  @Test
  void a_demonstration_has_a_billed_cycle_an_office_in_arrears_and_filings_that_wait() {
    try (House house =
        new House().organization("aoba", CLUB).setting("tsudoi.profile", "demo").start()) {
      MovableClock clock = house.get(MovableClock.class);
      clock.stopAt(clock.today().withDayOfMonth(15).atTime(10, 0));
      later(house);
      house.get(JobRunner.class).work();
      assertThat(house.get(BillingDesk.class).runs(STAFF, Long.MAX_VALUE, 9))
          .singleElement()
          .extracting(RunView::state)
          .isEqualTo("DONE");
      assertThat(house.get(DebitDesk.class).batches(STAFF, Long.MAX_VALUE, 9))
          .singleElement()
          .extracting(DebitBatchView::state, DebitBatchView::failedItems)
          .containsExactly("DONE", 3);
      assertThat(house.get(ArrearsDesk.class).list(STAFF, 1, "", 9))
          .singleElement()
          .extracting(ArrearsView::cycles)
          .isEqualTo(1);
      assertThat(house.get(BillingDesk.class).trialBalance(STAFF)).isEqualTo(Yen.ZERO);
      assertThat(house.get(QueueDesk.class).counts(STAFF).get(FilingState.FILED)).isEqualTo(3);
      assertThat(house.get(AnnouncementDesk.class).list(STAFF, Long.MAX_VALUE, 9)).hasSize(4);
      assertThat(mails(house)).isGreaterThan(24);
      int mails = mails(house);
      house.restart().get(JobRunner.class).work();
      assertThat(mails(house)).isEqualTo(mails);
      assertThat(house.get(AnnouncementDesk.class).list(STAFF, Long.MAX_VALUE, 9)).hasSize(4);
    }
  }

  /** The pause while a server starts is over. */
  private static void later(House house) {
    house.inTransaction(
        () -> {
          house
              .get(Database.class)
              .in(AOBA, handle -> handle.execute("update job set next_at = now()"));
          return null;
        });
  }

  private static int mails(House house) {
    return house
        .get(OutboxDesk.class)
        .list(STAFF, new MailQuery(Long.MAX_VALUE, "", "", 500))
        .size();
  }
}

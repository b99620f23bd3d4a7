package org.tsudoi.core.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.announcement.AnnouncementDesk;
import org.tsudoi.core.announcement.AnnouncementText;
import org.tsudoi.core.announcement.Readers;

/** What the secretariat of a demonstration announced. */
@ApplicationScoped
class DemoNews {
  @Inject AnnouncementDesk desk;
  @Inject BusinessClock clock;

  void write(OrganizationId organization) {
    write(
        organization,
        "年末年始の業務について",
        "事務局は12月29日から1月3日までお休みします。\nこの間も届出は24時間受け付けます。確認は1月4日以降になります。",
        true,
        Set.of(Readers.FRONT, Readers.OFFICE));
    write(
        organization,
        "会費の請求書を発行しました",
        "請求書は「会費・請求」の画面からいつでも開けます。\n口座振替の前日までに、口座の残高をご確認ください。",
        false,
        Set.of(Readers.OFFICE));
    write(
        organization,
        "振替結果の取り込みをお願いします",
        "銀行の結果ファイルは、振替日の翌営業日の朝に届きます。",
        false,
        Set.of(Readers.STAFF));
    write(
        organization,
        "会員マイページをご利用いただけます",
        "スマートフォンで会員証を表示できるようになりました。施設の窓口で画面をご提示ください。",
        false,
        Set.of(Readers.MEMBER));
  }

  private void write(
      OrganizationId organization,
      String title,
      String body,
      boolean important,
      Set<Readers> readers) {
    LocalDate today = clock.today();
    desk.write(
        DemoPeople.staff(organization),
        new AnnouncementText(title, body, important, readers, today, Optional.empty()));
  }
}

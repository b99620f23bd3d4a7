package org.tsudoi.core.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.house.House;
import org.tsudoi.core.time.MovableClock;

class OutboxTest {
  private static final OrganizationId AOBA = new OrganizationId("aoba");
  private static final Actor STAFF = Actor.system(AOBA);
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private House house;

  @BeforeEach
  void open() {
    server.start();
    house = house().setting("tsudoi.mail.host", "127.0.0.1").setting("tsudoi.mail.port", port());
    house.start();
  }

  @AfterEach
  void close() {
    house.close();
    server.stop();
  }

  private static House house() {
    return new House()
        .organization(
            "aoba",
            java.util.Map.of(
                "name", "あおばクラブ", "plugin", "sample", "mail.from", "info@aoba.example.jp"));
  }

  private String port() {
    return String.valueOf(server.getSmtp().getPort());
  }

  @Test
  void a_mail_arrives_once_however_often_it_is_put() throws Exception {
    put("k1");
    put("k1");
    send();
    send();
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("ご請求のお知らせ 髙橋様");
    assertThat(server.getReceivedMessages()[0].getFrom()[0].toString())
        .contains("info@aoba.example.jp");
    assertThat(states()).containsExactly("SENT");
  }

  @Test
  void a_mail_of_a_transaction_that_rolls_back_is_never_sent() {
    assertThatThrownBy(
            () ->
                house.inTransaction(
                    () -> {
                      house.get(Outbox.class).put(AOBA, mail("k1"));
                      throw new IllegalStateException("rolled back");
                    }))
        .hasMessage("rolled back");
    send();
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void a_server_that_is_down_for_an_hour_loses_and_doubles_nothing_P_40() {
    int port = server.getSmtp().getPort();
    server.stop();
    put("k1");
    put("k2");
    for (int minute = 0; minute < 60; minute++) {
      send();
      house.get(MovableClock.class).advance(Duration.ofMinutes(1));
    }
    assertThat(states()).containsExactly("WAITING", "WAITING");
    GreenMail again = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    again.start();
    try {
      house.get(MovableClock.class).advance(Duration.ofHours(1));
      send();
      send();
      assertThat(again.getReceivedMessages()).hasSize(2);
      assertThat(states()).containsExactly("SENT", "SENT");
    } finally {
      again.stop();
    }
  }

  @Test
  void a_mail_that_waits_three_days_is_given_up_and_can_be_sent_again() {
    server.stop();
    put("k1");
    house.get(MovableClock.class).advance(Duration.ofDays(4));
    send();
    assertThat(states()).containsExactly("FAILED");
    long id = list().get(0).id();
    assertThat(house.get(OutboxDesk.class).again(STAFF, id).isAccepted()).isTrue();
    assertThat(house.get(OutboxDesk.class).again(STAFF, id).isAccepted()).isFalse();
    assertThat(states()).containsExactly("WAITING");
  }

  @Test
  void a_mail_sent_again_has_three_days_again() {
    server.stop();
    put("k1");
    days(4);
    send();
    house.get(OutboxDesk.class).again(STAFF, list().get(0).id());
    send();
    assertThat(states()).containsExactly("WAITING");
    days(2);
    send();
    assertThat(states()).containsExactly("WAITING");
    days(2);
    send();
    assertThat(states()).containsExactly("FAILED");
  }

  private void days(int days) {
    house.get(MovableClock.class).advance(Duration.ofDays(days));
  }

  @Test
  void an_organization_whose_outbox_breaks_neither_stops_the_timer_nor_the_others() {
    house.close();
    house =
        new House()
            .organization("aoba")
            .organization(
                "minato",
                java.util.Map.of(
                    "name", "みなと", "plugin", "sample", "mail.from", "x@minato.example.jp"))
            .setting("tsudoi.mail.host", "127.0.0.1")
            .setting("tsudoi.mail.port", port())
            .start();
    put("k1");
    house.inTransaction(
        () -> {
          house.get(Outbox.class).put(new OrganizationId("minato"), mail("k1"));
          return null;
        });
    send();
    assertThat(states()).containsExactly("WAITING");
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void without_a_server_mails_are_files_and_can_be_read_by_staff(@TempDir Path folder)
      throws Exception {
    house.close();
    house = house().setting("tsudoi.mail.folder", folder.toString()).start();
    put("k1");
    send();
    assertThat(states()).containsExactly("WRITTEN");
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(1);
    }
  }

  private void put(String key) {
    house.inTransaction(
        () -> {
          house.get(Outbox.class).put(AOBA, mail(key));
          return null;
        });
  }

  private static MailMessage mail(String key) {
    return new MailMessage(
        key,
        EmailAddress.parse("clerk@office.example.jp").toOptional().orElseThrow(),
        "ご請求のお知らせ 髙橋様",
        "本文です。\n");
  }

  private void send() {
    house.get(MailSender.class).work();
  }

  private List<MailView> list() {
    return house.get(OutboxDesk.class).list(STAFF, new MailQuery(Long.MAX_VALUE, "", "", 50));
  }

  private List<String> states() {
    return list().stream().map(MailView::state).toList();
  }
}

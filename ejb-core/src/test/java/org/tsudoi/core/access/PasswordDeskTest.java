package org.tsudoi.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsudoi.core.access.AccessHouse.AOBA;
import static org.tsudoi.core.access.AccessHouse.ELSEWHERE;
import static org.tsudoi.core.access.AccessHouse.HOME;
import static org.tsudoi.core.access.AccessHouse.MINATO;
import static org.tsudoi.core.access.AccessHouse.PASSWORD;
import static org.tsudoi.core.access.AccessHouse.clerk;
import static org.tsudoi.core.access.AccessHouse.codes;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Result;
import org.tsudoi.core.mail.MailMessage;

class PasswordDeskTest {
  private static final String NEW = "kawa5mori-sora";
  private static AccessHouse house;

  @BeforeAll
  static void open() {
    house = new AccessHouse(Map.of("access.one-session", "true"));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void a_second_login_ends_the_first_which_is_told_why() {
    house.invited(AOBA, clerk("one", 1));
    String first = house.loggedIn("one", HOME).token();
    String second = house.loggedIn("one", ELSEWHERE).token();
    assertThat(house.desk().visit(AOBA, first).ended()).contains(SessionEnd.OTHER_LOGIN);
    assertThat(house.desk().actor(AOBA, second)).isPresent();
  }

  @Test
  void of_logins_at_the_same_moment_one_session_lives() throws Exception {
    house.invited(AOBA, clerk("at-once", 1));
    LoginSteps steps = house.house.get(LoginSteps.class);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (int round = 0; round < 5; round++) {
        long live = 0;
        for (Future<Login> login : threads.invokeAll(fromFourPlaces(steps))) {
          live += house.desk().actor(AOBA, login.get().token()).stream().count();
        }
        assertThat(live).isEqualTo(1);
      }
    } finally {
      threads.shutdown();
    }
  }

  private static List<Callable<Login>> fromFourPlaces(LoginSteps steps) {
    return IntStream.range(0, 4)
        .mapToObj(i -> steps.begin(AOBA, "at-once", Source.of("192.0.2." + (100 + i))))
        .map(Result::orElseThrow)
        .map(tried -> (Callable<Login>) () -> steps.open(tried, PASSWORD))
        .toList();
  }

  @Test
  void a_forgotten_password_is_set_by_the_mailed_link() {
    house.invited(AOBA, clerk("forgot", 1));
    String session = house.loggedIn("forgot", HOME).token();
    house.passwords().forgotten(AOBA, "FORGOT", HOME);
    MailMessage mail = house.letters().to("forgot@example.jp").stream().reduce((a, b) -> b).get();
    assertThat(mail.subject()).isEqualTo("【あおば】パスワード再設定のご案内");
    assertThat(mail.body()).contains("https://aoba.example.jp/reset?token=").contains("30分");
    String token = house.letters().lastToken("forgot@example.jp");
    assertThat(house.passwords().resettable(AOBA, token)).contains("forgot");
    assertThat(codes(house.passwords().reset(AOBA, token, NEW, HOME))).isEmpty();
    assertThat(codes(house.login("forgot", PASSWORD, HOME))).containsExactly("access.login.wrong");
    assertThat(house.login("forgot", NEW, HOME).isValid()).isTrue();
    assertThat(house.desk().visit(AOBA, session).ended()).contains(SessionEnd.PASSWORD);
  }

  @Test
  void the_mail_address_finds_all_accounts_that_use_it() {
    house.invited(AOBA, clerk("mail-1", 1));
    house.passwords().forgotten(AOBA, "Mail-1@Example.jp", HOME);
    assertThat(house.letters().to("mail-1@example.jp"))
        .filteredOn(mail -> mail.subject().contains("再設定"))
        .hasSize(1);
  }

  @Test
  void a_link_is_good_once() {
    house.invited(AOBA, clerk("once", 1));
    house.passwords().forgotten(AOBA, "once", HOME);
    String token = house.letters().lastToken("once@example.jp");
    assertThat(house.passwords().reset(AOBA, token, NEW, HOME).isAccepted()).isTrue();
    assertThat(codes(house.passwords().reset(AOBA, token, "other9pass-word", HOME)))
        .containsExactly("access.reset.invalid");
    assertThat(house.passwords().resettable(AOBA, token)).isEmpty();
  }

  @Test
  void a_link_is_good_for_thirty_minutes_and_in_its_organization() {
    house.invited(AOBA, clerk("late", 1));
    house.passwords().forgotten(AOBA, "late", HOME);
    String token = house.letters().lastToken("late@example.jp");
    assertThat(codes(house.passwords().reset(MINATO, token, NEW, HOME)))
        .containsExactly("access.reset.invalid");
    house.clock().advance(Duration.ofMinutes(29));
    assertThat(house.passwords().resettable(AOBA, token)).isPresent();
    house.clock().advance(Duration.ofMinutes(1));
    assertThat(codes(house.passwords().reset(AOBA, token, NEW, HOME)))
        .containsExactly("access.reset.invalid");
  }

  @Test
  void a_password_against_the_rules_does_not_use_the_link_up() {
    house.invited(AOBA, clerk("weak", 1));
    house.passwords().forgotten(AOBA, "weak", HOME);
    String token = house.letters().lastToken("weak@example.jp");
    assertThat(codes(house.passwords().reset(AOBA, token, "password1", HOME)))
        .containsExactly("access.password.common");
    assertThat(house.passwords().reset(AOBA, token, NEW, HOME).isAccepted()).isTrue();
  }

  @Test
  void nobody_is_flooded_with_mails() {
    house.invited(AOBA, clerk("flooded", 1));
    for (int i = 0; i < 10; i++) {
      house.passwords().forgotten(AOBA, "flooded", Source.of("192.0.2." + (20 + i)));
    }
    assertThat(house.letters().to("flooded@example.jp"))
        .filteredOn(mail -> mail.subject().contains("再設定"))
        .hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void a_disabled_account_gets_no_link() {
    house.invited(AOBA, clerk("left", 1));
    house.accounts().disable(Actor.system(AOBA), house.actor("left").account().orElseThrow());
    house.passwords().forgotten(AOBA, "left", HOME);
    assertThat(house.letters().to("left@example.jp"))
        .noneMatch(mail -> mail.subject().contains("再設定"));
  }

  @Test
  void the_own_password_is_changed_with_the_current_one() {
    house.invited(AOBA, clerk("change", 1));
    String token = house.loggedIn("change", HOME).token();
    Actor actor = house.desk().actor(AOBA, token).orElseThrow();
    assertThat(codes(house.passwords().change(actor, token, "wrong", NEW)))
        .containsExactly("access.password.current-wrong");
    assertThat(codes(house.passwords().change(actor, token, PASSWORD, PASSWORD)))
        .containsExactly("access.password.same");
    assertThat(house.passwords().change(actor, token, PASSWORD, NEW).isAccepted()).isTrue();
    assertThat(house.desk().actor(AOBA, token)).isPresent();
    assertThat(house.login("change", NEW, HOME).isValid()).isTrue();
  }

  @Test
  void a_stolen_session_cannot_guess_the_password() {
    house.invited(AOBA, clerk("hijacked", 1));
    String token = house.loggedIn("hijacked", HOME).token();
    Actor actor = house.desk().actor(AOBA, token).orElseThrow();
    for (int i = 0; i < 5; i++) {
      house.passwords().change(actor, token, "wrong-" + i, NEW);
    }
    assertThat(codes(house.passwords().change(actor, token, PASSWORD, NEW)))
        .containsExactly("access.login.wait");
  }
}

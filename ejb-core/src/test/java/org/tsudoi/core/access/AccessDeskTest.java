package org.tsudoi.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsudoi.core.access.AccessHouse.AOBA;
import static org.tsudoi.core.access.AccessHouse.ELSEWHERE;
import static org.tsudoi.core.access.AccessHouse.HOME;
import static org.tsudoi.core.access.AccessHouse.MINATO;
import static org.tsudoi.core.access.AccessHouse.PASSWORD;
import static org.tsudoi.core.access.AccessHouse.clerk;
import static org.tsudoi.core.access.AccessHouse.codes;

import com.password4j.Password;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.database.Database;

class AccessDeskTest {
  private static AccessHouse house;

  @BeforeAll
  static void open() {
    house = new AccessHouse(Map.of("access.free-failures-of-address", "12"));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void the_right_password_opens_a_session_with_role_and_offices() {
    house.invited(AOBA, clerk("right", 7));
    Actor actor = house.actor("ＲＩＧＨＴ ");
    assertThat(actor.role()).isEqualTo(Role.OFFICE_CLERK);
    assertThat(actor.offices()).containsExactly(OfficeId.of(7));
    assertThat(actor.organization()).isEqualTo(AOBA);
  }

  @Test
  void wrong_password_unknown_id_invited_and_disabled_accounts_get_the_same_answer() {
    house.invited(AOBA, clerk("same", 1));
    house.accounts().create(Actor.system(AOBA), clerk("not-yet", 1)).orElseThrow();
    house.invited(AOBA, clerk("gone", 1));
    house.accounts().disable(Actor.system(AOBA), house.actor("gone").account().orElseThrow());
    Source source = Source.of("192.0.2.77");
    Result<Login> wrong = house.login("same", "not-it-9", source);
    assertThat(codes(wrong)).containsExactly("access.login.wrong");
    assertThat(house.login("nobody", PASSWORD, source)).isEqualTo(wrong);
    assertThat(house.login("not-yet", PASSWORD, source)).isEqualTo(wrong);
    assertThat(house.login("gone", PASSWORD, source)).isEqualTo(wrong);
  }

  @Test
  void missing_input_is_told_by_field_and_not_counted() {
    for (int i = 0; i < 20; i++) {
      assertThat(codes(house.login(" ", "", Source.of("192.0.2.78"))))
          .containsExactly("required", "required");
    }
  }

  @Test
  void a_token_of_one_organization_is_nothing_in_another() {
    house.invited(AOBA, clerk("token", 1));
    String token = house.loggedIn("token", HOME).token();
    assertThat(house.desk().actor(AOBA, token)).isPresent();
    assertThat(house.desk().visit(MINATO, token)).isEqualTo(Visit.nobody());
    assertThat(codes(house.desk().login(MINATO, "token", PASSWORD, HOME)))
        .containsExactly("access.login.wrong");
  }

  @Test
  void neither_the_token_nor_what_was_typed_is_stored() {
    house.invited(AOBA, clerk("stored", 1));
    Login login = house.loggedIn("stored", HOME);
    house.login("typed-secret", "typed-secret-2", HOME);
    assertThat(dump("login_session")).doesNotContain(login.token());
    assertThat(dump("known_device")).doesNotContain(login.device());
    assertThat(dump("login_attempt")).doesNotContain("typed-secret");
    assertThat(dump("account")).doesNotContain(PASSWORD).contains("$argon2id$");
  }

  @Test
  void an_idle_session_ends_and_says_so() {
    house.invited(AOBA, clerk("idle", 1));
    String token = house.loggedIn("idle", HOME).token();
    house.clock().advance(Duration.ofMinutes(59));
    assertThat(house.desk().actor(AOBA, token)).isPresent();
    house.clock().advance(Duration.ofMinutes(59));
    assertThat(house.desk().actor(AOBA, token)).isPresent();
    house.clock().advance(Duration.ofMinutes(61));
    assertThat(house.desk().visit(AOBA, token).ended()).contains(SessionEnd.IDLE);
    assertThat(house.desk().visit(AOBA, token).actor()).isEmpty();
  }

  @Test
  void what_a_page_asks_by_itself_does_not_prolong_the_session() {
    house.invited(AOBA, clerk("away", 1));
    String token = house.loggedIn("away", HOME).token();
    house.clock().advance(Duration.ofMinutes(50));
    assertThat(house.desk().glance(AOBA, token).actor()).isPresent();
    house.clock().advance(Duration.ofMinutes(11));
    assertThat(house.desk().glance(AOBA, token).ended()).contains(SessionEnd.IDLE);
  }

  @Test
  void a_busy_session_ends_after_its_lifetime() {
    house.invited(AOBA, clerk("busy", 1));
    String token = house.loggedIn("busy", HOME).token();
    for (int i = 0; i < 23; i++) {
      house.clock().advance(Duration.ofMinutes(30));
      assertThat(house.desk().actor(AOBA, token)).as("after %d half hours", i + 1).isPresent();
    }
    house.clock().advance(Duration.ofMinutes(30));
    assertThat(house.desk().visit(AOBA, token).ended()).contains(SessionEnd.LIFETIME);
  }

  @Test
  void after_logout_the_token_is_worthless() {
    house.invited(AOBA, clerk("out", 1));
    String token = house.loggedIn("out", HOME).token();
    house.desk().logout(AOBA, token);
    assertThat(house.desk().visit(AOBA, token).ended()).contains(SessionEnd.LOGOUT);
  }

  @Test
  void one_or_all_other_sessions_can_be_signed_out() {
    house.invited(AOBA, clerk("many", 1));
    String here = house.loggedIn("many", HOME).token();
    String there = house.loggedIn("many", ELSEWHERE).token();
    String third = house.loggedIn("many", ELSEWHERE).token();
    Actor actor = house.desk().actor(AOBA, here).orElseThrow();
    List<SessionView> live = house.desk().sessions(actor, here);
    assertThat(live).hasSize(3).filteredOn(SessionView::current).hasSize(1);
    long newest = live.stream().mapToLong(SessionView::id).max().orElseThrow();
    assertThat(house.desk().signOut(actor, newest).isAccepted()).isTrue();
    assertThat(codes(house.desk().signOut(actor, newest))).containsExactly("access.session.gone");
    assertThat(house.desk().visit(AOBA, third).ended()).contains(SessionEnd.SIGNED_OUT);
    house.desk().signOutOthers(actor, here);
    assertThat(house.desk().actor(AOBA, there)).isEmpty();
    assertThat(house.desk().actor(AOBA, here)).isPresent();
  }

  @Test
  void nobody_signs_out_somebody_elses_session() {
    house.invited(AOBA, clerk("victim", 1));
    house.invited(AOBA, clerk("other", 1));
    String token = house.loggedIn("victim", HOME).token();
    Actor victim = house.desk().actor(AOBA, token).orElseThrow();
    long session = house.desk().sessions(victim, token).get(0).id();
    assertThat(codes(house.desk().signOut(house.actor("other"), session)))
        .containsExactly("access.session.gone");
    assertThat(house.desk().actor(AOBA, token)).isPresent();
  }

  @Test
  void guessing_is_slowed_down_more_and_more() {
    Source source = Source.of("203.0.113.1");
    house.invited(AOBA, clerk("guessed", 1));
    for (int i = 0; i < 5; i++) {
      assertThat(codes(house.login("guessed", "wrong-" + i, source)))
          .containsExactly("access.login.wrong");
    }
    assertThat(codes(house.login("guessed", PASSWORD, source)))
        .containsExactly("access.login.wait");
    house.clock().advance(Duration.ofSeconds(31));
    assertThat(codes(house.login("guessed", "wrong", source)))
        .containsExactly("access.login.wrong");
    house.clock().advance(Duration.ofSeconds(31));
    assertThat(codes(house.login("guessed", PASSWORD, source)))
        .containsExactly("access.login.wait");
    house.clock().advance(Duration.ofSeconds(30));
    assertThat(house.login("guessed", PASSWORD, source).isValid()).isTrue();
  }

  @Test
  void the_wait_is_the_same_for_ids_that_do_not_exist() {
    Source source = Source.of("203.0.113.2");
    for (int i = 0; i < 5; i++) {
      assertThat(codes(house.login("no-such", "wrong-" + i, source)))
          .containsExactly("access.login.wrong");
    }
    assertThat(codes(house.login("no-such", "wrong", source))).containsExactly("access.login.wait");
  }

  @Test
  void an_attacker_cannot_lock_out_the_owner_who_comes_from_elsewhere() {
    house.invited(AOBA, clerk("owner", 1));
    Source attacker = Source.of("203.0.113.3");
    for (int i = 0; i < 8; i++) {
      house.login("owner", "wrong-" + i, attacker);
    }
    assertThat(house.login("owner", PASSWORD, ELSEWHERE).isValid()).isTrue();
  }

  @Test
  void a_known_device_passes_even_at_the_attackers_address() {
    house.invited(AOBA, clerk("desk-mate", 1));
    String office = "203.0.113.4";
    Login before = house.loggedIn("desk-mate", Source.of(office));
    for (int i = 0; i < 20; i++) {
      house.login("desk-mate", "wrong-" + i, Source.of(office));
    }
    assertThat(codes(house.login("desk-mate", PASSWORD, Source.of(office))))
        .containsExactly("access.login.wait");
    Source known = new Source(office, Optional.of(before.device()));
    Login again = house.login("desk-mate", PASSWORD, known).orElseThrow();
    assertThat(again.device()).isEqualTo(before.device());
  }

  @Test
  void a_known_device_has_a_limit_of_its_own_and_is_known_for_its_account_only() {
    house.invited(AOBA, clerk("stolen", 1));
    house.invited(AOBA, clerk("neighbour", 1));
    Source source = Source.of("203.0.113.5");
    Source thief =
        new Source("203.0.113.6", Optional.of(house.loggedIn("stolen", source).device()));
    for (int i = 0; i < 5; i++) {
      assertThat(codes(house.login("stolen", "wrong-" + i, thief)))
          .containsExactly("access.login.wrong");
    }
    assertThat(codes(house.login("stolen", PASSWORD, thief))).containsExactly("access.login.wait");
    assertThat(house.login("stolen", PASSWORD, source).isValid()).isTrue();
    for (int i = 0; i < 5; i++) {
      house.login("neighbour", "wrong-" + i, thief);
    }
    assertThat(codes(house.login("neighbour", PASSWORD, thief)))
        .containsExactly("access.login.wait");
    assertThat(house.login("neighbour", PASSWORD, source).isValid()).isTrue();
  }

  @Test
  void a_made_up_device_token_gains_nothing() {
    house.invited(AOBA, clerk("fixed", 1));
    Login login =
        house
            .login("fixed", PASSWORD, new Source("192.0.2.9", Optional.of("planted")))
            .orElseThrow();
    assertThat(login.device()).isNotEqualTo("planted").hasSize(43);
  }

  @Test
  void one_address_cannot_try_many_ids() {
    Source source = Source.of("203.0.113.8");
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      answers.addAll(codes(house.login("id-" + i, "Winter-2026", source)));
    }
    assertThat(answers.subList(0, 12)).containsOnly("access.login.wrong");
    assertThat(answers.subList(12, 14)).containsOnly("access.login.wait");
  }

  @Test
  void all_addresses_of_one_ipv6_network_count_together() {
    for (int i = 0; i < 5; i++) {
      house.login("six", "wrong-" + i, Source.of("2001:db8:1:2::" + i));
    }
    assertThat(codes(house.login("six", "wrong", Source.of("2001:db8:1:2:ffff::1"))))
        .containsExactly("access.login.wait");
    assertThat(codes(house.login("six", "wrong", Source.of("2001:db8:1:3::1"))))
        .containsExactly("access.login.wrong");
  }

  @Test
  void tries_at_the_same_moment_do_not_slip_through() throws Exception {
    Source source = Source.of("203.0.113.9");
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Callable<List<String>>> tries = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        String guess = "guess-" + i;
        tries.add(() -> codes(house.login("parallel", guess, source)));
      }
      List<String> answers = new ArrayList<>();
      for (Future<List<String>> answer : pool.invokeAll(tries)) {
        answers.addAll(answer.get());
      }
      assertThat(answers).filteredOn("access.login.wrong"::equals).hasSize(5);
      assertThat(answers).filteredOn("access.login.wait"::equals).hasSize(11);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void counters_are_kept_over_a_restart() {
    try (AccessHouse other = new AccessHouse(Map.of())) {
      for (int i = 0; i < 5; i++) {
        other.login("restart", "wrong-" + i, HOME);
      }
      LocalDateTime then = other.clock().time();
      other.house.restart();
      other.clock().stopAt(then);
      assertThat(codes(other.login("restart", "wrong", HOME))).containsExactly("access.login.wait");
    }
  }

  @Test
  void a_hash_of_older_parameters_is_renewed_at_login() {
    house.invited(AOBA, clerk("older", 1));
    String old =
        Password.hash(PASSWORD).addRandomSalt(16).with(Passwords.function(1024, 1)).getResult();
    sql("update account set password_hash = ? where login_id = 'older'", old);
    house.loggedIn("older", HOME);
    assertThat(dump("account")).doesNotContain(old);
    assertThat(house.login("older", PASSWORD, HOME).isValid()).isTrue();
  }

  @Test
  void an_unknown_id_takes_as_long_as_a_wrong_password() {
    Passwords passwords = new Passwords();
    String hash = passwords.hash(PASSWORD);
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    long known = nanos(() -> passwords.matches("wrong", Optional.of(hash)));
    long unknown = nanos(() -> passwords.matches("wrong", Optional.empty()));
    assertThat((double) unknown / known).isBetween(0.4, 2.5);
  }

  private static long nanos(Runnable work) {
    work.run();
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long start = System.nanoTime();
      work.run();
      best = Math.min(best, System.nanoTime() - start);
    }
    return best;
  }

  private static String dump(String table) {
    return house.house.inTransaction(
        () ->
            house
                .house
                .get(Database.class)
                .of(
                    AOBA,
                    handle ->
                        String.join(
                            "\n",
                            handle
                                .createQuery("select t::text from " + table + " t")
                                .mapTo(String.class)
                                .list())));
  }

  private static void sql(String sql, Object... values) {
    try (var connection = house.house.superuser().getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      assertThat(statement.executeUpdate()).isPositive();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

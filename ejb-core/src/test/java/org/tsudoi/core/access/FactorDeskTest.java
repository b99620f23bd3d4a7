package org.tsudoi.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tsudoi.core.access.AccessHouse.AOBA;
import static org.tsudoi.core.access.AccessHouse.ELSEWHERE;
import static org.tsudoi.core.access.AccessHouse.HOME;
import static org.tsudoi.core.access.AccessHouse.MINATO;
import static org.tsudoi.core.access.AccessHouse.PASSWORD;
import static org.tsudoi.core.access.AccessHouse.clerk;
import static org.tsudoi.core.access.AccessHouse.codes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
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
import org.tsudoi.api.value.AccountId;
import org.tsudoi.core.database.Database;

/** The second factor of the secretariat's accounts (P-12). */
class FactorDeskTest {
  private static AccessHouse house;
  private static final Map<String, byte[]> APPS = new HashMap<>();

  @BeforeAll
  static void open() {
    house = new AccessHouse(Map.of("access.second-factor", "optional"));
    house.invited(AOBA, staff("head", Role.STAFF_ADMIN));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void after_the_password_there_is_no_session_before_the_code() {
    enrolled("two-steps");
    Login half = half("two-steps", HOME);
    assertThat(half.device()).isEmpty();
    assertThat(house.desk().visit(AOBA, half.token())).isEqualTo(Visit.nobody());
    assertThat(half.token()).isNotEqualTo(half("two-steps", HOME).token());
    Login login = prove(half, now("two-steps"), HOME).orElseThrow();
    assertThat(login.awaitsCode()).isFalse();
    assertThat(house.desk().actor(AOBA, login.token()).orElseThrow().role()).isEqualTo(Role.STAFF);
    assertThat(house.desk().visit(AOBA, half.token())).isEqualTo(Visit.nobody());
  }

  @Test
  void who_has_no_second_factor_and_who_is_no_staff_goes_in_by_the_password() {
    house.invited(AOBA, staff("plain", Role.STAFF));
    house.invited(AOBA, clerk("clerk", 1));
    assertThat(house.loggedIn("plain", HOME).awaitsCode()).isFalse();
    Actor clerk = house.actor("clerk");
    assertThat(desk().isOffered(clerk)).isFalse();
    assertThatThrownBy(() -> desk().begin(clerk)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> desk().state(clerk)).isInstanceOf(AccessDenied.class);
  }

  @Test
  void the_first_code_of_the_app_shown_lets_it_count_and_the_secret_is_not_shown_again() {
    house.invited(AOBA, staff("first", Role.STAFF));
    Actor actor = house.actor("first");
    assertThat(codes(desk().confirm(actor, "123456"))).containsExactly("access.factor.gone");
    assertThat(desk().begin(actor).isAccepted()).isTrue();
    Enrolment shown = desk().state(actor).shown().orElseThrow();
    assertThat(shown.address())
        .startsWith("otpauth://totp/first?secret=" + shown.secret() + "&issuer=%E3%81%82");
    byte[] secret = app(actor, "first");
    assertThat(Totp.base32(secret)).isEqualTo(shown.secret());
    assertThat(codes(desk().confirm(actor, ""))).containsExactly("required");
    assertThat(codes(desk().confirm(actor, "12"))).containsExactly("access.factor.form");
    assertThat(codes(desk().confirm(actor, wrong("first")))).containsExactly("access.factor.wrong");
    assertThat(house.loggedIn("first", HOME).awaitsCode()).as("not confirmed yet").isFalse();
    List<String> recovery = desk().confirm(actor, now("first")).orElseThrow();
    assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
    assertThat(recovery).allMatch(code -> code.matches("\\d{4}-\\d{4}-\\d{4}"));
    FactorState state = desk().state(actor);
    assertThat(state.shown()).isEmpty();
    assertThat(state.since()).isPresent();
    assertThat(state.codes()).isEqualTo(10);
    assertThat(codes(desk().begin(actor))).containsExactly("access.factor.there");
    assertThat(letters("first")).last().asString().contains("二段階認証が設定");
    assertThat(dump("recovery_code")).doesNotContain(recovery.get(0).replace("-", ""));
  }

  @Test
  void a_secret_shown_for_half_an_hour_or_cancelled_cannot_be_confirmed() {
    house.invited(AOBA, staff("slow", Role.STAFF));
    Actor actor = house.actor("slow");
    desk().begin(actor);
    app(actor, "slow");
    house.clock().advance(Duration.ofMinutes(31));
    assertThat(codes(desk().confirm(actor, now("slow")))).containsExactly("access.factor.gone");
    desk().begin(actor);
    desk().cancel(actor);
    assertThat(desk().state(actor).shown()).isEmpty();
  }

  @Test
  void a_code_is_taken_once_and_codes_before_it_not_at_all() {
    enrolled("replay");
    String before = code("replay", -1);
    String code = now("replay");
    assertThat(prove(half("replay", HOME), code, HOME).isValid()).isTrue();
    assertThat(codes(prove(half("replay", HOME), code, HOME)))
        .containsExactly("access.factor.used");
    assertThat(codes(prove(half("replay", HOME), before, HOME)))
        .containsExactly("access.factor.used");
    tick();
    assertThat(prove(half("replay", HOME), now("replay"), HOME).isValid()).isTrue();
  }

  @Test
  void the_code_with_which_it_was_set_up_does_not_log_in() {
    house.invited(AOBA, staff("set-up", Role.STAFF));
    Actor actor = house.actor("set-up");
    desk().begin(actor);
    app(actor, "set-up");
    desk().confirm(actor, now("set-up")).orElseThrow();
    assertThat(codes(prove(half("set-up", HOME), now("set-up"), HOME)))
        .containsExactly("access.factor.used");
  }

  @Test
  void clocks_may_be_thirty_seconds_apart_and_no_more() {
    enrolled("apart");
    Login half = half("apart", HOME);
    assertThat(codes(prove(half, code("apart", -2), HOME))).containsExactly("access.factor.wrong");
    assertThat(codes(prove(half, code("apart", 2), HOME))).containsExactly("access.factor.wrong");
    assertThat(prove(half, code("apart", -1), HOME).isValid()).isTrue();
    assertThat(prove(half("apart", HOME), code("apart", 1), HOME).isValid()).isTrue();
  }

  @Test
  void the_half_login_ends_after_ten_minutes_after_use_and_in_another_organization() {
    enrolled("half");
    Login half = half("half", HOME);
    assertThat(codes(house.codes().prove(MINATO, half.token(), now("half"), HOME)))
        .containsExactly("access.factor.late");
    assertThat(codes(house.codes().prove(AOBA, "made-up", now("half"), HOME)))
        .containsExactly("access.factor.late");
    assertThat(codes(house.codes().prove(AOBA, "", now("half"), HOME)))
        .containsExactly("access.factor.late");
    assertThat(prove(half, now("half"), HOME).isValid()).isTrue();
    tick();
    assertThat(codes(prove(half, now("half"), HOME))).containsExactly("access.factor.late");
    Login late = half("half", HOME);
    house.clock().advance(Duration.ofMinutes(10));
    assertThat(house.codes().isAwaited(AOBA, late.token())).isFalse();
    assertThat(codes(prove(late, now("half"), HOME))).containsExactly("access.factor.late");
  }

  @Test
  void a_new_password_and_disabling_end_half_logins() {
    enrolled("halted");
    Login half = half("halted", HOME);
    Actor head = house.actor("head");
    house.accounts().endSessions(head, half.account());
    assertThat(codes(prove(half, now("halted"), HOME))).containsExactly("access.factor.late");
    Login again = half("halted", HOME);
    assertThat(house.accounts().disable(head, half.account()).isAccepted()).isTrue();
    assertThat(codes(prove(again, now("halted"), HOME))).containsExactly("access.factor.late");
  }

  @Test
  void guessing_codes_is_slowed_down_and_neither_the_owner_nor_others_have_to_wait() {
    enrolled("guessed");
    enrolled("neighbour");
    Login known = prove(half("guessed", HOME), now("guessed"), HOME).orElseThrow();
    tick();
    Source thief = Source.of("203.0.113.40");
    Login half = half("guessed", thief);
    for (int i = 0; i < 5; i++) {
      assertThat(codes(prove(half, wrong("guessed"), thief)))
          .containsExactly("access.factor.wrong");
    }
    assertThat(codes(prove(half, now("guessed"), thief))).containsExactly("access.login.wait");
    assertThat(codes(prove(half("guessed", thief), now("guessed"), thief)))
        .as("the password again does not help")
        .containsExactly("access.login.wait");
    assertThat(prove(half("neighbour", thief), now("neighbour"), thief).isValid()).isTrue();
    assertThat(house.accounts().waiting(house.actor("head"), known.account())).isPresent();
    Source same = new Source("203.0.113.40", Optional.of(known.device()));
    assertThat(prove(half("guessed", same), now("guessed"), same).isValid()).isTrue();
    tick();
    assertThat(prove(half("guessed", ELSEWHERE), now("guessed"), ELSEWHERE).isValid()).isTrue();
    house.accounts().release(house.actor("head"), known.account());
    tick();
    assertThat(prove(half("guessed", thief), now("guessed"), thief).isValid()).isTrue();
  }

  @Test
  void many_places_together_cannot_guess_on_and_a_known_browser_is_let_in() {
    enrolled("crowd");
    Login known = prove(half("crowd", HOME), now("crowd"), HOME).orElseThrow();
    tick();
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      Source place = Source.of("198.18.0." + i);
      answers.addAll(codes(prove(half("crowd", place), wrong("crowd"), place)));
    }
    assertThat(answers.subList(0, 30)).containsOnly("access.factor.wrong");
    assertThat(answers.subList(30, 32)).containsOnly("access.login.wait");
    Source same = new Source(HOME.address(), Optional.of(known.device()));
    assertThat(prove(half("crowd", same), now("crowd"), same).isValid()).isTrue();
  }

  @Test
  void of_one_code_sent_many_times_at_once_one_logs_in() throws Exception {
    enrolled("at-once");
    String code = now("at-once");
    List<Callable<List<String>>> tries = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Source place = Source.of("198.18.1." + i);
      Login half = half("at-once", place);
      tries.add(() -> codes(prove(half, code, place)));
    }
    assertThat(together(tries))
        .containsExactlyInAnyOrderElementsOf(
            with(List.of(), Collections.nCopies(7, List.of("access.factor.used"))));
  }

  @Test
  void a_half_login_used_twice_at_once_opens_one_session() throws Exception {
    List<String> recovery = enrolled("twice");
    Login half = half("twice", HOME);
    List<Callable<List<String>>> tries = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String code = recovery.get(i);
      tries.add(() -> codes(prove(half, code, HOME)));
    }
    assertThat(together(tries)).filteredOn(List::isEmpty).hasSize(1);
    tick();
    Login login = prove(half("twice", HOME), now("twice"), HOME).orElseThrow();
    Actor actor = house.desk().actor(AOBA, login.token()).orElseThrow();
    assertThat(house.desk().sessions(actor, login.token())).hasSize(2 + 1);
  }

  @Test
  void a_recovery_code_is_good_once() {
    List<String> recovery = enrolled("paper");
    String code = recovery.get(3);
    Login login = prove(half("paper", HOME), code, HOME).orElseThrow();
    assertThat(codes(prove(half("paper", HOME), code, HOME)))
        .containsExactly("access.factor.wrong");
    Actor actor = house.desk().actor(AOBA, login.token()).orElseThrow();
    assertThat(desk().state(actor).codes()).isEqualTo(9);
    assertThat(prove(half("paper", HOME), recovery.get(4).replace("-", " "), HOME).isValid())
        .isTrue();
  }

  @Test
  void recovery_codes_of_one_are_nothing_for_another() {
    List<String> foreign = enrolled("paper-of-one");
    enrolled("paper-of-other");
    assertThat(codes(prove(half("paper-of-other", HOME), foreign.get(0), HOME)))
        .containsExactly("access.factor.wrong");
  }

  @Test
  void it_is_replaced_and_removed_with_password_and_code_only() {
    enrolled("change");
    Actor actor = in("change");
    tick();
    assertThat(codes(desk().renew(actor, PASSWORD, ""))).containsExactly("required");
    assertThat(codes(desk().renew(actor, PASSWORD, "12"))).containsExactly("access.factor.form");
    assertThat(codes(desk().renew(actor, "wrong-1", now("change"))))
        .containsExactly("access.password.current-wrong");
    assertThat(codes(desk().remove(actor, PASSWORD, wrong("change"))))
        .containsExactly("access.factor.wrong");
    assertThat(codes(desk().renewCodes(actor, null, "12")))
        .containsExactly("required", "access.factor.form");
    assertThat(desk().renew(actor, PASSWORD, now("change")).isAccepted()).isTrue();
    byte[] old = APPS.get("change");
    app(actor, "change");
    byte[] next = APPS.put("change", old);
    tick();
    assertThat(prove(half("change", HOME), now("change"), HOME).isValid())
        .as("the old app counts until the new one is confirmed")
        .isTrue();
    APPS.put("change", next);
    desk().confirm(actor, now("change")).orElseThrow();
    tick();
    assertThat(prove(half("change", HOME), now("change"), HOME).isValid()).isTrue();
    APPS.put("change", old);
    assertThat(codes(prove(half("change", HOME), now("change"), HOME)))
        .containsExactly("access.factor.wrong");
    APPS.put("change", next);
    tick();
    assertThat(desk().remove(actor, PASSWORD, now("change")).isAccepted()).isTrue();
    assertThat(house.loggedIn("change", HOME).awaitsCode()).isFalse();
    assertThat(letters("change")).last().asString().contains("二段階認証が解除");
  }

  @Test
  void new_recovery_codes_make_those_before_worthless() {
    List<String> before = enrolled("codes");
    Actor actor = in("codes");
    tick();
    List<String> after = desk().renewCodes(actor, PASSWORD, now("codes")).orElseThrow();
    assertThat(after).hasSize(10).doesNotContainAnyElementsOf(before);
    assertThat(codes(prove(half("codes", HOME), before.get(0), HOME)))
        .containsExactly("access.factor.wrong");
    assertThat(prove(half("codes", HOME), after.get(0), HOME).isValid()).isTrue();
  }

  @Test
  void tries_at_ones_own_settings_are_limited() {
    enrolled("own-tries");
    Actor actor = in("own-tries");
    for (int i = 0; i < 5; i++) {
      assertThat(codes(desk().remove(actor, PASSWORD, wrong("own-tries"))))
          .containsExactly("access.factor.wrong");
    }
    assertThat(codes(desk().remove(actor, PASSWORD, now("own-tries"))))
        .containsExactly("access.login.wait");
  }

  @Test
  void the_head_takes_away_anothers_whose_phone_is_lost() {
    enrolled("lost");
    Actor lost = in("lost");
    AccountId id = lost.account().orElseThrow();
    Actor head = house.actor("head");
    assertThat(desk().has(head, id)).isTrue();
    assertThat(desk().reset(head, id).isAccepted()).isTrue();
    assertThat(desk().has(head, id)).isFalse();
    assertThat(house.loggedIn("lost", HOME).awaitsCode()).isFalse();
    assertThat(codes(desk().reset(head, id))).containsExactly("access.factor.none");
    assertThat(codes(desk().reset(head, head.account().orElseThrow())))
        .containsExactly("access.account.self");
    assertThat(letters("lost")).last().asString().contains("二段階認証が解除");
  }

  @Test
  void nobody_but_the_head_touches_anothers_and_the_head_only_the_secretariats() {
    enrolled("kept");
    AccountId kept = in("kept").account().orElseThrow();
    house.invited(AOBA, staff("curious", Role.STAFF));
    house.invited(AOBA, clerk("no-staff", 1));
    Actor curious = house.actor("curious");
    AccountId clerk = house.actor("no-staff").account().orElseThrow();
    assertThatThrownBy(() -> desk().reset(curious, kept)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> desk().has(curious, kept)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> desk().reset(house.actor("head"), clerk))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> desk().reset(Actor.system(MINATO), kept))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void where_all_staff_must_have_one_only_setting_it_up_is_allowed_before() {
    try (AccessHouse strict = new AccessHouse(Map.of("access.second-factor", "staff"))) {
      strict.invited(AOBA, staff("new", Role.STAFF));
      strict.invited(AOBA, clerk("outside", 1));
      Login login = strict.loggedIn("new", HOME);
      Visit visit = strict.desk().visit(AOBA, login.token());
      assertThat(visit.mustEnrol()).isTrue();
      assertThat(strict.desk().visit(AOBA, strict.loggedIn("outside", HOME).token()).mustEnrol())
          .isFalse();
      Actor actor = visit.actor().orElseThrow();
      strict.factors().begin(actor);
      byte[] secret = secret(strict, actor);
      String code = Totp.code(secret, Totp.step(strict.clock().now()), Totp.DIGITS);
      strict.factors().confirm(actor, code).orElseThrow();
      assertThat(strict.desk().visit(AOBA, login.token()).mustEnrol()).isFalse();
      assertThat(codes(strict.factors().remove(actor, PASSWORD, code)))
          .containsExactly("access.factor.must");
    }
  }

  @Test
  void where_it_is_off_nobody_is_asked_and_nothing_is_offered() {
    house.invited(MINATO, staff("quiet", Role.STAFF));
    String token = house.desk().login(MINATO, "quiet", PASSWORD, HOME).orElseThrow().token();
    Actor actor = house.desk().actor(MINATO, token).orElseThrow();
    assertThat(desk().isOffered(actor)).isFalse();
    assertThatThrownBy(() -> desk().begin(actor)).isInstanceOf(AccessDenied.class);
  }

  @Test
  void the_list_of_sessions_says_which_browser_it_is() {
    house.invited(AOBA, staff("browser", Role.STAFF));
    Source source = new Source("192.0.2.10", Optional.empty(), "Mozilla/5.0 " + "x".repeat(400));
    Login login = house.loggedIn("browser", source);
    Actor actor = house.desk().actor(AOBA, login.token()).orElseThrow();
    assertThat(house.desk().sessions(actor, login.token()).get(0).agent())
        .startsWith("Mozilla/5.0")
        .hasSize(300);
  }

  private static NewAccount staff(String id, Role role) {
    return NewAccount.staff(new LoginId(id), "職員", Optional.of(AccessHouse.mail(id)), role);
  }

  /** An account with a second factor whose codes are fresh; its recovery codes. */
  private static List<String> enrolled(String id) {
    house.invited(AOBA, staff(id, Role.STAFF));
    Actor actor = house.actor(id);
    desk().begin(actor);
    app(actor, id);
    List<String> recovery = desk().confirm(actor, now(id)).orElseThrow();
    house.clock().advance(Duration.ofSeconds(90));
    return recovery;
  }

  private static Actor in(String id) {
    Login login = prove(half(id, HOME), now(id), HOME).orElseThrow();
    return house.desk().actor(AOBA, login.token()).orElseThrow();
  }

  private static Login half(String id, Source source) {
    Login half = house.loggedIn(id, source);
    assertThat(half.awaitsCode()).isTrue();
    return half;
  }

  private static Result<Login> prove(Login half, String code, Source source) {
    return house.codes().prove(AOBA, half.token(), code, source);
  }

  private static void tick() {
    house.clock().advance(Duration.ofSeconds(30));
  }

  private static String now(String id) {
    return code(id, 0);
  }

  private static String code(String id, int apart) {
    return Totp.code(APPS.get(id), Totp.step(house.clock().now()) + apart, Totp.DIGITS);
  }

  private static String wrong(String id) {
    for (int i = 0; ; i++) {
      String guess = "%06d".formatted(i);
      if (!List.of(code(id, -1), code(id, 0), code(id, 1)).contains(guess)) {
        return guess;
      }
    }
  }

  private static byte[] app(Actor actor, String id) {
    byte[] secret = secret(house, actor);
    APPS.put(id, secret);
    return secret;
  }

  private static byte[] secret(AccessHouse there, Actor actor) {
    return there.house.inTransaction(
        () -> there.house.get(Factors.class).wish(AOBA, actor.account().orElseThrow()).get());
  }

  private static FactorDesk desk() {
    return house.factors();
  }

  private static List<String> letters(String id) {
    return house.letters().to(AccessHouse.mail(id).value()).stream()
        .map(mail -> mail.subject())
        .toList();
  }

  private static <T> List<T> together(List<Callable<T>> tries) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(tries.size());
    try {
      List<T> answers = new ArrayList<>();
      for (Future<T> answer : pool.invokeAll(tries)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      pool.shutdownNow();
    }
  }

  private static <T> List<T> with(T one, List<T> others) {
    List<T> all = new ArrayList<>(others);
    all.add(one);
    return all;
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
}

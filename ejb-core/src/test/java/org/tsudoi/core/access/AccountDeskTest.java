package org.tsudoi.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tsudoi.core.access.AccessHouse.AOBA;
import static org.tsudoi.core.access.AccessHouse.HOME;
import static org.tsudoi.core.access.AccessHouse.MINATO;
import static org.tsudoi.core.access.AccessHouse.PASSWORD;
import static org.tsudoi.core.access.AccessHouse.clerk;
import static org.tsudoi.core.access.AccessHouse.codes;
import static org.tsudoi.core.access.AccessHouse.mail;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.house.House;
import org.tsudoi.core.organization.Organizations;

class AccountDeskTest {
  private static AccessHouse house;

  @BeforeAll
  static void open() {
    house = new AccessHouse(Map.of());
    house.invited(AOBA, staff("head", Role.STAFF_ADMIN));
    house.invited(AOBA, staff("jimu", Role.STAFF));
    house.invited(AOBA, office("boss", Role.OFFICE_ADMIN, 10, 11));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void only_the_secretariats_head_makes_accounts_of_the_secretariat() {
    assertThat(create("jimu", staff("new-1", Role.STAFF))).containsExactly("access.account.role");
    assertThat(create("boss", staff("new-2", Role.STAFF))).containsExactly("access.account.role");
    assertThat(create("head", staff("new-3", Role.STAFF))).isEmpty();
  }

  @Test
  void an_offices_administrator_makes_accounts_within_its_own_offices_only() {
    assertThat(create("boss", office("o-1", Role.OFFICE_CLERK, 10))).isEmpty();
    assertThat(create("boss", office("o-2", Role.OFFICE_CLERK, 10, 12)))
        .containsExactly("access.account.offices-required");
    assertThat(create("boss", office("o-3", Role.OFFICE_CLERK)))
        .containsExactly("access.account.offices-required");
  }

  @Test
  void an_offices_administrator_does_not_see_accounts_of_other_offices() {
    AccountId foreign = made(office("foreign", Role.OFFICE_CLERK, 12));
    AccountId shared = made(office("shared", Role.OFFICE_CLERK, 10, 12));
    AccountId own = made(office("own", Role.OFFICE_CLERK, 11));
    Actor boss = house.actor("boss");
    assertThat(house.accounts().list(boss, AccountQuery.of(false, "")))
        .extracting(AccountView::loginId)
        .contains("boss", "own")
        .doesNotContain("foreign", "shared", "head");
    assertThat(house.accounts().account(boss, own).loginId()).isEqualTo("own");
    for (AccountId id : List.of(foreign, shared, made(staff("s-9", Role.STAFF)))) {
      assertThatThrownBy(() -> house.accounts().disable(boss, id)).isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> house.accounts().reset(boss, id)).isInstanceOf(AccessDenied.class);
    }
    assertThatThrownBy(() -> house.accounts().list(boss, AccountQuery.of(true, "")))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void who_looks_after_an_account_sees_and_ends_its_sessions_and_its_wait() {
    house.invited(AOBA, clerk("watched", 10));
    Login login = house.loggedIn("watched", HOME);
    AccountId id = login.account();
    Actor boss = house.actor("boss");
    assertThat(house.accounts().sessions(boss, id))
        .extracting(SessionView::address, SessionView::current)
        .containsExactly(tuple(HOME.address(), false));
    house.accounts().endSessions(boss, id);
    assertThat(house.accounts().sessions(boss, id)).isEmpty();
    assertThat(house.desk().visit(AOBA, login.token()).ended()).contains(SessionEnd.SIGNED_OUT);

    Source elsewhere = Source.of("203.0.113.99");
    assertThat(house.accounts().waiting(boss, id)).isEmpty();
    for (int i = 0; i < 5; i++) {
      house.login("watched", "wrong-" + i, elsewhere);
    }
    assertThat(codes(house.login("watched", PASSWORD, elsewhere)))
        .containsExactly("access.login.wait");
    assertThat(house.accounts().waiting(boss, id)).isPresent();
    assertThat(house.accounts().release(boss, id).isAccepted()).isTrue();
    assertThat(house.accounts().waiting(boss, id)).isEmpty();
    assertThat(house.login("watched", PASSWORD, elsewhere).isValid()).isTrue();
    assertThat(codes(house.accounts().release(boss, id))).containsExactly("access.account.no-wait");
  }

  @Test
  void sessions_and_waits_of_others_accounts_are_nobodys_business() {
    AccountId foreign = made(office("foreign-2", Role.OFFICE_CLERK, 12));
    Actor boss = house.actor("boss");
    assertThatThrownBy(() -> house.accounts().sessions(boss, foreign))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> house.accounts().endSessions(boss, foreign))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> house.accounts().release(boss, foreign))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void clerks_look_after_no_accounts() {
    house.invited(AOBA, clerk("a-clerk", 10));
    Actor clerk = house.actor("a-clerk");
    assertThatThrownBy(() -> house.accounts().list(clerk, AccountQuery.of(false, "")))
        .isInstanceOf(AccessDenied.class);
    assertThat(create("a-clerk", office("c-1", Role.OFFICE_VIEWER, 10)))
        .containsExactly("access.account.role");
  }

  @Test
  void accounts_of_another_organization_do_not_exist() {
    AccountId id = made(clerk("here", 10));
    assertThatThrownBy(() -> house.accounts().account(Actor.system(MINATO), id))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void an_id_is_never_given_twice() {
    AccountId id = made(clerk("unique", 10));
    assertThat(house.accounts().disable(Actor.system(AOBA), id).isAccepted()).isTrue();
    assertThat(create("head", clerk("UNIQUE", 10))).containsExactly("access.login-id.taken");
  }

  @Test
  void without_a_mail_address_a_first_password_is_handed_over_that_must_be_changed() {
    NewAccount paper =
        NewAccount.office(
            new LoginId("paper"),
            "紙",
            Optional.empty(),
            Role.OFFICE_CLERK,
            Set.of(OfficeId.of(10)));
    Handover handover = house.accounts().create(house.actor("jimu"), paper).orElseThrow();
    Login login = house.login("paper", handover.password().orElseThrow(), HOME).orElseThrow();
    assertThat(login.mustChange()).isTrue();
    Actor actor = house.desk().actor(AOBA, login.token()).orElseThrow();
    house
        .passwords()
        .change(actor, login.token(), handover.password().orElseThrow(), AccessHouse.PASSWORD);
    assertThat(house.loggedIn("paper", HOME).mustChange()).isFalse();
  }

  @Test
  void a_reset_ends_sessions_and_the_old_password() {
    house.invited(AOBA, clerk("again", 10));
    String token = house.loggedIn("again", HOME).token();
    AccountId id = house.desk().actor(AOBA, token).orElseThrow().account().orElseThrow();
    Handover handover = house.accounts().reset(house.actor("boss"), id).orElseThrow();
    assertThat(handover.mailedTo()).contains("a***@example.jp");
    assertThat(handover.password()).isEmpty();
    assertThat(house.desk().visit(AOBA, token).ended()).contains(SessionEnd.PASSWORD);
    assertThat(house.login("again", AccessHouse.PASSWORD, HOME).isValid()).isFalse();
  }

  @Test
  void disabling_ends_the_sessions_at_once() {
    house.invited(AOBA, clerk("stopped", 10));
    String token = house.loggedIn("stopped", HOME).token();
    AccountId id = house.desk().actor(AOBA, token).orElseThrow().account().orElseThrow();
    assertThat(house.accounts().disable(house.actor("boss"), id).isAccepted()).isTrue();
    assertThat(house.desk().visit(AOBA, token).ended()).contains(SessionEnd.DISABLED);
    assertThat(codes(house.accounts().disable(house.actor("boss"), id)))
        .containsExactly("access.account.disabled");
  }

  @Test
  void nobody_disables_or_raises_oneself() {
    Actor boss = house.actor("boss");
    AccountId id = boss.account().orElseThrow();
    assertThat(codes(house.accounts().disable(boss, id))).containsExactly("access.account.self");
    AccountChange wider =
        new AccountChange("長", Optional.empty(), Role.OFFICE_ADMIN, Set.of(OfficeId.of(10)));
    assertThat(codes(house.accounts().change(boss, id, wider, version(boss, id))))
        .containsExactly("access.account.self");
  }

  @Test
  void the_second_of_two_changes_is_told_that_it_came_late() {
    AccountId id = made(clerk("twice", 10));
    Actor jimu = house.actor("jimu");
    int version = version(jimu, id);
    AccountChange change =
        new AccountChange(
            "新しい名", Optional.of(mail("twice")), Role.OFFICE_VIEWER, Set.of(OfficeId.of(11)));
    assertThat(house.accounts().change(jimu, id, change, version).isAccepted()).isTrue();
    assertThat(codes(house.accounts().change(jimu, id, change, version)))
        .containsExactly("access.account.changed");
    assertThat(house.accounts().account(jimu, id).officeIds()).containsExactly(OfficeId.of(11));
  }

  @Test
  void a_corrected_address_makes_the_invitation_to_the_wrong_one_worthless() {
    AccountId id = made(clerk("mistyped", 10));
    String wrong = house.letters().lastToken("mistyped@example.jp");
    readdress(id, "right");
    assertThat(house.passwords().reset(AOBA, wrong, AccessHouse.PASSWORD, HOME).isAccepted())
        .isFalse();
    String right = house.letters().lastToken("right@example.jp");
    assertThat(house.passwords().reset(AOBA, right, AccessHouse.PASSWORD, HOME).isAccepted())
        .isTrue();
  }

  @Test
  void a_corrected_address_withdraws_the_link_of_a_forgotten_password() {
    house.invited(AOBA, clerk("moved-mail", 10));
    AccountId id = house.actor("moved-mail").account().orElseThrow();
    house.passwords().forgotten(AOBA, "moved-mail", HOME);
    String link = house.letters().lastToken("moved-mail@example.jp");
    readdress(id, "newer-mail");
    assertThat(house.passwords().reset(AOBA, link, "umi5yama-kawa", HOME).isAccepted()).isFalse();
    assertThat(house.letters().to("newer-mail@example.jp")).isEmpty();
  }

  private static void readdress(AccountId id, String mail) {
    Actor jimu = house.actor("jimu");
    AccountChange change =
        new AccountChange(
            "担当", Optional.of(mail(mail)), Role.OFFICE_CLERK, Set.of(OfficeId.of(10)));
    assertThat(house.accounts().change(jimu, id, change, version(jimu, id)).isAccepted()).isTrue();
  }

  @Test
  void an_employers_account_never_becomes_one_of_the_secretariat() {
    AccountId id = made(clerk("climber", 10));
    Actor head = house.actor("head");
    AccountChange change = new AccountChange("名", Optional.empty(), Role.STAFF, Set.of());
    assertThat(codes(house.accounts().change(head, id, change, version(head, id))))
        .containsExactly("access.account.role");
  }

  @Test
  void demonstration_accounts_exist_in_the_demonstration_only() {
    assertThat(house.house.get(DemoLogins.class).of(AOBA)).isEmpty();
    try (House demo = new House().organization("aoba").setting("tsudoi.profile", "demo").start()) {
      List<DemoLogin> logins = demo.get(DemoLogins.class).of(AOBA);
      assertThat(logins).extracting(DemoLogin::role).contains(Role.STAFF_ADMIN, Role.STAFF);
      for (DemoLogin login : logins) {
        assertThat(
                demo.get(AccessDesk.class)
                    .login(AOBA, login.loginId(), login.password(), HOME)
                    .isValid())
            .isTrue();
      }
    }
  }

  @Test
  void bad_settings_stop_the_organization_by_key() {
    try (House bad =
        new House()
            .organization(
                "aoba",
                Map.of(
                    "name", "a",
                    "plugin", "sample",
                    "access.idle-minutes", "an hour",
                    "access.second-factor", "everybody"))
            .start()) {
      assertThat(bad.get(Organizations.class).find("aoba").toString())
          .contains(
              "access.idle-minutes must be a whole number from 1 to 1440",
              "access.second-factor must be one of off,optional,staff");
    }
  }

  private static List<String> create(String by, NewAccount account) {
    return codes(house.accounts().create(house.actor(by), account));
  }

  private static AccountId made(NewAccount account) {
    return house.accounts().create(Actor.system(AOBA), account).orElseThrow().account();
  }

  private static int version(Actor actor, AccountId id) {
    return house.accounts().account(actor, id).version();
  }

  private static NewAccount staff(String id, Role role) {
    return NewAccount.staff(new LoginId(id), "事務局", Optional.of(mail(id)), role);
  }

  private static NewAccount office(String id, Role role, long... offices) {
    Set<OfficeId> scope = new HashSet<>();
    for (long office : offices) {
      scope.add(OfficeId.of(office));
    }
    return NewAccount.office(new LoginId(id), "事業所", Optional.of(mail(id)), role, scope);
  }
}

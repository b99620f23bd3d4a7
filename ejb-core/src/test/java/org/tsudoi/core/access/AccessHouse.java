package org.tsudoi.core.access;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;
import org.tsudoi.core.house.House;
import org.tsudoi.core.time.MovableClock;

/** A house with people who log in. */
final class AccessHouse implements AutoCloseable {
  static final OrganizationId AOBA = new OrganizationId("aoba");
  static final OrganizationId MINATO = new OrganizationId("minato");
  static final String PASSWORD = "yama3kawa-umi";
  static final Source HOME = Source.of("192.0.2.10");
  static final Source ELSEWHERE = Source.of("198.51.100.7");

  final House house;

  AccessHouse(Map<String, String> settings) {
    Map<String, String> aoba =
        new HashMap<>(
            Map.of("name", "あおば", "plugin", "sample", "address", "https://aoba.example.jp"));
    aoba.putAll(settings);
    house = new House().organization("aoba", aoba).organization("minato").start();
    clock().stopAt(LocalDateTime.of(2026, 6, 1, 9, 0));
    house.inTransaction(
        () -> {
          house.get(Database.class).in(AOBA, AccessHouse::offices);
          return null;
        });
  }

  private static void offices(Handle handle) {
    handle.execute(
        "insert into office (organization, id, number, joined_on)"
            + " select 'aoba', n, n::text, date '2020-04-01' from generate_series(1, 12) n");
  }

  MovableClock clock() {
    return house.get(MovableClock.class);
  }

  AccessDesk desk() {
    return house.get(AccessDesk.class);
  }

  CodeDesk codes() {
    return house.get(CodeDesk.class);
  }

  FactorDesk factors() {
    return house.get(FactorDesk.class);
  }

  PasswordDesk passwords() {
    return house.get(PasswordDesk.class);
  }

  AccountDesk accounts() {
    return house.get(AccountDesk.class);
  }

  Letters letters() {
    return house.get(Letters.class);
  }

  static NewAccount clerk(String id, long office) {
    return NewAccount.office(
        new LoginId(id),
        "担当",
        Optional.of(mail(id)),
        Role.OFFICE_CLERK,
        Set.of(OfficeId.of(office)));
  }

  static EmailAddress mail(String id) {
    return EmailAddress.of(id + "@example.jp");
  }

  /** Makes an account and sets its password by the invitation's link. */
  void invited(OrganizationId organization, NewAccount account) {
    accounts().create(Actor.system(organization), account).orElseThrow();
    String token = letters().lastToken(account.email().orElseThrow().value());
    Decision set = passwords().reset(organization, token, PASSWORD, HOME);
    if (!set.isAccepted()) {
      throw new IllegalStateException(set.problems().toString());
    }
  }

  Result<Login> login(String id, String password, Source source) {
    return desk().login(AOBA, id, password, source);
  }

  Login loggedIn(String id, Source source) {
    return login(id, PASSWORD, source).orElseThrow();
  }

  Actor actor(String id) {
    return desk().actor(AOBA, loggedIn(id, HOME).token()).orElseThrow();
  }

  static List<String> codes(Result<?> result) {
    return result.problems().stream().map(Problem::code).toList();
  }

  static List<String> codes(Decision decision) {
    return decision.problems().stream().map(Problem::code).toList();
  }

  @Override
  public void close() {
    house.close();
  }
}

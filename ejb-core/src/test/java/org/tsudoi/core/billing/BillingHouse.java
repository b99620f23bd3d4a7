package org.tsudoi.core.billing;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.access.Role;
import org.tsudoi.core.audit.AuditLog;
import org.tsudoi.core.house.House;
import org.tsudoi.core.job.JobRunner;
import org.tsudoi.core.job.JobStep;
import org.tsudoi.core.time.MovableClock;

/** A house in which a club bills, with a bank; shared by the tests of a class. */
final class BillingHouse implements AutoCloseable {
  static final OrganizationId AOBA = new OrganizationId("aoba");
  static final Actor STAFF = Actor.system(AOBA);
  static final BusinessMonth JULY = BusinessMonth.of(2026, 7);
  static final BusinessMonth OCTOBER = BusinessMonth.of(2026, 10);

  final House house;
  final Ground ground;

  private BillingHouse(House house) {
    this.house = house;
    this.ground = new Ground(house, AOBA);
  }

  static BillingHouse open() {
    Map<String, String> settings = new HashMap<>();
    settings.put("name", "あおば勤労者福祉クラブ");
    settings.put("plugin", "sample");
    settings.put("bank.debit.client-code", "1000000001");
    settings.put("bank.debit.client-name", "アオバクラブ");
    settings.put("bank.debit.bank", "9999");
    settings.put("bank.debit.branch", "001");
    settings.put("bank.debit.type", "普通");
    settings.put("bank.debit.number", "7654321");
    settings.put("bank.debit.file-days", "5");
    settings.put("billing.dunning.1.days", "10");
    settings.put("billing.dunning.2.days", "30");
    settings.put("billing.dunning.2.pay-within", "7");
    settings.put("billing.dunning.2.way", "both");
    BillingHouse billing =
        new BillingHouse(new House().organization("aoba", settings).organization("minato").start());
    billing.begin();
    return billing;
  }

  /** The club begins to work here in June 2026. */
  private void begin() {
    at(2026, 6, 1);
    house.inTransaction(
        () -> {
          get(AuditLog.class).note(STAFF, "club.began", "club:aoba", Map.of());
          return null;
        });
  }

  /** An account of an employer that covers these offices. */
  static Actor clerk(long... offices) {
    return new Actor(
        AOBA,
        Optional.empty(),
        "担当者",
        Role.OFFICE_CLERK,
        java.util.Arrays.stream(offices)
            .mapToObj(OfficeId::new)
            .collect(java.util.stream.Collectors.toSet()),
        Optional.empty());
  }

  static Actor otherOrganization() {
    return Actor.system(new OrganizationId("minato"));
  }

  void fresh() {
    ground.clear();
    at(2026, 6, 30);
  }

  void at(int year, int month, int day) {
    get(MovableClock.class).stopAt(LocalDateTime.of(year, month, day, 10, 0));
  }

  <T> T get(Class<T> type) {
    return house.get(type);
  }

  /** Bills the continuing fee of the month's quarter, without printing; the run's id. */
  long bill(BusinessMonth month) {
    return run(RunKind.CONTINUING, month);
  }

  /** Bills the cycle or the joiners of the month, without printing; the run's id. */
  long run(RunKind kind, BusinessMonth month) {
    BillingDesk desk = get(BillingDesk.class);
    long run = desk.preview(STAFF, kind, month).orElseThrow();
    desk.start(STAFF, run, true);
    finish(run);
    ground.sql("delete from job where kind = 'invoice-papers'");
    return run;
  }

  /** Works until the run is done, but prints nothing yet. */
  RunView finish(long run) {
    BillingDesk desk = get(BillingDesk.class);
    while (desk.run(STAFF, run).orElseThrow().state().equals("RUNNING")) {
      get(JobStep.class).run(AOBA);
    }
    return desk.run(STAFF, run).orElseThrow();
  }

  /** Works until nothing is left to do, printing included. */
  void work() {
    get(JobRunner.class).work();
  }

  /** An office with members, an account and an address, billed 1,500 yen each a quarter. */
  long office(String number, int members) {
    long office = ground.office(number);
    ground.register(office, "OFFICE", members);
    ground.account(office);
    return office;
  }

  @Override
  public void close() {
    house.close();
  }

  static Set<String> codes(java.util.List<org.tsudoi.api.Problem> problems) {
    return problems.stream()
        .map(org.tsudoi.api.Problem::code)
        .collect(java.util.stream.Collectors.toSet());
  }
}

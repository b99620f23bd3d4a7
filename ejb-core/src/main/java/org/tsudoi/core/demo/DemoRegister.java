package org.tsudoi.core.demo;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.tsudoi.api.Category;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.access.DemoAccounts;
import org.tsudoi.core.access.DemoAccounts.DemoOffice;
import org.tsudoi.core.database.Database;
import org.tsudoi.core.job.Jobs;
import org.tsudoi.core.member.Basis;
import org.tsudoi.core.member.MemberQuery;
import org.tsudoi.core.member.NewOffice;
import org.tsudoi.core.member.RegisterDesk;
import org.tsudoi.core.organization.OrganizationState.Running;

/** An invented register for one organization, in one transaction; nothing where one is already. */
@Stateless
public class DemoRegister {
  private static final int OFFICES = 24;
  private static final Duration SERVER_STARTS = Duration.ofSeconds(10);
  private static final int WITH_LOGIN = 4;

  @Inject RegisterDesk register;
  @Inject DemoAccounts accounts;
  @Inject Jobs jobs;
  @Inject Database database;
  @Inject BusinessClock clock;

  /** Makes offices, members, bank accounts and the logins of some offices. */
  public void make(Running organization) {
    Actor actor = Actor.system(organization.organizationId());
    if (isEmpty(actor) && !organization.program().categories().isEmpty()) {
      fill(actor, organization);
      if (organization.program().fees().isPresent()) {
        jobs.startAfter(SERVER_STARTS, actor, DemoStory.KIND, DemoStory.ONLY);
      }
    }
    List<DemoOffice> offices = offices(actor);
    accounts.offices(actor.organization(), offices);
    offices.stream().findFirst().ifPresent(office -> member(actor, office.id()));
  }

  /** Has the organization's plugin invent what is its own, once. */
  public void ofPlugin(Running organization) {
    jobs.start(Actor.system(organization.organizationId()), DemoPlugins.KIND, DemoPlugins.ONLY);
  }

  /** One of the first office's members logs in as well. */
  private void member(Actor actor, OfficeId office) {
    register.list(actor, MemberQuery.all(clock.today(), 1).of(office)).rows().stream()
        .findFirst()
        .ifPresent(
            row ->
                accounts.member(
                    actor.organization(), row.id(), row.familyName() + "　" + row.givenName()));
  }

  private void fill(Actor actor, Running organization) {
    List<Category> categories = organization.program().categories();
    Invention invention = new Invention(organization.id(), clock.today());
    for (int number = 0; number < OFFICES; number++) {
      Category category = categories.get(number < OFFICES * 3 / 4 ? 0 : categories.size() - 1);
      boolean alone = !category.equals(categories.get(0));
      NewOffice office = invention.office(alone ? "INDIVIDUAL" : "OFFICE", number);
      OfficeId id = register.openOffice(actor, office).orElseThrow();
      account(actor, id, number, office.facts().get("kana"));
      int members = alone ? 1 : invention.size();
      for (int i = 0; i < members; i++) {
        register.join(actor, invention.member(id, category.code()), Basis.fresh()).orElseThrow();
      }
    }
    database.in(
        actor.organization(),
        handle ->
            handle.execute(
                "update membership set entry = 'IMPORT' where organization = ?",
                actor.organization()));
  }

  private void account(Actor actor, OfficeId office, int number, String kana) {
    database.in(
        actor.organization(),
        handle ->
            handle
                .createUpdate(
                    "insert into bank_account (organization, office, valid_from, bank_code,"
                        + " branch_code, kind, number, holder, customer_number) values"
                        + " (:organization, :office, '2012-04-01', '0001', '001', 'ORDINARY',"
                        + " :number, :holder, :customer)")
                .bind("organization", actor.organization())
                .bind("office", office)
                .bind("number", "%07d".formatted(1_000_000 + number))
                .bind("holder", kana)
                .bind("customer", "%020d".formatted(office.value()))
                .execute());
  }

  private boolean isEmpty(Actor actor) {
    return offices(actor).isEmpty();
  }

  private List<DemoOffice> offices(Actor actor) {
    List<DemoOffice> offices = new ArrayList<>();
    database.in(
        actor.organization(),
        handle ->
            handle
                .createQuery(
                    "select o.id, f.name from office o join office_facts f"
                        + " on f.organization = o.organization and f.office = o.id"
                        + " and f.valid_to = 'infinity'"
                        + " where o.organization = :organization order by o.id limit :some")
                .bind("organization", actor.organization())
                .bind("some", WITH_LOGIN)
                .map(
                    (row, context) ->
                        new DemoOffice(new OfficeId(row.getLong(1)), row.getString(2)))
                .forEach(offices::add));
    return offices;
  }
}

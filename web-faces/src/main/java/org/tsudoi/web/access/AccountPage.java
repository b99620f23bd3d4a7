package org.tsudoi.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Result;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.AccountChange;
import org.tsudoi.core.access.AccountDesk;
import org.tsudoi.core.access.AccountView;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.access.FactorDesk;
import org.tsudoi.core.access.Handover;
import org.tsudoi.core.access.LoginId;
import org.tsudoi.core.access.NewAccount;
import org.tsudoi.core.access.Role;
import org.tsudoi.core.access.SessionView;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;
import org.tsudoi.web.text.Texts;

/** One account: made, changed, reset or disabled by who looks after it (P-12, WF-70 to WF-72). */
@Named("accountPage")
@RequestScoped
public class AccountPage {
  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Texts texts;
  @Inject Actor actor;
  @Inject AccountDesk desk;
  @Inject FactorDesk factors;
  @Inject OfficeChoice offices;
  private AccountView account;
  private Handover handover;

  /** The form of a new account. */
  public void openNew() {
    form.labels("access.accounts");
    form.offer("role", isOfStaff() ? Role.STAFF : Role.OFFICE_CLERK);
  }

  /** The form of an account that there is. */
  public void open() {
    form.labels("access.accounts");
    Optional<AccountId> id = AccountId.parse(form.value("id")).toOptional();
    if (id.isEmpty()) {
      pages.refuse(404);
      return;
    }
    account = desk.account(actor, id.get());
    form.offer("displayName", account.displayName());
    form.offer("email", account.email().map(EmailAddress::value).orElse(""));
    form.offer("role", account.role());
    form.offer("offices", offices.asTyped(actor, account.officeIds()));
    form.offer("version", account.version());
  }

  /** Button "create". */
  public void create() {
    Optional<LoginId> id = form.accept("loginId", LoginId.parse(form.value("loginId")));
    Optional<EmailAddress> email = email();
    Optional<Role> role = role();
    Set<OfficeId> covered = covered();
    if (!form.isGood()) {
      return;
    }
    hand(
        desk.create(
            actor,
            new NewAccount(
                id.get(),
                form.value("displayName").strip(),
                email,
                role.get(),
                covered,
                Optional.empty())),
        "access.accounts.created");
  }

  /** Button "change". */
  public void change() {
    Optional<EmailAddress> email = email();
    Optional<Role> role = role();
    Set<OfficeId> covered = covered();
    if (!form.isGood()) {
      return;
    }
    AccountChange change =
        new AccountChange(form.value("displayName").strip(), email, role.get(), covered);
    done(desk.change(actor, account.id(), change, version()), "access.accounts.changed");
  }

  /** Button "reset". */
  public void reset() {
    hand(desk.reset(actor, account.id()), "access.accounts.reset-done");
  }

  /** Button "disable". */
  public void disable() {
    done(desk.disable(actor, account.id()), "access.accounts.disabled-done");
  }

  /** Button "release". */
  public void release() {
    stay(desk.release(actor, account.id()), "access.accounts.released");
  }

  /** Button "end-sessions". */
  public void endSessions() {
    desk.endSessions(actor, account.id());
    stay(Decision.accepted(), "access.accounts.sessions-ended");
  }

  /** Button "reset-factor". */
  public void resetFactor() {
    stay(factors.reset(actor, account.id()), "access.accounts.factor-done");
  }

  private void stay(Decision decision, String done) {
    form.reject(decision.problems());
    if (decision.isAccepted()) {
      flash.success(done, "id", account.loginId());
      pages.go("/" + pages.getArea() + "/accounts/edit?id=" + account.id());
    }
  }

  /** Whether the head of the secretariat may take its second factor away. */
  public boolean isFactorSet() {
    return actor.role() == Role.STAFF_ADMIN
        && isOfStaff()
        && !isOwn()
        && factors.has(actor, account.id());
  }

  /** Where it is logged in now. */
  public List<SessionView> getSessions() {
    return desk.sessions(actor, account.id());
  }

  /** Until when somebody waits at its login; null when nobody does. */
  public Instant getWaiting() {
    return desk.waiting(actor, account.id()).orElse(null);
  }

  private void hand(Result<Handover> result, String done) {
    form.reject(result.problems());
    result
        .toOptional()
        .ifPresent(
            handed -> {
              handover = handed;
              handed
                  .mailedTo()
                  .ifPresent(
                      to -> {
                        flash.success(done, "id", handed.loginId(), "to", to);
                        pages.go(getList());
                      });
            });
  }

  private void done(Decision decision, String done) {
    form.reject(decision.problems());
    if (decision.isAccepted()) {
      flash.success(done, "id", account.loginId());
      pages.go(getList());
    }
  }

  private Optional<EmailAddress> email() {
    return form.value("email").isBlank()
        ? Optional.empty()
        : form.accept("email", EmailAddress.parse(form.value("email")));
  }

  private Set<OfficeId> covered() {
    if (form.value("displayName").isBlank()) {
      form.reject("displayName", "required");
    }
    Set<OfficeId> covered = isOfStaff() ? Set.of() : offices.chosen(actor);
    if (covered.isEmpty() && !isOfStaff() && !form.invalid("offices")) {
      form.reject("offices", "access.account.offices-required");
    }
    return covered;
  }

  private Optional<Role> role() {
    Optional<Role> role =
        Stream.of(Role.values()).filter(r -> r.name().equals(form.value("role"))).findFirst();
    if (role.isEmpty()) {
      form.reject("role", "choose");
    }
    return role;
  }

  private int version() {
    String version = form.value("version");
    return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
  }

  /** The roles to choose from. */
  public List<Field.Option> getRoles() {
    Stream<Role> roles =
        isOfStaff()
            ? Stream.of(Role.STAFF, Role.STAFF_ADMIN)
            : Stream.of(Role.OFFICE_ADMIN, Role.OFFICE_CLERK, Role.OFFICE_VIEWER);
    return roles
        .map(role -> new Field.Option(role.name(), texts.get("access.role-choice." + role)))
        .toList();
  }

  /** The offices to tick; none for the secretariat, which writes numbers. */
  public List<Field.Option> getOffices() {
    return offices.options(actor);
  }

  /** Whether the secretariat writes office numbers. */
  public boolean isByNumber() {
    return actor.role().isStaff() && !isOfStaff();
  }

  /** Whether offices are ticked. */
  public boolean isByTick() {
    return !actor.role().isStaff();
  }

  /** Whether it is an account of the secretariat. */
  public boolean isOfStaff() {
    return account == null
        ? actor.role() == Role.STAFF_ADMIN && form.value("kind").equals("staff")
        : account.role().isStaff();
  }

  /** Whether it is one's own. */
  public boolean isOwn() {
    return account != null && actor.account().filter(account.id()::equals).isPresent();
  }

  /** Whether disabling is to be confirmed. */
  public boolean isToDisable() {
    return form.value("confirm").equals("disable");
  }

  /** Whether a first password is to be handed over now. */
  public boolean isHandedOver() {
    return handover != null && handover.password().isPresent();
  }

  /** The ID to hand over. */
  public String getHandedId() {
    return handover == null ? "" : handover.loginId();
  }

  /** The first password to hand over, shown this once. */
  public String getHandedPassword() {
    return handover == null ? "" : handover.password().orElse("");
  }

  /** The account, for views. */
  public AccountLine getLine() {
    return account == null
        ? null
        : new AccountLine(account, offices.names(actor, List.of(account.officeIds())).get(0));
  }

  /** The list's path. */
  public String getList() {
    return "/" + pages.getArea() + "/accounts?kind=" + (isOfStaff() ? "staff" : "office");
  }
}

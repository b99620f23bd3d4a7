package org.tsudoi.core.access;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;

/**
 * Accounts of the demonstration, made where {@code tsudoi.profile} is {@code demo}; elsewhere every
 * call does nothing. An account that is there already stays as it is.
 */
@Stateless
public class DemoAccounts {
  private static final int SEVERAL = 3;
  private static final String PASSWORD = "Kumo-no-mine-7";

  @Inject Config config;
  @Inject Accounts accounts;
  @Inject Passwords passwords;
  @Inject DemoLogins logins;

  /** An office that gets demonstration accounts. */
  public record DemoOffice(OfficeId id, String name) {}

  /** Makes the secretariat's accounts. */
  public void staff(OrganizationId organization) {
    make(organization, "jimukyoku", "事務局長", Role.STAFF_ADMIN, Set.of());
    make(organization, "jimu", "事務局担当", Role.STAFF, Set.of());
  }

  /**
   * Makes a clerk for each office, an administrator and a viewer for the first, and a clerk of the
   * first three.
   */
  public void offices(OrganizationId organization, List<DemoOffice> offices) {
    for (int i = 0; i < offices.size(); i++) {
      DemoOffice office = offices.get(i);
      Set<OfficeId> scope = Set.of(office.id());
      make(organization, "tanto" + (i + 1), office.name() + " 担当者", Role.OFFICE_CLERK, scope);
      if (i == 0) {
        make(organization, "kanri1", office.name() + " 管理者", Role.OFFICE_ADMIN, scope);
        make(organization, "etsuran1", office.name() + " 閲覧者", Role.OFFICE_VIEWER, scope);
      }
    }
    if (offices.size() >= SEVERAL) {
      Set<OfficeId> several =
          offices.stream().limit(SEVERAL).map(DemoOffice::id).collect(Collectors.toSet());
      make(organization, "honsha", "本社 担当者（3事業所）", Role.OFFICE_CLERK, several);
    }
  }

  /** Makes the account of a member. */
  public void member(OrganizationId organization, MemberId member, String name) {
    make(organization, "kaiin1", name, Role.MEMBER, Set.of(), Optional.of(member));
  }

  private void make(
      OrganizationId organization, String id, String name, Role role, Set<OfficeId> offices) {
    make(organization, id, name, role, offices, Optional.empty());
  }

  private void make(
      OrganizationId organization,
      String id,
      String name,
      Role role,
      Set<OfficeId> offices,
      Optional<MemberId> member) {
    if (!config
        .getOptionalValue("tsudoi.profile", String.class)
        .filter("demo"::equals)
        .isPresent()) {
      return;
    }
    Optional<EmailAddress> email =
        Optional.of(EmailAddress.of(id + "@" + organization.value() + ".example.jp"));
    NewAccount account = new NewAccount(new LoginId(id), name, email, role, offices, member);
    if (accounts.byLogin(organization, id).isEmpty()) {
      accounts
          .add(organization, account, Optional.empty())
          .ifPresent(
              made -> accounts.password(organization, made, passwords.hash(PASSWORD), false));
    }
    String label = role == Role.MEMBER ? name + "（会員）" : name;
    logins.add(organization, new DemoLogin(role, label, id, PASSWORD));
  }
}

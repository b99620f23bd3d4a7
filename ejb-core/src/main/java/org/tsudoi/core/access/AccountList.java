package org.tsudoi.core.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;

/** Reads accounts for those who look after them. */
@ApplicationScoped
class AccountList {
  private static final String SELECT =
      """
      select a.id, a.login_id, a.display_name, a.email, a.role, a.state, a.must_change,
        a.last_login_at, a.version,
        array(select o.office from account_office o
          where o.organization = a.organization and o.account = a.id order by o.office) as offices
      from account a where a.organization = :organization
      """;

  @Inject Database database;

  /** Accounts in order of ID; an employer's administrator sees those wholly within its offices. */
  List<AccountView> list(Actor actor, AccountQuery query) {
    return database.of(
        actor.organization(),
        handle ->
            handle
                .createQuery(
                    SELECT
                        + """
                        and a.role = any(:roles)
                        and lower(a.login_id) > :after
                        and (position(lower(:text) in lower(a.login_id)) > 0
                          or position(:text in a.display_name) > 0)
                        and (cast(:office as bigint) is null or exists (select from account_office o
                          where o.organization = a.organization and o.account = a.id
                            and o.office = :office))
                        and (:all or not exists (select from account_office o
                          where o.organization = a.organization and o.account = a.id
                            and o.office <> all(:offices)))
                        order by lower(a.login_id) limit :most
                        """)
                .bind("organization", actor.organization())
                .bindArray("roles", String.class, roles(query))
                .bind("after", query.after().toLowerCase(Locale.ROOT))
                .bind("text", query.text().strip())
                .bind("office", query.office().map(OfficeId::value).orElse(null))
                .bind("all", actor.role().isStaff())
                .bindArray(
                    "offices", Long.class, actor.offices().stream().map(OfficeId::value).toList())
                .bind("most", query.most())
                .mapTo(AccountView.class)
                .list());
  }

  private static List<String> roles(AccountQuery query) {
    Set<Role> roles =
        query.staff()
            ? Set.of(Role.STAFF, Role.STAFF_ADMIN)
            : Set.of(Role.OFFICE_ADMIN, Role.OFFICE_CLERK, Role.OFFICE_VIEWER);
    return roles.stream().map(Role::name).toList();
  }

  Optional<AccountView> find(OrganizationId organization, AccountId id) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(SELECT + " and a.id = :id")
                .bind("organization", organization)
                .bind("id", id)
                .mapTo(AccountView.class)
                .findOne());
  }
}

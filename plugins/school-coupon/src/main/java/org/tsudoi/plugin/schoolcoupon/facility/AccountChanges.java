package org.tsudoi.plugin.schoolcoupon.facility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.file.TransferFiles.Account;
import org.tsudoi.api.service.Audit;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.plugin.schoolcoupon.person.Staff;

/**
 * Accounts of facilities, where the organization asks for two persons ({@code bank.four-eyes} with
 * {@code accounts}): what one enters holds when another released it. Numbers are masked in the
 * audit log. P-22, SC-45
 */
@ApplicationScoped
public class AccountChanges {
  private static final String SELECT =
      "select c.id, c.facility, "
          + FacilityRows.account("c.account")
          + ", c.entered_by, c.entered_account, c.entered_at from school_coupon_account_change c"
          + " where c.state = 'ENTERED'";

  @Inject PluginDatabase database;
  @Inject CurrentOrganization current;
  @Inject BusinessClock clock;
  @Inject Audit audit;

  /** Whether what one enters waits for another. */
  public boolean isAsked() {
    return current.settings().list("bank.four-eyes").contains("accounts");
  }

  /** What waits for a facility. */
  public Optional<AccountChange> of(long facility) {
    return database.first(SELECT + " and c.facility = ?", AccountChanges::read, facility);
  }

  /** The names of those among the facilities for which an account waits. */
  public List<String> waiting(Collection<Long> facilities) {
    return database.list(
        "select f.name from school_coupon_account_change c join school_coupon_facility f"
            + " on f.id = c.facility where c.state = 'ENTERED' and c.facility = any (?)"
            + " order by f.kana_key, f.id",
        row -> row.getString(1),
        (Object) facilities.toArray(Long[]::new));
  }

  /** Keeps it until somebody else releases it; false while another one waits. */
  boolean hold(long facility, Optional<Account> account, Staff staff) {
    int kept =
        database.change(
            "insert into school_coupon_account_change (facility, account, entered_by,"
                + " entered_account, entered_at) values (?, ?::jsonb, ?, ?, ?)"
                + " on conflict (organization, facility) where state = 'ENTERED' do nothing",
            facility,
            account.map(AccountJson::of).orElse(null),
            staff.name(),
            staff.account().value(),
            now());
    if (kept == 1) {
      note("facility.account-entered", facility, account);
    }
    return kept == 1;
  }

  /**
   * The account holds from now on. Refused with {@code facility.account-own} for who entered it,
   * and with {@code facility.account-moved} when it waits no longer.
   */
  public Decision release(long id, Staff staff) {
    return database.together(
        () -> {
          Optional<AccountChange> waiting = held(id);
          if (waiting.filter(each -> each.enteredBy().equals(staff.account())).isPresent()) {
            return Decision.refused(Problem.of("facility.account-own"));
          }
          waiting.ifPresent(change -> release(change, staff));
          return decision(waiting);
        });
  }

  private void release(AccountChange change, Staff staff) {
    database.change(
        "update school_coupon_facility set account = ?::jsonb, version = version + 1 where id = ?",
        change.account().map(AccountJson::of).orElse(null),
        change.facility());
    end(change, "RELEASED", staff);
    note("facility.account-released", change.facility(), change.account());
  }

  /**
   * It never holds: for who entered it and for everybody else. Refused with {@code
   * facility.account-moved} when it waits no longer.
   */
  public Decision discard(long id, Staff staff) {
    return database.together(
        () -> {
          Optional<AccountChange> waiting = held(id);
          waiting.ifPresent(
              change -> {
                end(change, "DISCARDED", staff);
                note("facility.account-discarded", change.facility(), change.account());
              });
          return decision(waiting);
        });
  }

  private static Decision decision(Optional<AccountChange> waiting) {
    return waiting.isPresent()
        ? Decision.accepted()
        : Decision.refused(Problem.of("facility.account-moved"));
  }

  /** The facility's row first, as whoever changes the facility holds it. */
  private Optional<AccountChange> held(long id) {
    database.list(
        "select 1 from school_coupon_facility f join school_coupon_account_change c"
            + " on c.facility = f.id where c.id = ? for update of f",
        row -> true,
        id);
    return database.first(SELECT + " and c.id = ? for update of c", AccountChanges::read, id);
  }

  private void end(AccountChange change, String state, Staff staff) {
    database.change(
        "update school_coupon_account_change set state = ?, ended_by = ?, ended_account = ?,"
            + " ended_at = ? where id = ?",
        state,
        staff.name(),
        staff.account().value(),
        now(),
        change.id());
  }

  private void note(String action, long facility, Optional<Account> account) {
    audit.note(
        action,
        "facility:" + facility,
        Map.of("account", account.map(FacilityData::masked).orElse("")));
  }

  private static AccountChange read(ResultSet row) throws SQLException {
    return new AccountChange(
        row.getLong("id"),
        row.getLong("facility"),
        FacilityRows.account(row),
        row.getString("entered_by"),
        AccountId.of(row.getLong("entered_account")),
        row.getObject("entered_at", OffsetDateTime.class).toInstant());
  }

  private OffsetDateTime now() {
    return clock.now().atZone(BusinessClock.ZONE).toOffsetDateTime();
  }
}

package org.tsudoi.plugin.schoolcoupon.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tsudoi.api.service.PluginDatabase;

/** Of one organization's closings and payments one goes on at a time, on all instances. */
@ApplicationScoped
public class SettlementLock {
  @Inject PluginDatabase database;

  /** Waits until nobody else closes or pays, and keeps others waiting to the transaction's end. */
  void hold() {
    database.list(
        "select pg_advisory_xact_lock(hashtext('school_coupon_settlement'),"
            + " hashtext(current_setting('app.organization')))",
        row -> true);
  }
}

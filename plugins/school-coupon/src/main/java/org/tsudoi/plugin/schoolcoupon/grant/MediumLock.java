package org.tsudoi.plugin.schoolcoupon.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tsudoi.api.service.PluginDatabase;

/**
 * Nobody turns to paper or back while a step of a grant run goes on, in one organization and on all
 * instances: a coupon that is granted in that moment would be left where the person was before.
 * SC-41
 */
@ApplicationScoped
public class MediumLock {
  @Inject PluginDatabase database;

  /** For who turns somebody: waits for steps that go on, and keeps others waiting to the end. */
  public void alone() {
    lock("pg_advisory_xact_lock");
  }

  /** For a step: as many as like at once. */
  void beside() {
    lock("pg_advisory_xact_lock_shared");
  }

  private void lock(String function) {
    database.list(
        "select "
            + function
            + "(hashtext('school_coupon_medium'), hashtext(current_setting('app.organization')))",
        row -> true);
  }
}

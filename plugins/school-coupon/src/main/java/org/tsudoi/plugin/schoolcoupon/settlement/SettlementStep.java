package org.tsudoi.plugin.schoolcoupon.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.value.BusinessMonth;

/**
 * Settles some facilities of a month in one transaction. Every use before the month's end that is
 * in no settlement comes in, and every accepted correction of a use that is in one is subtracted
 * once; so nothing is lost, and nothing counts twice, however late it was entered. SC-45
 *
 * <p>Rows are marked first and what was marked is summed up afterwards: what arrives meanwhile
 * waits for the next month.
 */
@ApplicationScoped
public class SettlementStep {
  @Inject PluginDatabase database;
  @Inject Closings closings;

  /** A settlement that begins. */
  private record Begun(long id, long facility) {}

  /** Settles the facilities after those that are done, up to that one. */
  void settle(Closing closing, long upTo) {
    OffsetDateTime end = SettlementDesk.start(closing.month().next().firstDay());
    List<Begun> begun = begin(closing, upTo, end);
    if (!begun.isEmpty()) {
      Long[] ids = begun.stream().map(Begun::id).toArray(Long[]::new);
      Long[] facilities = begun.stream().map(Begun::facility).toArray(Long[]::new);
      database.change(SettlementSql.MARK_USES, facilities, ids, end, closing.last(), upTo);
      database.change(SettlementSql.MARK_CORRECTIONS, facilities, ids, facilities);
      database.change(SettlementSql.SUM, ids, ids);
    }
  }

  private List<Begun> begin(Closing closing, long upTo, OffsetDateTime end) {
    return database.list(
        SettlementSql.BEGIN,
        row -> new Begun(row.getLong("id"), row.getLong("facility")),
        closing.month().firstDay(),
        closing.by(),
        closings.now(),
        closing.last(),
        upTo,
        end);
  }

  long count(BusinessMonth month) {
    return database
        .first(
            "select count(*) from school_coupon_settlement where month = ?",
            row -> row.getLong(1),
            month.firstDay())
        .orElse(0L);
  }
}

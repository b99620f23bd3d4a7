package org.tsudoi.plugin.schoolcoupon.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.file.Printing;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.work.LongWorks;

/**
 * The statements of settlements as they were issued (精算書の控え): each is drawn once, by long work
 * after the closing or when somebody is faster, and stays. SC-45
 */
@ApplicationScoped
public class StatementDesk {
  /** So many are put together while somebody waits. */
  static final int IN_A_FILE = 100;

  @Inject PluginDatabase database;
  @Inject BusinessClock clock;
  @Inject Printing printing;
  @Inject LongWorks works;
  @Inject Statements statements;
  @Inject Closings closings;

  /** The PDF as it was issued; now, if it never was. */
  public byte[] of(Settlement settlement) {
    return database.together(
        () -> {
          issue(settlement);
          return issued(settlement.id()).orElseThrow();
        });
  }

  /** Draws and keeps it, unless somebody did. */
  void issue(Settlement settlement) {
    if (issued(settlement.id()).isEmpty()) {
      database.change(
          "insert into school_coupon_statement (settlement, pdf, issued_at) values (?, ?, ?)"
              + " on conflict do nothing",
          settlement.id(),
          statements.pdf(settlement),
          clock.now().atZone(BusinessClock.ZONE).toOffsetDateTime());
    }
  }

  private Optional<byte[]> issued(long settlement) {
    return database.first(
        "select pdf from school_coupon_statement where settlement = ?",
        row -> row.getBytes(1),
        settlement);
  }

  /**
   * Begins to draw those of a month, or goes on where that was given up; begun already it goes on
   * by itself. Refused with {@code settle.not-closed}.
   */
  public Decision start(BusinessMonth month) {
    if (closings.find(month).filter(Closing::isEnded).isEmpty()) {
      return Decision.refused(Problem.of("settle.not-closed", "month", month));
    }
    long reference = ClosingWork.reference(month);
    return database.together(
        () -> {
          if (!works.resume(StatementWork.KIND, reference)) {
            works.start(StatementWork.KIND, reference);
          }
          return Decision.accepted();
        });
  }

  /** How far drawing those of a month is; empty if nobody began. */
  public Optional<LongWorks.Progress> progress(BusinessMonth month) {
    return works.progress(StatementWork.KIND, ClosingWork.reference(month));
  }

  /** The files of a month; none before all its statements are drawn. */
  public List<StatementFile> files(BusinessMonth month) {
    return isComplete(month)
        ? database.list(
            "select part, count(*) as statements, (array_agg(name order by place))[1] as first,"
                + " (array_agg(name order by place desc))[1] as last"
                + " from (select coalesce(s.name, f.name) as name, place, 1 + (place - 1) / ? as"
                + " part from (select s.*, row_number() over (order by f.kana_key, f.id) as place"
                + " from school_coupon_settlement s join school_coupon_facility f"
                + " on f.id = s.facility where s.month = ?) s join school_coupon_facility f"
                + " on f.id = s.facility) p group by part order by part",
            row ->
                new StatementFile(
                    row.getInt("part"),
                    row.getLong("statements"),
                    row.getString("first"),
                    row.getString("last")),
            IN_A_FILE,
            month.firstDay())
        : List.of();
  }

  private boolean isComplete(BusinessMonth month) {
    return database
        .first(
            "select 1 from school_coupon_settlement s where s.month = ? and not exists (select"
                + " from school_coupon_statement t where t.settlement = s.id) limit 1",
            row -> true,
            month.firstDay())
        .isEmpty();
  }

  /** A file of a month, by its number; empty when there is none. */
  public Optional<byte[]> file(BusinessMonth month, int number) {
    List<Printing.Part> parts =
        number < 1 || !isComplete(month)
            ? List.of()
            : database.list(
                "select coalesce(s.name, f.name) as name, t.pdf from school_coupon_settlement s"
                    + " join school_coupon_facility f on f.id = s.facility"
                    + " join school_coupon_statement t on t.settlement = s.id where s.month = ?"
                    + " order by f.kana_key, f.id limit ? offset ?",
                row -> new Printing.Part(row.getString("name"), row.getBytes("pdf")),
                month.firstDay(),
                IN_A_FILE,
                (number - 1L) * IN_A_FILE);
    return parts.isEmpty() ? Optional.empty() : Optional.of(printing.together(parts));
  }
}

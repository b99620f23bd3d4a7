package org.tsudoi.plugin.schoolcoupon.facility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.file.Printing;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.work.LongWorks;

/** Has the posters of many facilities drawn by long work, and keeps them for some days. SC-20 */
@ApplicationScoped
public class PosterDesk {
  @Inject PluginDatabase database;
  @Inject BusinessClock clock;
  @Inject LongWorks works;
  @Inject Printing printing;

  /**
   * Asks for posters; answers the order's id.
   *
   * @param facilities in the order in which they are printed
   * @param site the organization's address as people outside reach it
   */
  public long order(List<Long> facilities, String site, String by) {
    return database.together(
        () -> {
          long id =
              database
                  .first(
                      "insert into school_coupon_poster_order (facilities, site, asked_by,"
                          + " asked_at) values (?, ?, ?, ?) returning id",
                      row -> row.getLong(1),
                      facilities.toArray(Long[]::new),
                      site,
                      by,
                      clock.now().atZone(BusinessClock.ZONE).toOffsetDateTime())
                  .orElseThrow();
          works.start(PosterWork.KIND, id);
          return id;
        });
  }

  /** What was asked for; empty when it was forgotten. */
  public Optional<PosterOrder> find(long id) {
    return database.first(PosterOrder.SELECT + " where o.id = ?", PosterOrder::read, id);
  }

  /** Whether drawing them was given up. */
  public boolean isFailed(long id) {
    return works.progress(PosterWork.KIND, id).filter(LongWorks.Progress::isFailed).isPresent();
  }

  /** Goes on with what was given up; false when it was not. */
  public boolean resume(long id) {
    return database.together(() -> works.resume(PosterWork.KIND, id));
  }

  /** A file of an order whose posters are all drawn, 1 for the first; empty when there is none. */
  public Optional<byte[]> file(PosterOrder order, int number) {
    List<Printing.Part> parts =
        order.isDone()
            ? database.list(
                "select name, pdf from school_coupon_poster where poster_order = ?"
                    + " and place > ? and place <= ? order by place",
                row -> new Printing.Part(row.getString("name"), row.getBytes("pdf")),
                order.id(),
                (number - 1) * PosterOrder.IN_A_FILE,
                number * PosterOrder.IN_A_FILE)
            : List.of();
    return parts.isEmpty() ? Optional.empty() : Optional.of(printing.together(parts));
  }
}

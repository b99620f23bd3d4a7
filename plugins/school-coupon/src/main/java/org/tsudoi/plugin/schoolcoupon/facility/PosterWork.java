package org.tsudoi.plugin.schoolcoupon.facility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.work.LongWork;

/** Draws the posters of an order, some at a time. SC-20 */
@ApplicationScoped
public class PosterWork implements LongWork {
  static final String KIND = "school-coupon.posters";

  @Inject PluginDatabase database;
  @Inject Facilities facilities;
  @Inject Posters posters;
  @Inject PosterDesk desk;

  /** How many a step draws. */
  int some = 10;

  /** The next poster. */
  private record Next(int place, long facility, String site) {}

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Step step(long reference) {
    List<Next> next =
        database.list(
            "select f.place, f.id, o.site from school_coupon_poster_order o"
                + " cross join unnest(o.facilities) with ordinality f (id, place) where o.id = ?"
                + " and f.place > (select coalesce(max(p.place), 0) from school_coupon_poster p"
                + " where p.poster_order = o.id) order by f.place limit ?",
            row -> new Next(row.getInt("place"), row.getLong("id"), row.getString("site")),
            reference,
            some);
    next.forEach(each -> draw(reference, each));
    return desk.find(reference)
        .map(order -> new Step(order.done(), order.posters(), order.isDone()))
        .orElse(new Step(0, 0, true));
  }

  private void draw(long order, Next next) {
    Facility facility = facilities.find(next.facility()).orElseThrow();
    database.change(
        "insert into school_coupon_poster (poster_order, place, name, pdf) values (?, ?, ?, ?)",
        order,
        next.place(),
        facility.name(),
        posters.pdf(facility, next.site()::concat));
  }
}

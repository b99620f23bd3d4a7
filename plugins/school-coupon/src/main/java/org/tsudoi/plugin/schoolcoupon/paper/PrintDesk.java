package org.tsudoi.plugin.schoolcoupon.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tsudoi.api.Result;
import org.tsudoi.api.service.Audit;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.plugin.schoolcoupon.person.Staff;
import org.tsudoi.plugin.schoolcoupon.rule.HasOffers;
import org.tsudoi.plugin.schoolcoupon.rule.Offer;
import org.tsudoi.plugin.schoolcoupon.rule.Variant;

/**
 * Makes paper coupons (紙クーポンの発行): one for each that is left and for which none is out, so that
 * printing twice makes none twice. SC-41
 */
@ApplicationScoped
public class PrintDesk {
  /** Papers of one batch, about; a person's are never torn apart. */
  static final int MOST = 600;

  /** More than one person has coupons of. */
  private static final int OF_ONE = 50;

  private static final String WANTED =
      " from school_coupon_coupon c join school_coupon_person p on p.number = c.number"
          + " where c.medium = 'PAPER' and not c.is_withdrawn and c.valid_until >= ?"
          + " and (? = '' or p.number = ?) and (? = '' or p.category = ?)";
  private static final String LEFT =
      "c.quantity - c.used - (select count(*) from school_coupon_paper a where a.coupon = c.id"
          + " and a.state = 'OUT')";

  @Inject PluginDatabase database;
  @Inject CurrentOrganization current;
  @Inject BusinessClock clock;
  @Inject Audit audit;

  /**
   * Whose coupons; "" for everybody's that are on paper.
   *
   * @param category code of the kind of member
   */
  public record Scope(String number, String category) {}

  /**
   * What was printed together.
   *
   * @param papers how many
   * @param out how many of them a facility may still take
   */
  public record Batch(
      UUID batch, OffsetDateTime at, String by, long people, long papers, long out) {

    /** When, in Japan time. */
    public LocalDateTime when() {
      return at.atZoneSameInstant(BusinessClock.ZONE).toLocalDateTime();
    }

    static Batch read(ResultSet row) throws SQLException {
      return new Batch(
          row.getObject("batch", UUID.class),
          row.getObject("at", OffsetDateTime.class),
          row.getString("by"),
          row.getLong("people"),
          row.getLong("papers"),
          row.getLong("out"));
    }
  }

  private record Wanted(long coupon, String number, String offer, int papers) {
    static Wanted read(ResultSet row) throws SQLException {
      return new Wanted(
          row.getLong("id"), row.getString("number"), row.getString("offer"), row.getInt("papers"));
    }
  }

  /**
   * Makes the papers; answers how many. The same batch again makes none. What goes beyond {@link
   * #MOST} is left for the next batch. Refused with {@code print.nothing} when none is wanted.
   */
  public Result<Integer> print(Scope scope, UUID batch, Staff staff) {
    return database.together(
        () -> {
          lock();
          Optional<Integer> before = printed(batch);
          if (before.isPresent()) {
            return Result.of(before.get());
          }
          List<Wanted> wanted = wanted(scope);
          return wanted.isEmpty()
              ? Result.refused("print.nothing")
              : Result.of(make(wanted, batch, staff));
        });
  }

  /** How many papers are wanted. */
  public long count(Scope scope) {
    return database
        .first(
            "select coalesce(sum(greatest(0, " + LEFT + ")), 0)" + WANTED,
            row -> row.getLong(1),
            values(scope))
        .orElse(0L);
  }

  /**
   * How many papers are wanted by kind of member, those that want none left out: people are looked
   * up by key, for few of a million are on paper.
   */
  public Map<String, Long> counts() {
    return database
        .list(
            "select (select p.category from school_coupon_person p where p.number = w.number) as"
                + " category, sum(w.papers) as papers from (select c.number, c.quantity - c.used"
                + " - coalesce(o.papers, 0) as papers from school_coupon_coupon c left join"
                + " (select coupon, count(*) as papers from school_coupon_paper"
                + " where state = 'OUT' group by coupon) o on o.coupon = c.id"
                + " where c.medium = 'PAPER' and not c.is_withdrawn and c.valid_until >= ?) w"
                + " where w.papers > 0 group by 1",
            row -> Map.entry(row.getString("category"), row.getLong("papers")),
            clock.today())
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** One prints at a time, so that only the coupons of the batch need to be held. */
  private void lock() {
    database.list(
        "select pg_advisory_xact_lock(hashtext('school_coupon_print'),"
            + " hashtext(current_setting('app.organization')))",
        row -> true);
  }

  private Optional<Integer> printed(UUID batch) {
    return database.first(
        "select papers from school_coupon_batch where batch = ?", row -> row.getInt(1), batch);
  }

  /** Holds the coupons of the batch before it counts: a use that goes on is waited for. */
  private List<Wanted> wanted(Scope scope) {
    Long[] next =
        database
            .list(
                "select c.id"
                    + WANTED
                    + " and "
                    + LEFT
                    + " > 0 order by p.school, p.number, c.fiscal_year, c.id limit "
                    + (MOST + OF_ONE),
                row -> row.getLong(1),
                values(scope))
            .toArray(Long[]::new);
    Long[] held =
        database
            .list(
                "select id from school_coupon_coupon where id = any(?) and medium = 'PAPER'"
                    + " and not is_withdrawn order by id for no key update",
                row -> row.getLong(1),
                (Object) next)
            .toArray(Long[]::new);
    List<Wanted> all =
        database.list(
            "select c.id, c.number, c.offer, "
                + LEFT
                + " as papers from school_coupon_coupon c join school_coupon_person p"
                + " on p.number = c.number where c.id = any(?) and "
                + LEFT
                + " > 0 order by p.school, p.number, c.fiscal_year, c.id",
            Wanted::read,
            (Object) held);
    return upTo(all);
  }

  private static List<Wanted> upTo(List<Wanted> all) {
    List<Wanted> some = new ArrayList<>();
    int papers = 0;
    String last = "";
    for (Wanted each : all) {
      if (papers >= MOST && !each.number().equals(last)) {
        break;
      }
      some.add(each);
      papers += each.papers();
      last = each.number();
    }
    return some;
  }

  private Object[] values(Scope scope) {
    return new Object[] {
      clock.today(), scope.number(), scope.number(), scope.category(), scope.category()
    };
  }

  private int make(List<Wanted> wanted, UUID batch, Staff staff) {
    int papers = 0;
    for (Wanted each : wanted) {
      for (int i = 0; i < each.papers(); i++) {
        insert(each, batch, staff);
        papers++;
      }
    }
    database.change(
        "insert into school_coupon_batch (batch, people, papers, printed_by, printed_at)"
            + " values (?, ?, ?, ?, ?)",
        batch,
        wanted.stream().map(Wanted::number).distinct().count(),
        papers,
        staff.name(),
        now());
    audit.note("coupon.papers-printed", "papers:" + batch, Map.of("papers", papers));
    return papers;
  }

  private void insert(Wanted wanted, UUID batch, Staff staff) {
    int inserted = 0;
    while (inserted == 0) {
      inserted =
          database.change(
              "insert into school_coupon_paper (serial, coupon, variants, batch, printed_by,"
                  + " printed_at) values (?, ?, ?, ?, ?, ?)"
                  + " on conflict (organization, serial) do nothing",
              Serial.random().value(),
              wanted.coupon(),
              variants(wanted.offer()),
              batch,
              staff.name(),
              now());
    }
  }

  private String variants(String offer) {
    HasOffers program = (HasOffers) current.program();
    return String.join(
        ",",
        program.offers().find(offer).map(Offer::variants).orElse(List.of()).stream()
            .map(Variant::code)
            .toList());
  }

  /** The papers of a batch in the order in which they are printed. */
  public List<Paper> papers(UUID batch) {
    return database.list(
        Paper.QUERY + " where a.batch = ? order by p.school, p.number, c.fiscal_year, a.id",
        Paper::read,
        batch);
  }

  /** The latest batches. */
  public List<Batch> batches(int count) {
    return database.list(
        "select b.batch, b.printed_at as at, b.printed_by as by, b.papers, b.people,"
            + " (select count(*) from school_coupon_paper a where a.batch = b.batch"
            + " and a.state = 'OUT') as out from school_coupon_batch b order by b.id desc"
            + " limit ?",
        Batch::read,
        count);
  }

  private OffsetDateTime now() {
    return clock.now().atZone(BusinessClock.ZONE).toOffsetDateTime();
  }
}

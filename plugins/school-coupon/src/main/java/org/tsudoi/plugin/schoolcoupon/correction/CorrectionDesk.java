package org.tsudoi.plugin.schoolcoupon.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.service.Audit;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.JapaneseText;
import org.tsudoi.api.value.Repertoire;
import org.tsudoi.plugin.schoolcoupon.grant.CouponAlignment;
import org.tsudoi.plugin.schoolcoupon.grant.Coupons;
import org.tsudoi.plugin.schoolcoupon.paper.PapersAgain;
import org.tsudoi.plugin.schoolcoupon.person.Staff;
import org.tsudoi.plugin.schoolcoupon.redemption.Use;
import org.tsudoi.plugin.schoolcoupon.redemption.Uses;

/**
 * Takes uses back by the second look of two people. A use is never changed into another experience,
 * and stays as it was booked; one that is settled already is corrected all the same, and the next
 * settlement subtracts it. SC-42
 */
@ApplicationScoped
public class CorrectionDesk {
  private static final int LONGEST = 500;

  @Inject PluginDatabase database;
  @Inject BusinessClock clock;
  @Inject Audit audit;
  @Inject Coupons coupons;
  @Inject Uses uses;
  @Inject PapersAgain papers;
  @Inject CouponAlignment alignment;

  /**
   * Proposes to take back so many of a use; answers the correction's id. Refuses {@code
   * correction.too-many} ({@code most}), {@code correction.waiting} while another one waits, and a
   * reason that is empty or too long.
   *
   * @param quantity as typed
   */
  public Result<Long> propose(long use, String quantity, String reason, Staff staff) {
    Result<String> why =
        JapaneseText.parseBlock(reason, LONGEST, Repertoire.JIS_X_0213_AND_MS932).at("reason");
    return database.together(
        () -> {
          Optional<Use> held = hold(use);
          if (held.isEmpty()) {
            return Result.refused("correction.no-use");
          }
          Result<Integer> number = quantity(quantity, held.get());
          Decision both = number.decision().and(why.decision());
          if (!both.isAccepted()) {
            return Result.refused(both.problems());
          }
          return isWaiting(use)
              ? Result.refused("correction.waiting")
              : Result.of(insert(use, number.orElseThrow(), why.orElseThrow(), staff));
        });
  }

  private static Result<Integer> quantity(String typed, Use use) {
    String plain = JapaneseText.halfWidth(typed);
    boolean fits = plain.matches("[1-9][0-9]{0,3}") && Integer.parseInt(plain) <= use.counts();
    return fits
        ? Result.of(Integer.valueOf(plain))
        : Result.<Integer>refused("correction.too-many", "most", use.counts()).at("quantity");
  }

  private long insert(long use, int quantity, String reason, Staff staff) {
    long id =
        database
            .first(
                "insert into school_coupon_correction (use, quantity, reason, proposed_by,"
                    + " proposed_account, proposed_at) values (?, ?, ?, ?, ?, ?) returning id",
                row -> row.getLong(1),
                use,
                quantity,
                reason,
                staff.name(),
                staff.account().value(),
                now())
            .orElseThrow();
    audit.note(
        "coupon.correction-proposed",
        "use:" + use,
        Map.of("quantity", quantity, "reason", reason, "correction", id));
    return id;
  }

  /**
   * Accepts: so many coupons are left again, as far as the rule still gives them, and a paper that
   * was booked is out again. Refuses {@code correction.decided} when somebody else was faster,
   * {@code correction.own} by the one who proposed it, {@code correction.too-many} when less counts
   * by now.
   */
  public Decision accept(long id, String answer, Staff staff) {
    return decide(id, "ACCEPTED", answer, false, staff);
  }

  /** Rejects, with an answer that says why; refuses like {@link #accept}. */
  public Decision reject(long id, String answer, Staff staff) {
    return decide(id, "REJECTED", answer, true, staff);
  }

  /**
   * Takes the proposal back by the one who made it. Refuses {@code correction.decided} when
   * somebody was faster, and {@code correction.not-own} to anybody else.
   */
  public Decision withdraw(long id, Staff staff) {
    return database.together(
        () -> {
          Optional<Correction> mine = find(id).filter(each -> isOf(each, staff));
          if (mine.isEmpty()) {
            return Decision.refused(Problem.of("correction.not-own"));
          }
          int withdrawn =
              database.change(
                  "update school_coupon_correction set state = 'WITHDRAWN', decided_by = ?,"
                      + " decided_at = ? where id = ? and state = 'WAITING'",
                  staff.name(),
                  now(),
                  id);
          if (withdrawn == 0) {
            return Decision.refused(Problem.of("correction.decided"));
          }
          audit.note("coupon.correction-withdrawn", "use:" + mine.get().use(), Map.of());
          return Decision.accepted();
        });
  }

  private static boolean isOf(Correction correction, Staff staff) {
    return correction.proposer().equals(staff.account());
  }

  private Decision decide(
      long id, String state, String answer, boolean isAnswerNeeded, Staff staff) {
    Result<String> read =
        answer.isBlank() && !isAnswerNeeded
            ? Result.of("")
            : JapaneseText.parseBlock(answer, LONGEST, Repertoire.JIS_X_0213_AND_MS932);
    return read.isValid()
        ? database.together(() -> decide(id, state, read.orElseThrow(), staff))
        : read.at("answer").decision();
  }

  /** Holds in the order in which every booking does: coupon, use, correction. */
  private Decision decide(long id, String state, String answer, Staff staff) {
    Optional<Correction> found = find(id);
    if (found.isEmpty()) {
      return Decision.refused(Problem.of("correction.decided"));
    }
    coupons.hold(uses.find(found.get().use()).orElseThrow().coupon());
    Use use = hold(found.get().use()).orElseThrow();
    Correction correction = find(id).orElseThrow();
    if (!correction.isWaiting()) {
      return Decision.refused(Problem.of("correction.decided"));
    }
    if (!correction.mayBeDecidedBy(staff.account())) {
      return Decision.refused(Problem.of("correction.own"));
    }
    if (state.equals("ACCEPTED") && correction.quantity() > use.counts()) {
      return Decision.refused(Problem.of("correction.too-many", "most", use.counts()));
    }
    write(correction, use, state, answer, staff);
    return Decision.accepted();
  }

  private void write(Correction correction, Use use, String state, String answer, Staff staff) {
    if (state.equals("ACCEPTED")) {
      database.change(
          "update school_coupon_coupon set used = used - ? where id = ?",
          correction.quantity(),
          use.coupon());
      database.change(
          "update school_coupon_use set cancelled = cancelled + ? where id = ?",
          correction.quantity(),
          use.id());
      alignment.lower(use.coupon(), staff.name());
      papers.takenBack(use.id(), staff);
    }
    database.change(
        "update school_coupon_correction set state = ?, answer = ?, decided_by = ?,"
            + " decided_account = ?, decided_at = ? where id = ?",
        state,
        answer,
        staff.name(),
        staff.account().value(),
        now(),
        correction.id());
    audit.note(
        state.equals("ACCEPTED") ? "coupon.corrected" : "coupon.correction-rejected",
        "use:" + use.id(),
        Map.of(
            "quantity", correction.quantity(),
            "proposedBy", correction.proposedBy(),
            "reason", correction.reason(),
            "answer", answer));
  }

  private Optional<Use> hold(long use) {
    return database.first(
        "select " + Use.COLUMNS + " from school_coupon_use u where id = ? for no key update",
        Use::read,
        use);
  }

  private boolean isWaiting(long use) {
    return of(use).stream().anyMatch(Correction::isWaiting);
  }

  /** The correction of that id. */
  public Optional<Correction> find(long id) {
    return database.first(
        "select " + Correction.COLUMNS + " from school_coupon_correction k where id = ?",
        Correction::read,
        id);
  }

  /** All corrections of a use, the first first. */
  public List<Correction> of(long use) {
    return database.list(
        "select "
            + Correction.COLUMNS
            + " from school_coupon_correction k where use = ? order by id",
        Correction::read,
        use);
  }

  /** Corrections in that state, the latest first, before that id. */
  public List<Correction> in(String state, long before, int count) {
    return database.list(
        "select "
            + Correction.COLUMNS
            + " from school_coupon_correction k where state = ? and id < ? order by id desc limit"
            + " ?",
        Correction::read,
        state,
        before,
        count);
  }

  private OffsetDateTime now() {
    return clock.now().atZone(BusinessClock.ZONE).toOffsetDateTime();
  }
}

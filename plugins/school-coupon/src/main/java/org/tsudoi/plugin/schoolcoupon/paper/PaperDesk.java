package org.tsudoi.plugin.schoolcoupon.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.service.Audit;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.api.value.JapaneseText;
import org.tsudoi.api.value.Repertoire;
import org.tsudoi.plugin.schoolcoupon.facility.Facilities;
import org.tsudoi.plugin.schoolcoupon.facility.Facility;
import org.tsudoi.plugin.schoolcoupon.grant.Coupons;
import org.tsudoi.plugin.schoolcoupon.person.PersonNumber;
import org.tsudoi.plugin.schoolcoupon.person.Staff;
import org.tsudoi.plugin.schoolcoupon.redemption.LateBooking;
import org.tsudoi.plugin.schoolcoupon.redemption.LateUse;
import org.tsudoi.plugin.schoolcoupon.redemption.Use;
import org.tsudoi.plugin.schoolcoupon.redemption.Uses;

/** Paper that is out, comes back from facilities or is lost (紙クーポンの消込・無効). SC-41 */
@ApplicationScoped
public class PaperDesk {
  private static final int LONGEST = 200;
  private static final int NOON = 12;

  @Inject PluginDatabase database;
  @Inject BusinessClock clock;
  @Inject Audit audit;
  @Inject Coupons coupons;
  @Inject Facilities facilities;
  @Inject Uses uses;
  @Inject LateBooking booking;

  /**
   * A paper that came back, as typed.
   *
   * @param key of the filled-in form
   * @param variant what was ticked on it; "" where there is nothing to choose
   */
  public record Back(UUID key, String serial, long facility, String day, String variant) {}

  /**
   * Books a paper that came back as a use, once. Refuses {@code back.wrong-serial} (mistyped),
   * {@code back.unknown}, {@code back.void} ({@code day}), {@code back.booked} ({@code day}, {@code
   * facility}), {@code back.before-print}, {@code back.which-variant}, and as {@link LateBooking}
   * does.
   */
  public Result<Use> book(Back back, Staff staff) {
    Result<Serial> serial =
        Serial.parse(back.serial())
            .map(Result::of)
            .orElseGet(() -> Result.<Serial>refused("back.wrong-serial"))
            .at("serial");
    Result<LocalDate> day = BusinessDates.parse(back.day()).at("day");
    Decision both = serial.decision().and(day.decision());
    return both.isAccepted()
        ? database.together(() -> book(back, serial.orElseThrow(), day.orElseThrow(), staff))
        : Result.refused(both.problems());
  }

  private Result<Use> book(Back back, Serial serial, LocalDate day, Staff staff) {
    Optional<Paper> found = find(serial);
    if (found.isEmpty()) {
      return Result.<Use>refused("back.unknown").at("serial");
    }
    coupons.hold(found.get().coupon());
    Optional<Use> before = uses.find(back.key());
    Paper paper = find(serial).orElseThrow();
    return before.isPresent()
        ? Result.of(before.get())
        : refusal(paper, back, day)
            .<Result<Use>>map(problem -> Result.refused(List.of(problem)))
            .orElseGet(() -> bookGood(paper, back, day, staff));
  }

  private Optional<Problem> refusal(Paper paper, Back back, LocalDate day) {
    if (paper.state().equals("VOID")) {
      return Optional.of(Problem.at("serial", "back.void", "day", day(paper.changed())));
    }
    if (paper.state().equals("BACK")) {
      Use use = use(paper).orElseThrow();
      return Optional.of(
          Problem.at(
              "serial",
              "back.booked",
              "day",
              day(use.when()),
              "facility",
              facilities.find(use.facility()).map(Facility::name).orElse("")));
    }
    if (day.isBefore(paper.printed().toLocalDate())) {
      return Optional.of(Problem.at("day", "back.before-print", "day", day(paper.printed())));
    }
    boolean fits =
        paper.variants().isEmpty()
            ? back.variant().isEmpty()
            : paper.variants().contains(back.variant());
    return fits ? Optional.empty() : Optional.of(Problem.at("variant", "back.which-variant"));
  }

  private static String day(LocalDateTime moment) {
    return BusinessDates.format(moment.toLocalDate());
  }

  private Result<Use> bookGood(Paper paper, Back back, LocalDate day, Staff staff) {
    Result<Use> booked =
        booking.book(
            LateUse.ofPaper(
                back.key(),
                paper.coupon(),
                back.facility(),
                back.variant(),
                moment(day),
                paper.id(),
                staff));
    if (booked.isValid()) {
      change(paper, "BACK", "", staff);
    }
    return booked;
  }

  /** Papers say a day and no time: noon, or now on the same morning. */
  private LocalDateTime moment(LocalDate day) {
    LocalDateTime noon = day.atTime(NOON, 0);
    return day.equals(clock.today()) && noon.isAfter(clock.time()) ? clock.time() : noon;
  }

  /**
   * Makes a paper void, e.g. a lost one, so that another can be printed. Refuses a reason that is
   * empty or too long, and {@code void.not-out} when it came back or is void already.
   */
  public Decision makeVoid(long id, String reason, Staff staff) {
    Result<String> why =
        JapaneseText.parse(reason, LONGEST, Repertoire.JIS_X_0213_AND_MS932).at("reason");
    return why.isValid()
        ? database.together(() -> makeVoidFor(id, why.orElseThrow(), staff))
        : why.decision();
  }

  private Decision makeVoidFor(long id, String reason, Staff staff) {
    Optional<Paper> found = find(id);
    if (found.isEmpty()) {
      return Decision.refused(Problem.of("void.not-out"));
    }
    coupons.hold(found.get().coupon());
    if (!find(id).orElseThrow().isOut()) {
      return Decision.refused(Problem.of("void.not-out"));
    }
    change(found.get(), "VOID", reason, staff);
    audit.note(
        "coupon.paper-void",
        "paper:" + id,
        Map.of("serial", found.get().serial().toString(), "reason", reason));
    return Decision.accepted();
  }

  private void change(Paper paper, String state, String reason, Staff staff) {
    database.change(
        "update school_coupon_paper set state = ?, state_by = ?, state_at = ?, state_reason = ?"
            + " where id = ? and state = 'OUT'",
        state,
        staff.name(),
        clock.now().atZone(BusinessClock.ZONE).toOffsetDateTime(),
        reason,
        paper.id());
  }

  private Optional<Use> use(Paper paper) {
    return database.first(
        "select "
            + Use.COLUMNS
            + " from school_coupon_use u where paper = ? and cancelled < quantity",
        Use::read,
        paper.id());
  }

  /** The paper of that id. */
  public Optional<Paper> find(long id) {
    return database.first(Paper.QUERY + " where a.id = ?", Paper::read, id);
  }

  /** The paper of that serial. */
  public Optional<Paper> find(Serial serial) {
    return database.first(Paper.QUERY + " where a.serial = ?", Paper::read, serial.value());
  }

  /** Papers in that state, the latest first, before that id. */
  public List<Paper> in(String state, long before, int count) {
    return database.list(
        Paper.QUERY + " where a.state = ? and a.id < ? order by a.id desc limit ?",
        Paper::read,
        state,
        before,
        count);
  }

  /** All papers of a person, the latest first. */
  public List<Paper> of(PersonNumber number) {
    return database.list(
        Paper.QUERY + " where c.number = ? order by a.id desc", Paper::read, number.value());
  }
}

package org.tsudoi.web.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.member.MemberView;
import org.tsudoi.api.member.OfficeView;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.member.Correction;
import org.tsudoi.core.member.CorrectionDesk;
import org.tsudoi.core.member.MemberHistory;
import org.tsudoi.core.member.Membership;
import org.tsudoi.core.member.RegisterDesk;
import org.tsudoi.core.member.Span;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Pages;

/** One member as of a day, with all that was ever registered for the secretariat (P-10, OC-6). */
@Named("memberPage")
@RequestScoped
public class MemberPage {
  @Inject FormState form;
  @Inject Pages pages;
  @Inject Actor actor;
  @Inject RegisterDesk desk;
  @Inject CorrectionDesk corrections;
  @Inject BusinessClock clock;
  private Optional<MemberView> member = Optional.empty();
  private Optional<MemberHistory> history = Optional.empty();
  private LocalDate day;

  /** Shows the member; 404 when there is none in scope. */
  public void open() {
    form.labels("member.detail");
    day = clock.today();
    Optional<MemberId> id = MemberId.parse(form.value("id")).toOptional();
    if (id.isEmpty()) {
      pages.refuse(404);
      return;
    }
    if (!form.value("day").isBlank()) {
      form.accept("day", BusinessDates.parse(form.value("day"))).ifPresent(given -> day = given);
    }
    history = actor.role().isStaff() ? desk.history(actor, id.get()) : Optional.empty();
    member = desk.member(actor, id.get(), shown());
    if (member.isEmpty() && history.isEmpty()) {
      pages.refuse(404);
    }
  }

  /** Before the first day of a member who is yet to join, the first day is shown. */
  private LocalDate shown() {
    if (form.value("day").isBlank()) {
      LocalDate first =
          history.map(h -> h.memberships().get(0).validFrom()).filter(day::isBefore).orElse(day);
      day = first;
    }
    return day;
  }

  /** Whether the person is a member, or was, on the day. */
  public boolean isThere() {
    return member.isPresent();
  }

  /** The member on the day. */
  public MemberView getMember() {
    return member.orElse(null);
  }

  /** The day that is shown. */
  public LocalDate getDay() {
    return day;
  }

  /** The day that is shown, as it can be typed. */
  public String getDayText() {
    return BusinessDates.format(day);
  }

  /** Whether it is today's state. */
  public boolean isToday() {
    return day.equals(clock.today());
  }

  /** Whether the membership goes on, today at least, so that it can be changed. */
  public boolean isOpen() {
    return last().filter(membership -> membership.validTo().isAfter(clock.today())).isPresent();
  }

  /** Whether a leaving is registered, one to come included. */
  public boolean isLeaving() {
    return last().filter(membership -> !membership.isOpen()).isPresent();
  }

  private Optional<Membership> last() {
    return history.map(all -> all.memberships().get(all.memberships().size() - 1));
  }

  /** What was corrected in the member's days, the latest first. */
  public List<Correction> getCorrections() {
    return MemberId.parse(form.value("id"))
        .toOptional()
        .map(id -> corrections.corrections(actor, id))
        .orElse(List.of());
  }

  /** The state on the day. */
  public String getState() {
    return member
        .flatMap(MemberView::leftOn)
        .filter(left -> !left.isAfter(day))
        .map(left -> "LEFT")
        .orElse(
            member.filter(m -> m.joinedOn().isAfter(clock.today())).isPresent()
                ? "COMING"
                : "ACTIVE");
  }

  /** The member's office on the day. */
  public String getOfficeName() {
    return member.map(MemberView::office).map(this::officeName).orElse("");
  }

  /** The name of an office on the day, or as it is now. */
  public String officeName(OfficeId office) {
    return desk.office(actor, office, day)
        .or(() -> desk.office(actor, office, clock.today()))
        .map(OfficeView::name)
        .orElse("");
  }

  /** All facts ever, the latest first. */
  public List<Span> getSpans() {
    return history.map(h -> reversed(h.facts().spans())).orElse(List.of());
  }

  /** All memberships ever, the latest first. */
  public List<Membership> getMemberships() {
    return history.map(h -> reversed(h.memberships())).orElse(List.of());
  }

  private static <T> List<T> reversed(List<T> rows) {
    List<T> copy = new ArrayList<>(rows);
    Collections.reverse(copy);
    return copy;
  }
}

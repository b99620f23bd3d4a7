package org.tsudoi.core.member;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tsudoi.api.Decision;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.audit.AuditLog;

/**
 * The secretariat corrects days that were registered wrongly (訂正). Each correction is an entry with
 * its reason, noted in the audit log. Refused like all changes ({@code changed-meanwhile}, {@code
 * member.unknown}), and {@code member.correction-charged}, {@code member.correction-set-off} where
 * a fee was billed for days that would change: billing takes that back first, with a credit note.
 */
@Stateless
public class CorrectionDesk {
  @Inject MemberCorrections members;
  @Inject Corrections corrections;
  @Inject AuditLog audit;

  /**
   * The latest leaving was on another day. Refused at {@code day}: {@code member.leave-too-early},
   * {@code member.office-left}; else {@code member.not-left}.
   */
  public Decision correctLeaving(
      Actor actor, MemberId member, LocalDate leftOn, String reason, Basis basis) {
    actor.requireStaff();
    return noted(
        actor,
        members.leavingDay(actor, member, leftOn, reason, basis),
        "member.leaving-corrected",
        member,
        Map.of("leftOn", leftOn));
  }

  /**
   * The member did not leave (退会の取消し): the membership goes on without a gap. Refused with {@code
   * member.not-left}, {@code member.office-left}, or {@code member.joined-elsewhere} when the
   * person is a member again under another number.
   */
  public Decision undoLeaving(Actor actor, MemberId member, String reason, Basis basis) {
    actor.requireStaff();
    return noted(
        actor,
        members.noLeaving(actor, member, reason, basis),
        "member.leaving-undone",
        member,
        Map.of());
  }

  /**
   * The latest joining was on another day. Refused at {@code day}: {@code member.joining-too-late},
   * {@code member.joining-before-leaving}, {@code member.joining-before-office}.
   */
  public Decision correctJoining(
      Actor actor, MemberId member, LocalDate joinedOn, String reason, Basis basis) {
    actor.requireStaff();
    return noted(
        actor,
        members.joiningDay(actor, member, joinedOn, reason, basis),
        "member.joining-corrected",
        member,
        Map.of("joinedOn", joinedOn));
  }

  /** All corrections of a member's days, the latest first. */
  public List<Correction> corrections(Actor actor, MemberId member) {
    actor.requireStaff();
    return corrections.of(actor.organization(), member);
  }

  private Decision noted(
      Actor actor, Decision decision, String action, MemberId member, Map<String, ?> details) {
    if (decision.isAccepted()) {
      audit.note(actor, action, "member:" + member, details);
    }
    return decision;
  }
}

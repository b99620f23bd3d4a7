package org.tsudoi.core.filing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Problem;
import org.tsudoi.api.filing.Effect;
import org.tsudoi.api.filing.FilingContext;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.member.MemberView;
import org.tsudoi.api.value.MemberId;

/** What an effect does to one member, from which day on. */
record MemberMove(MemberId member, LocalDate day) {

  /** Empty for effects that change no member's data or membership. */
  static Optional<MemberMove> of(Effect effect) {
    if (effect instanceof Effect.Leave leave) {
      return Optional.of(new MemberMove(leave.member(), leave.leftOn()));
    }
    if (effect instanceof Effect.Transfer transfer) {
      return Optional.of(new MemberMove(transfer.member(), transfer.from()));
    }
    return effect instanceof Effect.ChangeMember change
        ? Optional.of(new MemberMove(change.member(), change.from()))
        : Optional.empty();
  }

  /** Refused at its row when the member has left by then, as the register would. */
  Optional<Problem> afterLeaving(FilingDraft draft, FilingContext context) {
    return context
        .members()
        .member(member, context.filedOn())
        .flatMap(MemberView::leftOn)
        .filter(left -> !day.isBefore(left))
        .map(left -> atRow(draft, Problem.of("member.left", "day", left)));
  }

  /** A problem of the whole said of the row whose member it is. */
  Problem atRow(FilingDraft draft, Problem problem) {
    List<Optional<MemberId>> rows =
        draft.entries().stream().map(FilingDraft.Entry::member).toList();
    int row = rows.indexOf(Optional.of(member));
    return row < 0 || !problem.field().isEmpty()
        ? problem
        : problem.at("entries[" + row + "].member");
  }
}

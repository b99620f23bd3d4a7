package org.tsudoi.plugin.businessclub.benefit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tsudoi.api.Audience;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Wording;
import org.tsudoi.api.filing.FilingContext;
import org.tsudoi.api.filing.Paper;
import org.tsudoi.api.member.MemberView;
import org.tsudoi.api.value.MemberId;

/**
 * What proves a claim (添付書類).
 *
 * @param papers codes with a text {@code paper.<code>}
 * @param attached whether copies are attached to the claim; else the papers follow by post
 */
record Evidence(List<String> papers, boolean attached) {
  private static final String BY = "evidence-by";
  private static final String ATTACHMENTS = "attachments";

  static Evidence read(Keys keys, Wording wording) {
    List<String> papers = keys.list("evidence");
    papers.stream()
        .filter(code -> !wording.has("paper." + code))
        .forEach(code -> keys.refuse("evidence", "no text paper." + code));
    String by = keys.text(BY, "ATTACHMENT");
    if (!by.equals("ATTACHMENT") && !by.equals("PAPER")) {
      keys.refuse(BY, "must be ATTACHMENT or PAPER");
    }
    return new Evidence(
        papers.stream().filter(code -> wording.has("paper." + code)).toList(), !by.equals("PAPER"));
  }

  /**
   * Nothing attached for somebody whom an office claims for; the secretariat has the paper before
   * it.
   */
  Optional<Problem> missing(List<MemberId> members, FilingContext context, Wording wording) {
    if (!attached || papers.isEmpty() || context.audience() == Audience.STAFF) {
      return Optional.empty();
    }
    List<MemberId> lacking =
        members.stream().filter(member -> !context.isAttachedFor(member)).toList();
    if (lacking.isEmpty() && context.attachments() > 0) {
      return Optional.empty();
    }
    return Optional.of(
        lacking.size() < members.size()
            ? Problem.at(
                ATTACHMENTS,
                "club.benefit.evidence-of",
                "papers",
                named(wording),
                "who",
                names(lacking, context, wording))
            : Problem.at(ATTACHMENTS, "club.benefit.evidence", "papers", named(wording)));
  }

  private static String names(List<MemberId> members, FilingContext context, Wording wording) {
    return members.stream()
        .flatMap(member -> context.members().member(member, context.filedOn()).stream())
        .map(MemberView::name)
        .collect(Collectors.joining(wording.text("benefit.told.and")));
  }

  /** The checklist: what is attached need not be sent. */
  List<Paper> checklist() {
    return papers.stream().map(code -> new Paper(code, attached)).toList();
  }

  List<String> names(Wording wording) {
    return papers.stream().map(code -> wording.text("paper." + code)).toList();
  }

  /** What to attach or to send, for the head of the form; empty for nothing. */
  String told(Wording wording) {
    return papers.isEmpty()
        ? ""
        : wording.text(attached ? "benefit.claim.attach" : "benefit.claim.post", named(wording));
  }

  String named(Wording wording) {
    return names(wording).stream().collect(Collectors.joining(wording.text("benefit.told.and")));
  }
}

package org.tsudoi.plugin.businessclub.benefit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tsudoi.api.Audience;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Wording;
import org.tsudoi.api.filing.FilingContext;
import org.tsudoi.api.filing.Paper;

/**
 * What proves a claim (添付書類).
 *
 * @param papers codes with a text {@code paper.<code>}
 * @param attached whether copies are attached to the claim; else the papers follow by post
 */
record Evidence(List<String> papers, boolean attached) {
  private static final String BY = "evidence-by";

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

  /** Nothing attached to a claim of an office; the secretariat has the paper before it. */
  Optional<Problem> missing(FilingContext context, Wording wording) {
    boolean lacks =
        attached
            && !papers.isEmpty()
            && context.attachments() == 0
            && context.audience() != Audience.STAFF;
    return lacks
        ? Optional.of(Problem.at("attachments", "club.benefit.evidence", "papers", named(wording)))
        : Optional.empty();
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

package org.tsudoi.plugin.businessclub.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.filing.Asked;
import org.tsudoi.api.filing.Effect;
import org.tsudoi.api.filing.FilingContext;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.filing.FilingDraft.Entry;
import org.tsudoi.api.filing.FilingForm;
import org.tsudoi.api.filing.FilingForm.Entries;
import org.tsudoi.api.filing.Paper;
import org.tsudoi.api.filing.Ruling;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.plugin.businessclub.filing.ClubFiling;

/** A claim of one kind of benefit for members of the office (給付金の請求, OC-13, P-33). */
final class BenefitClaim extends ClubFiling {
  private final Benefit benefit;

  BenefitClaim(Benefit benefit) {
    super(benefit.filing());
    this.benefit = benefit;
  }

  @Override
  public Map<String, String> words() {
    Map<String, String> words = new HashMap<>();
    words.put("title", benefit.wording().text("benefit.claim.title", benefit.label()));
    words.put("lead", lead());
    words.put("entry", benefit.wording().text("benefit.claim.entry"));
    words.putAll(benefit.asking().words());
    return words;
  }

  private String lead() {
    return benefit.wording().text("benefit.claim.lead", benefit.label())
        + benefit.evidence().told(benefit.wording());
  }

  @Override
  public FilingForm form(FilingContext context) {
    return new FilingForm(List.of(), Entries.MEMBERS, benefit.asking().fields(benefit.amounts()));
  }

  @Override
  public Decision examine(FilingDraft draft, FilingContext context) {
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < draft.entries().size(); i++) {
      problems.addAll(claim(draft.entries().get(i), context).problems("entries[" + i + "]."));
    }
    List<MemberId> members =
        draft.entries().stream().flatMap(entry -> entry.member().stream()).toList();
    benefit.evidence().missing(members, context, benefit.wording()).ifPresent(problems::add);
    return Decision.of(problems);
  }

  private MemberClaim claim(Entry entry, FilingContext context) {
    return new MemberClaim(benefit, entry.member().orElseThrow(), entry.answers(), context);
  }

  @Override
  public List<Paper> papers(FilingDraft draft, FilingContext context) {
    return benefit.evidence().checklist();
  }

  @Override
  public List<Effect> effects(FilingDraft draft, FilingContext context) {
    return draft.entries().stream().map(entry -> (Effect) claim(entry, context).grant()).toList();
  }

  @Override
  public List<Asked> askedAtAcceptance(FilingDraft draft, FilingContext context, LocalDate today) {
    return isOneAmount(draft) ? OtherAmount.asked() : List.of();
  }

  /** Which of several amounts would be another one could not be said. */
  private boolean isOneAmount(FilingDraft draft) {
    return benefit.otherAmount() && draft.entries().size() == 1;
  }

  @Override
  public Decision examineRuling(FilingDraft draft, FilingContext context, Ruling ruling) {
    return isOneAmount(draft)
        ? OtherAmount.of(ruling).examine(claim(draft.entries().get(0), context).grant())
        : Decision.accepted();
  }

  @Override
  public List<Effect> effects(FilingDraft draft, FilingContext context, Ruling ruling) {
    return isOneAmount(draft)
        ? List.of(
            OtherAmount.of(ruling)
                .instead(claim(draft.entries().get(0), context).grant(), benefit.wording()))
        : effects(draft, context);
  }
}

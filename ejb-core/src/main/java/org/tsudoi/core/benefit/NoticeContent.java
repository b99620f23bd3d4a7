package org.tsudoi.core.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.document.Fact;
import org.tsudoi.core.document.FactGroup;
import org.tsudoi.core.document.Letter;
import org.tsudoi.core.document.NoticeDocument;
import org.tsudoi.core.organization.OrganizationState.Running;

/** What stands on a decision notice: the whole, then each member with amount and reason (P-30). */
@ApplicationScoped
class NoticeContent {

  /** 共済給付決定通知書 or 助成金給付決定通知書. */
  String title(Running running, List<GrantView> granted) {
    return BenefitTexts.of(running, "benefit.notice.title." + granted.get(0).benefitGroup());
  }

  NoticeDocument of(Running running, Letter letter, List<GrantView> granted) {
    List<FactGroup> groups = new ArrayList<>();
    groups.add(whole(running, granted));
    granted.forEach(grant -> groups.add(member(running, grant)));
    return new NoticeDocument(
        letter,
        title(running, granted),
        BenefitTexts.of(running, "benefit.notice.greeting"),
        groups,
        List.of(BenefitTexts.of(running, "benefit.notice.note")));
  }

  private static FactGroup whole(Running running, List<GrantView> granted) {
    GrantView first = granted.get(0);
    return new FactGroup(
        BenefitTexts.of(running, "benefit.notice.decided"),
        List.of(
            fact(running, "kind", first.label()),
            fact(running, "receipt", first.receipt()),
            fact(running, "day", first.decidedOn()),
            fact(
                running,
                "count",
                BenefitTexts.of(running, "benefit.notice.people", Map.of("count", granted.size()))),
            fact(running, "total", granted.stream().map(GrantView::amount).collect(Yen.sum()))));
  }

  private static FactGroup member(Running running, GrantView grant) {
    List<Fact> facts = new ArrayList<>();
    facts.add(fact(running, "event", grant.eventOn()));
    if (!grant.person().isEmpty()) {
      facts.add(fact(running, "person", grant.person()));
    }
    facts.add(fact(running, "amount", grant.amount()));
    facts.add(fact(running, "why", grant.explanation()));
    return new FactGroup(grant.memberNumber() + "　" + grant.memberName(), facts);
  }

  private static Fact fact(Running running, String name, Object value) {
    return new Fact(BenefitTexts.of(running, "benefit.notice." + name), value);
  }
}

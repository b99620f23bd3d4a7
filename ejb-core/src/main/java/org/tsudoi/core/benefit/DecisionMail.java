package org.tsudoi.core.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tsudoi.api.member.OfficeView;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.mail.MailMessage;
import org.tsudoi.core.mail.Outbox;
import org.tsudoi.core.organization.OrganizationState.Running;

/**
 * Mails the office that something was granted or revoked; texts {@code benefit.mail.decided.…},
 * {@code benefit.mail.revoked.…}.
 */
@ApplicationScoped
class DecisionMail {
  @Inject Outbox outbox;

  void put(Running running, OfficeView office, String notice, List<GrantView> granted) {
    Map<String, Object> words = words(running, office, notice, granted);
    put(running, office, "benefit-" + granted.get(0).filing(), "decided", words);
  }

  void revoked(Running running, OfficeView office, GrantView grant, String reason) {
    Map<String, Object> words = words(running, office, "", List.of(grant));
    words.put("member", grant.memberNumber());
    words.put("reason", reason);
    put(running, office, "benefit-revoked-" + grant.id(), "revoked", words);
  }

  private void put(
      Running running, OfficeView office, String key, String text, Map<String, Object> words) {
    EmailAddress.parse(office.email())
        .toOptional()
        .ifPresent(
            to ->
                outbox.put(
                    running.organizationId(),
                    new MailMessage(
                        key,
                        to,
                        BenefitTexts.of(running, "benefit.mail." + text + ".subject", words),
                        BenefitTexts.of(running, "benefit.mail." + text + ".body", words))));
  }

  private static Map<String, Object> words(
      Running running, OfficeView office, String notice, List<GrantView> granted) {
    Map<String, Object> words = new HashMap<>();
    words.put("organization", running.organization().name());
    words.put("phone", running.program().branding().phone());
    words.put("hours", running.program().branding().hours());
    words.put("office", office.name());
    words.put("notice", notice);
    words.put("kind", granted.get(0).label());
    words.put("receipt", granted.get(0).receipt());
    words.put("count", granted.size());
    words.put("total", granted.stream().map(GrantView::amount).collect(Yen.sum()));
    return words;
  }
}

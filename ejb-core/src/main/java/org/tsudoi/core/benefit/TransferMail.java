package org.tsudoi.core.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.database.Database;
import org.tsudoi.core.mail.MailMessage;
import org.tsudoi.core.mail.Outbox;
import org.tsudoi.core.organization.OrganizationState.Running;
import org.tsudoi.core.organization.Organizations;

/** Mails offices that money comes, or could not come; texts {@code benefit.mail.transfer.…}. */
@ApplicationScoped
class TransferMail {
  private static final String RECEIVERS =
      """
      select i.id, n.name, n.email, i.amount, coalesce(i.failure, '') as failure, b.pay_on,
        (select count(*)::int from transfer_grant g where g.organization = i.organization
          and g.batch = i.batch and g.office = i.office) as grants
      from transfer_item i
      join transfer_batch b on b.organization = i.organization and b.id = i.batch
      join office_facts n on n.organization = i.organization and n.office = i.office
        and n.valid_to = 'infinity' and n.email <> ''
      where i.organization = :organization and i.batch = :batch
        and (cast(:item as bigint) is null or i.id = :item)
      order by i.id
      """;

  @Inject Database database;
  @Inject Organizations organizations;
  @Inject Outbox outbox;

  /** Whom one transfer is told to. */
  public record Receiver(
      long id,
      String name,
      String email,
      Yen amount,
      String failure,
      LocalDate payOn,
      int grants) {}

  /** The batch is with the bank: every office is told the day and the sum. */
  void sent(OrganizationId organization, long batch) {
    receivers(organization, batch, null).forEach(each -> put(organization, "transfer", each));
  }

  /** One transfer failed: its office is told why and asked for its account. */
  void failed(OrganizationId organization, long batch, long item) {
    receivers(organization, batch, item)
        .forEach(each -> put(organization, "transfer-failed", each));
  }

  private List<Receiver> receivers(OrganizationId organization, long batch, Long item) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(RECEIVERS)
                .bind("organization", organization)
                .bind("batch", batch)
                .bind("item", item)
                .mapTo(Receiver.class)
                .list());
  }

  private void put(OrganizationId organization, String kind, Receiver receiver) {
    Running running = organizations.running(organization);
    Map<String, Object> words = words(running, receiver);
    Optional<EmailAddress> to = EmailAddress.parse(receiver.email()).toOptional();
    to.ifPresent(
        address ->
            outbox.put(
                organization,
                new MailMessage(
                    "benefit-" + kind + "-" + receiver.id(),
                    address,
                    BenefitTexts.of(running, "benefit.mail." + kind + ".subject", words),
                    BenefitTexts.of(running, "benefit.mail." + kind + ".body", words))));
  }

  private static Map<String, Object> words(Running running, Receiver receiver) {
    Map<String, Object> words = new HashMap<>();
    words.put("organization", running.organization().name());
    words.put("phone", running.program().branding().phone());
    words.put("hours", running.program().branding().hours());
    words.put("office", receiver.name());
    words.put("day", BusinessDates.format(receiver.payOn()));
    words.put("total", receiver.amount());
    words.put("count", receiver.grants());
    words.put("reason", receiver.failure());
    return words;
  }
}

package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;

/** A file's items with what they may be: found anew each time, so that no match is ever stale. */
@ApplicationScoped
class ReceiptItems {
  @Inject BankReceipts receipts;
  @Inject Payers payers;

  List<ReceiptItemView> of(Handle handle, OrganizationId organization, long receipt) {
    List<BankReceipts.Item> items = receipts.items(handle, organization, receipt);
    Map<Long, ReceiptMatch> matches = new HashMap<>();
    if (items.stream().anyMatch(BankReceipts.Item::isWaiting)) {
      ReceiptMatching matching = new ReceiptMatching(payers.all(handle, organization));
      items.stream()
          .filter(BankReceipts.Item::isWaiting)
          .forEach(
              item ->
                  matches.put(
                      item.id(),
                      matching.match(
                          item.payer(),
                          item.payerCode(),
                          item.edi(),
                          item.receivedOn(),
                          item.amount())));
    }
    return views(handle, organization, items, matches);
  }

  private static List<ReceiptItemView> views(
      Handle handle,
      OrganizationId organization,
      List<BankReceipts.Item> items,
      Map<Long, ReceiptMatch> matches) {
    List<Long> offices = new ArrayList<>();
    items.forEach(item -> item.office().ifPresent(office -> offices.add(office.value())));
    matches.values().forEach(m -> m.office().ifPresent(office -> offices.add(office.value())));
    Map<Long, Name> names = new HashMap<>();
    handle
        .createQuery(
            "select o.id, o.number, coalesce(f.name, '') as name from office o"
                + " left join office_facts f on f.organization = o.organization"
                + " and f.office = o.id and f.valid_to = 'infinity'"
                + " where o.organization = :organization and o.id = any(:offices::bigint[])")
        .bind("organization", organization)
        .bind("offices", offices.toArray(Long[]::new))
        .mapTo(Name.class)
        .forEach(name -> names.put(name.id(), name));
    return items.stream()
        .map(item -> view(item, Optional.ofNullable(matches.get(item.id())), names))
        .toList();
  }

  private static ReceiptItemView view(
      BankReceipts.Item item, Optional<ReceiptMatch> match, Map<Long, Name> names) {
    Optional<OfficeId> office = item.office().or(() -> match.flatMap(ReceiptMatch::office));
    Optional<Name> name = office.map(id -> names.get(id.value()));
    return new ReceiptItemView(
        item.id(),
        item.receipt(),
        item.line(),
        item.receivedOn(),
        item.amount(),
        item.payer(),
        item.payerCode(),
        item.sender(),
        item.edi(),
        item.state(),
        item.payment(),
        item.attempt(),
        item.reversed(),
        item.note(),
        item.decidedBy(),
        item.decidedAt(),
        office,
        name.map(Name::number).orElse(""),
        name.map(Name::name).orElse(""),
        match);
  }

  /** How an office is called. */
  public record Name(long id, String number, String name) {}
}

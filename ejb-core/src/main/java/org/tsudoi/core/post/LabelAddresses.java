package org.tsudoi.core.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.value.PostalCode;
import org.tsudoi.core.database.Database;
import org.tsudoi.core.document.Recipient;

/** Where a batch goes: an address of today for each office, in the documents' order. */
@ApplicationScoped
class LabelAddresses {
  private static final String INDIVIDUAL = "INDIVIDUAL";

  @Inject Database database;
  @Inject BusinessClock clock;

  /** An office's address as registered. */
  public record Address(
      String number, String kind, String name, String postalCode, String address, String contact) {

    Recipient recipient() {
      PostalCode postal = PostalCode.parse(postalCode).toOptional().orElse(null);
      List<String> lines =
          address.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
      if (kind.equals(INDIVIDUAL)) {
        return Recipient.person(postal, lines, name, number);
      }
      Recipient office = Recipient.office(postal, lines, name, number);
      return contact.isBlank() ? office : office.attention(contact);
    }
  }

  List<Recipient> of(OrganizationId organization, long batch) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    """
                    select o.number, o.kind, coalesce(f.name, '') as name,
                      coalesce(f.postal_code, '') as postal_code,
                      coalesce(f.address, '') as address, coalesce(f.contact, '') as contact
                    from office o
                    left join office_facts f on f.organization = o.organization
                      and f.office = o.id and f.valid_from <= :today and f.valid_to > :today
                    where o.organization = :organization and o.id in (select i.office
                      from post_item i where i.organization = :organization and i.batch = :batch)
                    order by o.number
                    """)
                .bind("organization", organization)
                .bind("batch", batch)
                .bind("today", clock.today())
                .mapTo(Address.class)
                .stream()
                .map(Address::recipient)
                .toList());
  }
}

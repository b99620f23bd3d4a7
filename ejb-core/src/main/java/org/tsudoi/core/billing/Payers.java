package org.tsudoi.core.billing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.bank.PayerName;

/** Who may send money, and under which names. */
@ApplicationScoped
class Payers {
  /** Transfers that came by no file, about the days of items that wait. */
  private static final String ENTERED =
      """
      select p.office, p.received_on, p.amount from payment p
      where p.organization = :organization and p.office is not null and p.reversed_at is null
        and p.method = 'TRANSFER' and p.received_on >= (select min(i.received_on) - 5
          from bank_receipt_item i where i.organization = :organization and i.state = 'WAITING')
        and not starts_with(p.reference, 'receipt:')
      """;

  /** Every office as a payer. */
  List<Payer> all(Handle handle, OrganizationId organization) {
    Map<Long, List<Owed>> open =
        query(
                handle,
                organization,
                """
                select i.office, i.id as invoice, i.total - i.paid - i.credited as due,
                  exists (select from debit_invoice d where d.organization = i.organization
                    and d.invoice = i.id and d.pending) as debiting
                from invoice i
                where i.organization = :organization and i.paid + i.credited < i.total
                order by i.office, i.due_on, i.id
                """,
                Owed.class)
            .stream()
            .collect(Collectors.groupingBy(Owed::office));
    Map<Long, Set<String>> learned = new HashMap<>();
    query(
            handle,
            organization,
            "select name, office from payer_name where organization = :organization",
            Learned.class)
        .forEach(
            name ->
                learned
                    .computeIfAbsent(name.office(), o -> new LinkedHashSet<>())
                    .add(name.name()));
    Map<Long, List<ByHand>> entered =
        query(handle, organization, ENTERED, ByHand.class).stream()
            .collect(Collectors.groupingBy(ByHand::office));
    List<Payer> payers = new ArrayList<>();
    for (Named named : named(handle, organization)) {
      payers.add(
          payer(
              named,
              learned.getOrDefault(named.office(), Set.of()),
              open.getOrDefault(named.office(), List.of()),
              entered.getOrDefault(named.office(), List.of())));
    }
    return payers;
  }

  private static List<Named> named(Handle handle, OrganizationId organization) {
    return query(
        handle,
        organization,
        """
        select o.id as office, o.number, coalesce(f.kana, '') as kana,
          coalesce(b.holder, '') as holder, coalesce(b.customer_number, '') as customer
        from office o
        left join office_facts f on f.organization = o.organization and f.office = o.id
          and f.valid_to = 'infinity'
        left join bank_account b on b.organization = o.organization and b.office = o.id
          and b.valid_to = 'infinity'
        where o.organization = :organization order by o.id
        """,
        Named.class);
  }

  private static <T> List<T> query(
      Handle handle, OrganizationId organization, String sql, Class<T> type) {
    return handle.createQuery(sql).bind("organization", organization).mapTo(type).list();
  }

  private static Payer payer(
      Named named, Set<String> learned, List<Owed> owed, List<ByHand> entered) {
    Set<String> names = new LinkedHashSet<>(learned);
    Stream.of(named.kana(), named.holder())
        .map(name -> PayerName.of(name).key())
        .filter(key -> !key.isEmpty())
        .forEach(names::add);
    Set<String> numbers =
        Stream.of(named.number(), named.customer())
            .map(PayerName::significant)
            .filter(number -> !number.isEmpty())
            .collect(Collectors.toSet());
    return new Payer(
        new OfficeId(named.office()),
        names,
        numbers,
        owed.stream().map(each -> new Payer.Open(each.invoice(), each.due())).toList(),
        owed.stream().anyMatch(Owed::debiting),
        entered.stream().map(each -> new Payer.Entered(each.receivedOn(), each.amount())).toList());
  }

  /** Remembers that the office pays under this name; nothing when the name says nothing. */
  void learn(Handle handle, Actor actor, String written, OfficeId office, Instant now) {
    String key = PayerName.of(written).key();
    if (key.isEmpty()) {
      return;
    }
    handle
        .createUpdate(
            "insert into payer_name (organization, name, office, written, learned_by, learned_at)"
                + " values (:organization, :name, :office, :written, :by, :now)"
                + " on conflict do nothing")
        .bind("organization", actor.organization())
        .bind("name", key)
        .bind("office", office)
        .bind("written", written)
        .bind("by", actor.name())
        .bind("now", now)
        .execute();
  }

  List<PayerNameView> learned(
      Handle handle,
      OrganizationId organization,
      Optional<OfficeId> office,
      String after,
      int limit) {
    return handle
        .createQuery(
            "select p.name, p.office, p.written, p.learned_by, p.learned_at,"
                + " o.number as office_number, coalesce(f.name, '') as office_name"
                + " from payer_name p"
                + " join office o on o.organization = p.organization and o.id = p.office"
                + " left join office_facts f on f.organization = p.organization"
                + " and f.office = p.office and f.valid_to = 'infinity'"
                + " where p.organization = :organization and p.name > :after"
                + " and (:office::bigint is null or p.office = :office)"
                + " order by p.name, p.office limit :limit")
        .bind("organization", organization)
        .bind("after", after)
        .bind("office", office.map(OfficeId::value).orElse(null))
        .bind("limit", limit)
        .mapTo(PayerNameView.class)
        .list();
  }

  boolean forget(Handle handle, OrganizationId organization, String name, OfficeId office) {
    return handle
            .createUpdate(
                "delete from payer_name where organization = :organization and name = :name"
                    + " and office = :office")
            .bind("organization", organization)
            .bind("name", name)
            .bind("office", office)
            .execute()
        == 1;
  }

  /** An open invoice of an office. */
  public record Owed(long office, long invoice, Yen due, boolean debiting) {}

  /** A transfer that staff entered. */
  public record ByHand(long office, LocalDate receivedOn, Yen amount) {}

  /** A name that staff said. */
  public record Learned(String name, long office) {}

  /** What the register calls an office. */
  public record Named(long office, String number, String kana, String holder, String customer) {}
}

package org.tsudoi.core.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsudoi.api.value.JapaneseText;
import org.tsudoi.api.value.Kana;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;

/** Pages of offices, by number. */
@ApplicationScoped
class OfficeList {
  private static final String SELECT =
      """
      select o.id, o.number, o.kind, f.name, f.kana, o.affiliation, f.address, f.phone,
             o.joined_on, o.left_on,
             (select count(*) from membership s where s.organization = o.organization
               and s.office = o.id and s.valid_from <= :day and s.valid_to > :day) as heads,
             case when o.joined_on > :day then 'COMING' when o.left_on <= :day then 'LEFT'
               else 'ACTIVE' end as state
      from office o
      join office_facts f on f.organization = o.organization and f.office = o.id
        and f.valid_to > :day
        and (f.valid_from <= :day or f.valid_from = (select min(e.valid_from)
          from office_facts e where e.organization = o.organization and e.office = o.id))
      where o.organization = :organization
        and (:anyScope or o.id = any(:scope))
        and o.number > :after
        and starts_with(o.number, :number)
        and (:name = '' or position(:name in f.name) > 0
          or :kana <> '' and starts_with(f.kana_key, :kana))
        and (:affiliation = '' or o.affiliation = :affiliation)
        and (:state in ('', 'ACTIVE') or :state = 'LEFT' and o.left_on <= :day
          or :state = 'COMING' and o.joined_on > :day)
        and (:state <> 'ACTIVE' or o.joined_on <= :day and (o.left_on is null or o.left_on > :day))
      order by o.number limit :limit
      """;

  @Inject Database database;

  /** The page asked for; {@code scope} narrows to some offices, empty for all. */
  Page<OfficeRow> page(OrganizationId organization, Optional<Set<OfficeId>> scope, OfficeQuery q) {
    Long[] offices = scope.orElse(Set.of()).stream().map(OfficeId::value).toArray(Long[]::new);
    List<OfficeRow> rows =
        database.of(
            organization,
            handle ->
                handle
                    .createQuery(SELECT)
                    .bind("organization", organization)
                    .bind("day", q.day())
                    .bind("anyScope", scope.isEmpty())
                    .bindArray("scope", Long.class, (Object[]) offices)
                    .bind("after", clean(q.after().orElse("")))
                    .bind("number", JapaneseText.halfWidth(clean(q.number())))
                    .bind("name", JapaneseText.clean(clean(q.name())))
                    .bind("kana", Kana.searchKey(clean(q.name())))
                    .bind("affiliation", clean(q.affiliation()))
                    .bind("state", q.state())
                    .bind("limit", q.size() + 1)
                    .mapTo(OfficeRow.class)
                    .list());
    boolean more = rows.size() > q.size();
    List<OfficeRow> page = more ? rows.subList(0, q.size()) : rows;
    return new Page<>(
        page, more ? Optional.of(page.get(page.size() - 1).number()) : Optional.empty());
  }

  private static String clean(String typed) {
    return typed.replace("\0", "");
  }
}

package org.tsudoi.core.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;
import org.tsudoi.api.value.JapaneseText;
import org.tsudoi.api.value.Kana;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;

/**
 * Pages of members. Each order walks one index and stops after a page; beginnings are ranges of
 * "C"-collated keys, which row-level security lets the index answer (LIKE it would not).
 */
@ApplicationScoped
class MemberList {
  private static final String AFTER_ALL = "\uDBFF\uDFFF";
  private static final String SELECT =
      """
      select m.id, m.number, f.family_name, f.given_name, f.kana, f.kana_key, f.name_key,
             f.birth_date, f.sex, s.office, o.number as office_number,
             coalesce((select n.name from office_facts n
               where n.organization = o.organization and n.office = o.id and n.valid_to > :day
               order by n.valid_from limit 1), '') as office_name,
             s.category, coalesce((select max(e.valid_from) from membership e
               where e.organization = m.organization and e.member = m.id
                 and e.valid_from <= s.valid_from and e.entry in ('JOIN', 'IMPORT')),
               s.valid_from) as joined_on,
             case when s.ending = 'LEAVE' then s.valid_to end as left_on,
             case when s.valid_from > :day then 'COMING' when s.valid_to > :day then 'ACTIVE'
               else 'LEFT' end as state
      from member m
      join {facts}
      join lateral (
        select * from membership
        where organization = m.organization and member = m.id
        order by (valid_from <= :day) desc,
          case when valid_from <= :day then valid_from end desc, valid_from
        limit 1) s on true
      join lateral (
        select * from office
        where organization = m.organization and id = s.office limit 1) o on true
      where m.organization = :organization
      """;

  /** A way into the list: a join of its own, which the planner may turn about. */
  private static final String FACTS_FIRST =
      """
      member_facts f on f.organization = m.organization and f.member = m.id
        and f.valid_to > :day
        and (f.valid_from <= :day or f.valid_from = (select min(e.valid_from)
          from member_facts e where e.organization = m.organization and e.member = m.id))
      """;

  /** Member by member as their index gives them: else all of a small register would be sorted. */
  private static final String MEMBERS_FIRST =
      """
      lateral (
        select * from member_facts
        where organization = m.organization and member = m.id and valid_to > :day
        order by valid_to limit 1) f on true
      """;

  @Inject Database database;

  /** The page asked for; {@code scope} narrows to some offices, empty for all. */
  Page<MemberRow> page(OrganizationId organization, Optional<Set<OfficeId>> scope, MemberQuery q) {
    Keys keys = Keys.of(q);
    Order order = Order.of(q, keys);
    List<MemberRow> rows =
        database.of(
            organization,
            handle ->
                bind(
                        handle.createQuery(sql(q, keys, order, scope)),
                        organization,
                        scope,
                        q,
                        keys,
                        order)
                    .mapTo(MemberRow.class)
                    .list());
    boolean more = rows.size() > q.size();
    List<MemberRow> page = more ? rows.subList(0, q.size()) : rows;
    return new Page<>(
        page, more ? Optional.of(order.cursor(page.get(page.size() - 1))) : Optional.empty());
  }

  private static String sql(MemberQuery q, Keys keys, Order order, Optional<Set<OfficeId>> scope) {
    String facts = order == Order.NUMBER ? MEMBERS_FIRST : FACTS_FIRST;
    StringBuilder sql = new StringBuilder(SELECT.replace("{facts}", facts.strip()));
    range(sql, keys.number, "m.number", "number");
    range(sql, keys.kana, "f.kana_key", "kana");
    range(sql, keys.name, "f.name_key", "name");
    scope.ifPresent(offices -> sql.append(offices("any(:scope)")));
    q.office().ifPresent(office -> sql.append(offices(":office")));
    switch (q.state()) {
      case "ACTIVE" -> sql.append(" and s.valid_from <= :day and s.valid_to > :day");
      case "LEFT" ->
          sql.append(" and s.valid_to <= :day")
              .append(some("ending = 'LEAVE' and valid_to <= :day"));
      case "COMING" -> sql.append(" and s.valid_from > :day").append(some("valid_from > :day"));
      default -> {}
    }
    q.after().ifPresent(after -> sql.append(order.after));
    return sql.append(order.by).append(" limit :limit").toString();
  }

  private static String offices(String which) {
    return " and s.office = " + which + some("office = " + which);
  }

  /** Lets an index of memberships be the way in. */
  private static String some(String condition) {
    return " and m.id in (select member from membership"
        + " where organization = :organization and "
        + condition
        + ")";
  }

  private static void range(StringBuilder sql, String given, String column, String name) {
    if (!given.isEmpty()) {
      sql.append(" and %s >= :%s and %s < :%sEnd".formatted(column, name, column, name));
    }
  }

  private static Query bind(
      Query query,
      OrganizationId organization,
      Optional<Set<OfficeId>> scope,
      MemberQuery q,
      Keys keys,
      Order order) {
    query.bind("organization", organization).bind("day", q.day()).bind("limit", q.size() + 1);
    beginning(query, "number", keys.number);
    beginning(query, "kana", keys.kana);
    beginning(query, "name", keys.name);
    q.office().ifPresent(office -> query.bind("office", office));
    scope.ifPresent(
        offices ->
            query.bindArray(
                "scope",
                Long.class,
                (Object[]) offices.stream().map(OfficeId::value).toArray(Long[]::new)));
    q.after().ifPresent(after -> order.bind(query, after.replace("\0", "")));
    return query;
  }

  private static void beginning(Query query, String name, String key) {
    if (!key.isEmpty()) {
      query.bind(name, key).bind(name + "End", key + AFTER_ALL);
    }
  }

  /** What was typed, as the indexes have it. */
  private record Keys(String number, String kana, String name) {
    static Keys of(MemberQuery q) {
      return new Keys(
          JapaneseText.halfWidth(clean(q.number())),
          Kana.searchKey(clean(q.kana())),
          Names.key(JapaneseText.clean(clean(q.name()))));
    }

    private static String clean(String typed) {
      return typed.replace("\0", "");
    }
  }

  /** An order of the list and its cursor. */
  private enum Order {
    NUMBER(" and m.number > :after", " order by m.number"),
    KANA(
        " and f.kana_key >= :after and (f.kana_key, f.member) > (:after, :afterId)",
        " order by f.kana_key, f.member"),
    NAME(
        " and f.name_key >= :after and (f.name_key, f.member) > (:after, :afterId)",
        " order by f.name_key, f.member");

    private static final String BETWEEN = "~";

    private final String after;
    private final String by;

    Order(String after, String by) {
      this.after = after;
      this.by = by;
    }

    static Order of(MemberQuery q, Keys keys) {
      if (!keys.kana.isEmpty() || q.sort() == MemberQuery.Sort.KANA) {
        return KANA;
      }
      return keys.name.isEmpty() ? NUMBER : NAME;
    }

    String cursor(MemberRow last) {
      return switch (this) {
        case NUMBER -> last.number();
        case KANA -> last.id() + BETWEEN + last.kanaKey();
        case NAME -> last.id() + BETWEEN + last.nameKey();
      };
    }

    void bind(Query query, String cursor) {
      int between = this == NUMBER ? -1 : cursor.indexOf(BETWEEN);
      query.bind("after", cursor.substring(between + 1));
      if (this != NUMBER) {
        query.bind("afterId", id(cursor.substring(0, Math.max(between, 0))));
      }
    }

    private static long id(String digits) {
      return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : 0;
    }
  }
}

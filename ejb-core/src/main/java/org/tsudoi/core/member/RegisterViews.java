package org.tsudoi.core.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.tsudoi.api.member.MemberView;
import org.tsudoi.api.member.OfficeView;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;
import org.tsudoi.core.database.JsonText;

/** Members and offices as of a day. */
@ApplicationScoped
class RegisterViews {
  private static final String MEMBERS =
      """
      select m.id, m.number, s.office, f.family_name, f.given_name, f.kana, f.birth_date, f.sex,
             s.category, coalesce((select max(e.valid_from) from membership e
               where e.organization = m.organization and e.member = m.id
                 and e.valid_from <= s.valid_from and e.entry in ('JOIN', 'IMPORT')),
               s.valid_from) as joined_on,
             case when s.ending = 'LEAVE' then s.valid_to end as left_on,
             f.details::text as details, m.version
      from member m
      join lateral (
        select * from membership
        where organization = m.organization and member = m.id and valid_from <= :day
        order by valid_from desc limit 1) s on true
      join member_facts f on f.organization = m.organization and f.member = m.id
        and f.valid_from <= :day and f.valid_to > :day
      where m.organization = :organization and m.id = any(:ids)
      order by m.number
      """;
  private static final String OFFICES =
      """
      select o.id, o.number, o.parent, o.affiliation as "group", o.kind, f.name, f.kana,
             f.postal_code, f.address, f.phone, f.email, f.representative, f.contact,
             o.joined_on, o.left_on, f.details::text as details, o.version
      from office o
      join office_facts f on f.organization = o.organization and f.office = o.id
        and f.valid_from <= :day and f.valid_to > :day
      where o.organization = :organization
      """;

  @Inject Database database;

  /** A member's row. */
  public record MemberRecord(
      MemberId id,
      String number,
      OfficeId office,
      String familyName,
      String givenName,
      String kana,
      LocalDate birthDate,
      String sex,
      String category,
      LocalDate joinedOn,
      Optional<LocalDate> leftOn,
      String details,
      int version) {

    MemberView view() {
      return new MemberView(
          id,
          number,
          office,
          familyName,
          givenName,
          kana,
          birthDate,
          sex,
          category,
          joinedOn,
          leftOn,
          JsonText.read(details),
          version);
    }
  }

  /** An office's row. */
  public record OfficeRecord(
      OfficeId id,
      String number,
      Optional<OfficeId> parent,
      Optional<String> group,
      String kind,
      String name,
      String kana,
      String postalCode,
      String address,
      String phone,
      String email,
      String representative,
      String contact,
      LocalDate joinedOn,
      Optional<LocalDate> leftOn,
      String details,
      int version) {

    OfficeView view() {
      return new OfficeView(
          id,
          number,
          parent,
          group,
          kind,
          name,
          kana,
          postalCode,
          address,
          phone,
          email,
          representative,
          contact,
          joinedOn,
          leftOn,
          JsonText.read(details),
          version);
    }
  }

  List<MemberView> members(OrganizationId organization, Collection<MemberId> ids, LocalDate day) {
    Long[] plain = ids.stream().map(MemberId::value).toArray(Long[]::new);
    return database.of(
        organization,
        handle ->
            asOf(handle.createQuery(MEMBERS), organization, day)
                .bindArray("ids", Long.class, (Object[]) plain)
                .mapTo(MemberRecord.class)
                .map(MemberRecord::view)
                .list());
  }

  List<OfficeView> offices(OrganizationId organization, Collection<OfficeId> ids, LocalDate day) {
    Long[] plain = ids.stream().map(OfficeId::value).toArray(Long[]::new);
    return database.of(
        organization,
        handle ->
            asOf(
                    handle.createQuery(OFFICES + " and o.id = any(:ids) order by o.number"),
                    organization,
                    day)
                .bindArray("ids", Long.class, (Object[]) plain)
                .mapTo(OfficeRecord.class)
                .map(OfficeRecord::view)
                .list());
  }

  List<OfficeView> affiliated(OrganizationId organization, OfficeId office, LocalDate day) {
    return database.of(
        organization,
        handle ->
            asOf(
                    handle.createQuery(
                        OFFICES
                            + " and (o.id = :office or o.affiliation = (select affiliation"
                            + " from office where organization = :organization and id = :office))"
                            + " and (o.left_on is null or o.left_on > :day) order by o.number"),
                    organization,
                    day)
                .bind("office", office)
                .mapTo(OfficeRecord.class)
                .map(OfficeRecord::view)
                .list());
  }

  /** Members of the office on {@code day}, and those who join it later. */
  int headcount(OrganizationId organization, OfficeId office, LocalDate day) {
    return database.of(
        organization,
        handle ->
            asOf(
                    handle.createQuery(
                        "select count(distinct member)::int from membership"
                            + " where organization = :organization and office = :office"
                            + " and valid_to > :day"),
                    organization,
                    day)
                .bind("office", office)
                .mapTo(Integer.class)
                .one());
  }

  private static Query asOf(Query query, OrganizationId organization, LocalDate day) {
    return query.bind("organization", organization).bind("day", day);
  }
}

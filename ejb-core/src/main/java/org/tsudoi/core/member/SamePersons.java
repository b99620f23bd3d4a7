package org.tsudoi.core.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.tsudoi.api.value.Kana;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;

/**
 * Finds members who may be the same person as somebody who joins (同一人物の確認): kana and day of birth
 * are the same. Tells of all offices: for the secretariat, and for rules.
 */
@ApplicationScoped
public class SamePersons {
  private static final String CURRENT =
      """
      select distinct on (p.nth, m.id) (p.nth - 1)::int as position, m.id as member, m.number,
        f.family_name || '　' || f.given_name as name, f.kana, s.office,
        o.number as office_number, coalesce(n.name, '') as office_name, s.valid_from as joined_on
      from unnest(:keys::varchar[], cast(cast(:births as varchar[]) as date[])) with ordinality as p (kana_key, birth, nth)
      join member_facts f on f.organization = :organization and f.kana_key = p.kana_key
        and f.birth_date = p.birth and f.valid_to = 'infinity'
      join member m on m.organization = :organization and m.id = f.member
      join membership s on s.organization = :organization and s.member = m.id and s.valid_to > :day
      join office o on o.organization = :organization and o.id = s.office
      left join office_facts n on n.organization = :organization and n.office = o.id
        and n.valid_to = 'infinity'
      order by p.nth, m.id, s.valid_from
      """;

  @Inject Database database;

  /** A member's row. */
  public record Row(
      int position,
      MemberId member,
      String number,
      String name,
      String kana,
      OfficeId office,
      String officeNumber,
      String officeName,
      LocalDate joinedOn) {

    SamePerson matching(List<PersonKey> persons) {
      return new SamePerson(
          position,
          member,
          number,
          name,
          kana,
          persons.get(position).isWritten(kana),
          office,
          officeNumber,
          officeName,
          joinedOn);
    }
  }

  /** Members on {@code day} or later who may be one of {@code persons}. One query. */
  public List<SamePerson> members(
      OrganizationId organization, List<PersonKey> persons, LocalDate day) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(CURRENT)
                .bind("organization", organization)
                .bind("day", day)
                .bind("keys", persons.stream().map(SamePersons::key).toArray(String[]::new))
                .bind(
                    "births",
                    persons.stream().map(p -> p.birthDate().toString()).toArray(String[]::new))
                .mapTo(Row.class)
                .map(row -> row.matching(persons))
                .list());
  }

  private static String key(PersonKey person) {
    return Kana.searchKey(person.kana());
  }
}

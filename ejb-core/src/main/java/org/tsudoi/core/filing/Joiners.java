package org.tsudoi.core.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.tsudoi.api.filing.Effect.Join;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.api.value.Kana;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;

/** The joiners of filings as rows. */
@ApplicationScoped
class Joiners {
  private static final String WAITING =
      """
      select (p.nth - 1)::int as position, true as filed, g.receipt_number as number, j.name, j.kana,
        o.number as office_number, coalesce(n.name, '') as office_name,
        (g.filed_at at time zone 'Asia/Tokyo')::date as since
      from unnest(:keys::varchar[], cast(cast(:births as varchar[]) as date[]))
        with ordinality as p (kana_key, birth, nth)
      join filing_joiner j on j.organization = :organization and j.kana_key = p.kana_key
        and j.birth_date = p.birth and j.filing <> :filing
      join filing g on g.organization = :organization and g.id = j.filing
        and g.state in ('FILED', 'PAPER_AWAITED')
      join office o on o.organization = :organization and o.id = g.office
      left join office_facts n on n.organization = :organization and n.office = o.id
        and n.valid_to = 'infinity'
      order by p.nth, g.id
      """;
  private static final String HOLD =
      "select count(pg_advisory_xact_lock(hashtextextended(person, 0))) from (select"
          + " concat_ws(' ', :organization, key, birth) as person"
          + " from unnest(:keys::varchar[], :births::varchar[]) as p (key, birth)"
          + " order by 1) persons";

  @Inject Database database;

  /** Joiners of other filings that wait, who may be one of these. One query. */
  List<SameJoiner> waiting(OrganizationId organization, FilingId own, List<Join> persons) {
    return database.of(
        organization,
        handle ->
            keyed(handle.createQuery(WAITING), organization, persons)
                .bind("filing", own)
                .mapTo(SameJoiner.class)
                .list());
  }

  /** Nobody else decides about the same persons until the transaction ends. */
  void hold(OrganizationId organization, List<Join> persons) {
    database.in(
        organization,
        handle -> keyed(handle.createQuery(HOLD), organization, persons).mapTo(Long.class).one());
  }

  private static <S extends SqlStatement<S>> S keyed(
      S statement, OrganizationId organization, List<Join> persons) {
    return statement
        .bind("organization", organization)
        .bind("keys", persons.stream().map(Joiners::key).toArray(String[]::new))
        .bind(
            "births",
            persons.stream().map(Join::birthDate).map(LocalDate::toString).toArray(String[]::new));
  }

  private static String key(Join person) {
    return Kana.searchKey(person.kana());
  }

  /** Writes who joins by the filing, as it is filed now. */
  void write(OrganizationId organization, FilingId filing, List<Join> persons) {
    database.in(
        organization,
        handle -> {
          handle.execute(
              "delete from filing_joiner where organization = ? and filing = ?",
              organization,
              filing);
          PreparedBatch batch =
              handle.prepareBatch(
                  "insert into filing_joiner (organization, filing, position, name, kana, kana_key,"
                      + " birth_date) values (:organization, :filing, :position, :name, :kana,"
                      + " :key, :birth)");
          for (int i = 0; i < persons.size(); i++) {
            Join person = persons.get(i);
            batch
                .bind("organization", organization)
                .bind("filing", filing)
                .bind("position", i)
                .bind("name", person.familyName() + "　" + person.givenName())
                .bind("kana", person.kana())
                .bind("key", key(person))
                .bind("birth", person.birthDate())
                .add();
          }
          batch.execute();
        });
  }
}

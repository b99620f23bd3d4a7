package org.tsudoi.core.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.value.Kana;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;
import org.tsudoi.core.database.JsonText;

/** Persons and their dated facts as rows. */
@ApplicationScoped
class MemberRecords {
  @Inject Database database;

  /** A row of facts. */
  public record FactsRow(
      LocalDate validFrom,
      LocalDate validTo,
      String familyName,
      String givenName,
      String kana,
      LocalDate birthDate,
      String sex,
      String details) {

    Span span() {
      Map<String, String> facts = new TreeMap<>(JsonText.read(details));
      facts.put(MemberFacts.FAMILY_NAME, familyName);
      facts.put(MemberFacts.GIVEN_NAME, givenName);
      facts.put(MemberFacts.KANA, kana);
      facts.put(MemberFacts.BIRTH_DATE, birthDate.toString());
      facts.put(MemberFacts.SEX, sex);
      facts.values().removeIf(String::isEmpty);
      return new Span(validFrom, validTo, facts);
    }
  }

  /** The new person's id; empty when the number is taken. */
  Optional<MemberId> insert(OrganizationId organization, String number) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "insert into member (organization, number) values (:organization, :number)"
                        + " on conflict (organization, number) do nothing returning id")
                .bind("organization", organization)
                .bind("number", number)
                .mapTo(MemberId.class)
                .findOne());
  }

  /** The version, the row locked until the transaction ends; empty when unknown. */
  Optional<Integer> lock(OrganizationId organization, MemberId member) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select version from member where organization = :organization"
                        + " and id = :member for update")
                .bind("organization", organization)
                .bind("member", member)
                .mapTo(Integer.class)
                .findOne());
  }

  /** Locks the member; refused when it is unknown or not as it was seen. */
  Decision hold(OrganizationId organization, MemberId member, Basis basis) {
    Integer version = lock(organization, member).orElse(null);
    if (version == null) {
      return Decision.refused(Problem.of("member.unknown"));
    }
    return basis.version().filter(seen -> !seen.equals(version)).isPresent()
        ? Decision.refused(Problem.of("changed-meanwhile"))
        : Decision.accepted();
  }

  /** Notes a change. */
  void touch(OrganizationId organization, MemberId member) {
    database.in(
        organization,
        handle ->
            handle
                .createUpdate(
                    "update member set version = version + 1"
                        + " where organization = :organization and id = :member")
                .bind("organization", organization)
                .bind("member", member)
                .execute());
  }

  /** All facts ever. */
  Timeline timeline(OrganizationId organization, MemberId member) {
    List<FactsRow> rows =
        database.of(
            organization,
            handle ->
                handle
                    .createQuery(
                        "select valid_from, valid_to, family_name, given_name, kana, birth_date,"
                            + " sex, details::text as details from member_facts"
                            + " where organization = :organization and member = :member"
                            + " order by valid_from")
                    .bind("organization", organization)
                    .bind("member", member)
                    .mapTo(FactsRow.class)
                    .list());
    return new Timeline(rows.stream().map(FactsRow::span).toList());
  }

  /** Makes {@code timeline} what is known from {@code from} on. */
  void replace(OrganizationId organization, MemberId member, LocalDate from, Timeline timeline) {
    database.in(
        organization,
        handle -> {
          cut(handle, organization, member, from);
          PreparedBatch batch = insertFacts(handle);
          timeline.spans().stream()
              .filter(span -> !span.from().isBefore(from))
              .forEach(span -> add(batch, organization, member, span));
          batch.execute();
        });
  }

  private static void cut(
      Handle handle, OrganizationId organization, MemberId member, LocalDate from) {
    handle.execute(
        "delete from member_facts where organization = ? and member = ? and valid_from >= ?",
        organization,
        member,
        from);
    handle.execute(
        "update member_facts set valid_to = ?"
            + " where organization = ? and member = ? and valid_to > ?",
        from,
        organization,
        member,
        from);
  }

  private static PreparedBatch insertFacts(Handle handle) {
    return handle.prepareBatch(
        "insert into member_facts (organization, member, valid_from, valid_to, family_name,"
            + " given_name, name_key, kana, kana_key, birth_date, sex, details)"
            + " values (:organization, :member, :from, :to, :family, :given, :nameKey, :kana,"
            + " :kanaKey, :birth, :sex, cast(:details as jsonb))");
  }

  private static void add(
      PreparedBatch batch, OrganizationId organization, MemberId member, Span span) {
    Map<String, String> details = new TreeMap<>(span.facts());
    details.keySet().removeAll(MemberFacts.KNOWN);
    String family = span.text(MemberFacts.FAMILY_NAME);
    String given = span.text(MemberFacts.GIVEN_NAME);
    batch
        .bind("organization", organization)
        .bind("member", member)
        .bind("from", span.from())
        .bind("to", span.to())
        .bind("family", family)
        .bind("given", given)
        .bind("nameKey", Names.key(family + given))
        .bind("kana", span.text(MemberFacts.KANA))
        .bind("kanaKey", Kana.searchKey(span.text(MemberFacts.KANA)))
        .bind("birth", LocalDate.parse(span.text(MemberFacts.BIRTH_DATE)))
        .bind("sex", span.text(MemberFacts.SEX))
        .bind("details", JsonText.write(details))
        .add();
  }
}

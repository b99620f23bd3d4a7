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
import org.tsudoi.api.value.Kana;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;
import org.tsudoi.core.database.JsonText;

/** Offices and their dated facts as rows. */
@ApplicationScoped
class OfficeRecords {
  @Inject Database database;

  /** A row of facts. */
  public record FactsRow(
      LocalDate validFrom,
      LocalDate validTo,
      String name,
      String kana,
      String postalCode,
      String address,
      String phone,
      String email,
      String representative,
      String contact,
      String details) {

    Span span() {
      Map<String, String> facts = new TreeMap<>(JsonText.read(details));
      facts.put(OfficeFacts.NAME, name);
      facts.put(OfficeFacts.KANA, kana);
      facts.put(OfficeFacts.POSTAL_CODE, postalCode);
      facts.put(OfficeFacts.ADDRESS, address);
      facts.put(OfficeFacts.PHONE, phone);
      facts.put(OfficeFacts.EMAIL, email);
      facts.put(OfficeFacts.REPRESENTATIVE, representative);
      facts.put(OfficeFacts.CONTACT, contact);
      facts.values().removeIf(String::isEmpty);
      return new Span(validFrom, validTo, facts);
    }
  }

  /** What of an office is not dated. */
  public record OfficeState(LocalDate joinedOn, Optional<LocalDate> leftOn, int version) {
    /** Whether members may come on {@code day}, to stay. */
    boolean isOpen(LocalDate day) {
      return !joinedOn.isAfter(day) && leftOn.isEmpty();
    }
  }

  /** The new office's id; empty when the number is taken. */
  Optional<OfficeId> insert(OrganizationId organization, String number, NewOffice office) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "insert into office (organization, number, kind, parent, affiliation,"
                        + " joined_on) values (:organization, :number, :kind, :parent,"
                        + " :affiliation, :joinedOn)"
                        + " on conflict (organization, number) do nothing returning id")
                .bind("organization", organization)
                .bind("number", number)
                .bind("kind", office.kind())
                .bind("parent", office.parent().map(OfficeId::value).orElse(null))
                .bind("affiliation", office.affiliation().orElse(null))
                .bind("joinedOn", office.joinedOn())
                .mapTo(OfficeId.class)
                .findOne());
  }

  /** The office with this number. */
  Optional<OfficeId> numbered(OrganizationId organization, String number) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select id from office where organization = :organization"
                        + " and number = :number")
                .bind("organization", organization)
                .bind("number", number)
                .mapTo(OfficeId.class)
                .findOne());
  }

  /** The office's state; empty when unknown. */
  Optional<OfficeState> state(OrganizationId organization, OfficeId office) {
    return state(organization, office, "");
  }

  /** Like {@link #state}, the row locked until the transaction ends. */
  Optional<OfficeState> lock(OrganizationId organization, OfficeId office) {
    return state(organization, office, " for update");
  }

  /** Like {@link #state}, the office kept as it is until the transaction ends. */
  Optional<OfficeState> hold(OrganizationId organization, OfficeId office) {
    return state(organization, office, " for share");
  }

  private Optional<OfficeState> state(OrganizationId organization, OfficeId office, String lock) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select joined_on, left_on, version from office"
                        + " where organization = :organization and id = :office"
                        + lock)
                .bind("organization", organization)
                .bind("office", office)
                .mapTo(OfficeState.class)
                .findOne());
  }

  /** Notes a change. */
  void touch(OrganizationId organization, OfficeId office) {
    database.in(
        organization,
        handle ->
            handle
                .createUpdate(
                    "update office set version = version + 1"
                        + " where organization = :organization and id = :office")
                .bind("organization", organization)
                .bind("office", office)
                .execute());
  }

  /** All facts ever. */
  Timeline timeline(OrganizationId organization, OfficeId office) {
    List<FactsRow> rows =
        database.of(
            organization,
            handle ->
                handle
                    .createQuery(
                        "select valid_from, valid_to, name, kana, postal_code, address, phone,"
                            + " email, representative, contact, details::text as details"
                            + " from office_facts"
                            + " where organization = :organization and office = :office"
                            + " order by valid_from")
                    .bind("organization", organization)
                    .bind("office", office)
                    .mapTo(FactsRow.class)
                    .list());
    return new Timeline(rows.stream().map(FactsRow::span).toList());
  }

  /** Makes {@code timeline} what is known from {@code from} on. */
  void replace(OrganizationId organization, OfficeId office, LocalDate from, Timeline timeline) {
    database.in(
        organization,
        handle -> {
          cut(handle, organization, office, from);
          PreparedBatch batch = insertFacts(handle);
          timeline.spans().stream()
              .filter(span -> !span.from().isBefore(from))
              .forEach(span -> add(batch, organization, office, span));
          batch.execute();
        });
  }

  private static void cut(
      Handle handle, OrganizationId organization, OfficeId office, LocalDate from) {
    handle.execute(
        "delete from office_facts where organization = ? and office = ? and valid_from >= ?",
        organization,
        office,
        from);
    handle.execute(
        "update office_facts set valid_to = ?"
            + " where organization = ? and office = ? and valid_to > ?",
        from,
        organization,
        office,
        from);
  }

  private static PreparedBatch insertFacts(Handle handle) {
    return handle.prepareBatch(
        "insert into office_facts (organization, office, valid_from, valid_to, name, kana,"
            + " kana_key, postal_code, address, phone, email, representative, contact, details)"
            + " values (:organization, :office, :from, :to, :name, :kana, :kanaKey, :postalCode,"
            + " :address, :phone, :email, :representative, :contact, cast(:details as jsonb))");
  }

  private static void add(
      PreparedBatch batch, OrganizationId organization, OfficeId office, Span span) {
    Map<String, String> details = new TreeMap<>(span.facts());
    details.keySet().removeAll(OfficeFacts.KNOWN);
    OfficeFacts.KNOWN.forEach(name -> batch.bind(name, span.text(name)));
    batch
        .bind("organization", organization)
        .bind("office", office)
        .bind("from", span.from())
        .bind("to", span.to())
        .bind("kanaKey", Kana.searchKey(span.text(OfficeFacts.KANA)))
        .bind("details", JsonText.write(details))
        .add();
  }
}

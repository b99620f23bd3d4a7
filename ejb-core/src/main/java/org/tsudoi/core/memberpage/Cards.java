package org.tsudoi.core.memberpage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Database;

/** The cards' rows. */
@ApplicationScoped
class Cards {
  @Inject Database database;
  @Inject BusinessClock clock;

  /** A card as stored. */
  public record Stored(
      MemberId member, String code, Instant madeAt, Optional<Instant> withdrawnAt) {}

  /** The member's card; made where there is none. Of two at once, both get the same. */
  Stored of(OrganizationId organization, MemberId member) {
    return live(organization, member)
        .orElseGet(
            () -> {
              insert(organization, member);
              return live(organization, member).orElseThrow();
            });
  }

  private Optional<Stored> live(OrganizationId organization, MemberId member) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select member, code, made_at, withdrawn_at from member_card"
                        + " where organization = :organization and member = :member"
                        + " and withdrawn_at is null")
                .bind("organization", organization)
                .bind("member", member)
                .mapTo(Stored.class)
                .findOne());
  }

  private void insert(OrganizationId organization, MemberId member) {
    database.in(
        organization,
        handle ->
            handle.execute(
                "insert into member_card (organization, member, code, made_at)"
                    + " values (?, ?, ?, ?) on conflict do nothing",
                organization,
                member,
                CardCode.fresh().value(),
                clock.now()));
  }

  /** Makes the member's card worthless; the next look makes a new one. */
  void withdraw(OrganizationId organization, MemberId member) {
    database.in(
        organization,
        handle ->
            handle.execute(
                "update member_card set withdrawn_at = ?"
                    + " where organization = ? and member = ? and withdrawn_at is null",
                clock.now(),
                organization,
                member));
  }

  Optional<Stored> find(OrganizationId organization, CardCode code) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select member, code, made_at, withdrawn_at from member_card"
                        + " where organization = :organization and code = :code")
                .bind("organization", organization)
                .bind("code", code.value())
                .mapTo(Stored.class)
                .findOne());
  }
}

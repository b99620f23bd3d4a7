package org.tsudoi.core.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.database.Database;

/** The filings' rows. {@link #move} is the only statement that changes a state. */
@ApplicationScoped
class Filings {
  static final String COLUMNS =
      "select id, draft_key, receipt_number, type, audience, office, state, answers::text,"
          + " entries::text, business_month, version, saved_at, saved_by, saved_name, filed_at,"
          + " filed_by, filed_name, filed_version, looked_by, looked_name, decided_at,"
          + " decided_name, reason, ruling::text, assigned_to, assigned_name from filing ";

  @Inject Database database;
  @Inject BusinessClock clock;

  Optional<Filing> find(OrganizationId organization, FilingId id) {
    return one(organization, "id = :key", id, "");
  }

  Optional<Filing> find(OrganizationId organization, UUID draftKey) {
    return one(organization, "draft_key = :key", draftKey, "");
  }

  /** Holds the row until the transaction ends. */
  Optional<Filing> lock(OrganizationId organization, FilingId id) {
    return one(organization, "id = :key", id, " for update");
  }

  Optional<Filing> lock(OrganizationId organization, UUID draftKey) {
    return one(organization, "draft_key = :key", draftKey, " for update");
  }

  private Optional<Filing> one(
      OrganizationId organization, String condition, Object key, String suffix) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    COLUMNS + "where organization = :organization and " + condition + suffix)
                .bind("organization", organization)
                .bind("key", key)
                .mapTo(Filing.class)
                .findOne());
  }

  /** A new draft; false when the key is taken. */
  boolean insert(Actor actor, DraftInput draft) {
    return database.of(
        actor.organization(),
        handle ->
            content(
                        handle.createUpdate(
                            "insert into filing (organization, draft_key, type, audience, office,"
                                + " answers, entries, created_at, saved_at, saved_by, saved_name)"
                                + " values (:organization, :draftKey, :type, :audience, :office,"
                                + " cast(:answers as jsonb), cast(:entries as jsonb), :now, :now,"
                                + " :account, :name)"
                                + " on conflict (organization, draft_key) do nothing"),
                        actor,
                        draft.content(),
                        clock.now())
                    .bind("draftKey", draft.key())
                    .bind("type", draft.type())
                    .bind("audience", FilingDesk.audience(actor))
                    .bind("office", draft.office())
                    .execute()
                == 1);
  }

  /** Writes the content of an open filing and returns its new version. */
  int save(Actor actor, Filing filing, FilingDraft content) {
    return database.of(
        actor.organization(),
        handle ->
            content(
                    handle.createQuery(
                        "update filing set answers = cast(:answers as jsonb),"
                            + " entries = cast(:entries as jsonb), saved_at = :now,"
                            + " saved_by = :account, saved_name = :name, version = version + 1"
                            + " where organization = :organization and id = :id"
                            + " and state in ('DRAFT', 'RETURNED') returning version"),
                    actor,
                    content,
                    clock.now())
                .bind("id", filing.id())
                .mapTo(Integer.class)
                .one());
  }

  private static <S extends SqlStatement<S>> S content(
      S statement, Actor actor, FilingDraft content, Instant at) {
    return by(statement, actor, at)
        .bind("answers", FilingContent.answers(content))
        .bind("entries", FilingContent.entries(content));
  }

  /** Removes a draft that was never filed; false when it is none (any more). */
  boolean discard(OrganizationId organization, FilingId id) {
    return database.of(
        organization,
        handle ->
            handle
                    .createUpdate(
                        "delete from filing where organization = :organization and id = :id"
                            + " and state = 'DRAFT'")
                    .bind("organization", organization)
                    .bind("id", id)
                    .execute()
                == 1);
  }

  /** Gives the filing its number, once, and the month of that moment. */
  void receive(Actor actor, Filing filing, FilingDraft cleaned, String receiptNumber, Instant at) {
    database.in(
        actor.organization(),
        handle ->
            content(
                    handle.createUpdate(
                        "update filing set answers = cast(:answers as jsonb),"
                            + " entries = cast(:entries as jsonb),"
                            + " receipt_number = coalesce(receipt_number, :receipt),"
                            + " business_month = date_trunc('month', cast(:today as date)),"
                            + " filed_at = :now, filed_by = :account, filed_name = :name,"
                            + " filed_version = version, looked_by = null, looked_name = null"
                            + " where organization = :organization and id = :id"),
                    actor,
                    cleaned,
                    at)
                .bind("receipt", receiptNumber)
                .bind("today", LocalDate.ofInstant(at, BusinessClock.ZONE))
                .bind("id", filing.id())
                .execute());
  }

  /**
   * Makes one move of the state machine and writes it into the history, if the filing is still as
   * {@code filing} says; false when somebody was first. A move that is impossible from its state is
   * a bug here: desks ask {@link FilingMove#from} before.
   */
  boolean move(Actor actor, Filing filing, FilingMove move, String reason, Instant at) {
    FilingState after = move.from(filing.state()).orElseThrow();
    return database.of(
        actor.organization(),
        handle -> {
          boolean moved = write(handle, actor, filing, move, after, reason, at);
          if (moved) {
            note(handle, actor, filing, move, after, reason, at);
          }
          return moved;
        });
  }

  private boolean write(
      Handle handle,
      Actor actor,
      Filing filing,
      FilingMove move,
      FilingState after,
      String reason,
      Instant at) {
    return by(
                handle.createUpdate(
                    "update filing set state = :after, version = version + 1, reason = :reason"
                        + (move == FilingMove.LOOK
                            ? ", looked_by = :account, looked_name = :name"
                            : "")
                        + (move.decides() || after == FilingState.CANCELLED
                            ? ", decided_at = :now, decided_by = :account, decided_name = :name"
                            : "")
                        + " where organization = :organization and id = :id"
                        + " and state = :before and version = :version"),
                actor,
                at)
            .bind("after", after)
            .bind("before", filing.state())
            .bind("reason", reason)
            .bind("id", filing.id())
            .bind("version", filing.version())
            .execute()
        == 1;
  }

  /** Keeps what the secretariat stated with its acceptance. */
  void rule(OrganizationId organization, Filing filing, Answers stated) {
    database.in(
        organization,
        handle ->
            handle
                .createUpdate(
                    "update filing set ruling = cast(:ruling as jsonb)"
                        + " where organization = :organization and id = :id")
                .bind("ruling", FilingContent.write(stated))
                .bind("organization", organization)
                .bind("id", filing.id())
                .execute());
  }

  private void note(
      Handle handle,
      Actor actor,
      Filing filing,
      FilingMove move,
      FilingState after,
      String reason,
      Instant at) {
    by(
            handle.createUpdate(
                "insert into filing_step (organization, filing, at, account, name, move, before,"
                    + " after, reason, content)"
                    + " select organization, id, :now, :account, :name, :move, :before, :after,"
                    + " :reason, case when :filed then"
                    + " jsonb_build_object('answers', answers, 'entries', entries) end"
                    + " from filing where organization = :organization and id = :id"),
            actor,
            at)
        .bind("id", filing.id())
        .bind("move", move)
        .bind("before", filing.state())
        .bind("after", after)
        .bind("reason", reason)
        .bind("filed", move.by() == FilingMove.By.FILER && after.isPending())
        .execute();
  }

  /** Gives the filing to a member of staff, or to nobody. */
  boolean assign(Actor actor, Filing filing, Optional<AccountId> to, String name) {
    return database.of(
        actor.organization(),
        handle ->
            handle
                    .createUpdate(
                        "update filing set assigned_to = :to, assigned_name = :name,"
                            + " version = version + 1 where organization = :organization"
                            + " and id = :id and version = :version")
                    .bind("to", to.map(AccountId::value).orElse(null))
                    .bind("name", to.map(account -> name).orElse(null))
                    .bind("organization", actor.organization())
                    .bind("id", filing.id())
                    .bind("version", filing.version())
                    .execute()
                == 1);
  }

  List<FilingStep> steps(OrganizationId organization, FilingId id) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select at, name, move, before, after, reason from filing_step"
                        + " where organization = :organization and filing = :id order by id")
                .bind("organization", organization)
                .bind("id", id)
                .mapTo(FilingStep.class)
                .list());
  }

  private static <S extends SqlStatement<S>> S by(S statement, Actor actor, Instant at) {
    return statement
        .bind("organization", actor.organization())
        .bind("now", at)
        .bind("account", actor.account().map(AccountId::value).orElse(null))
        .bind("name", actor.name());
  }
}

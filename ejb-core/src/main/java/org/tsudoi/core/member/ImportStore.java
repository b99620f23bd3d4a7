package org.tsudoi.core.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.tsudoi.api.Problem;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.csv.CsvFile;
import org.tsudoi.core.csv.CsvSource;
import org.tsudoi.core.database.Database;
import org.tsudoi.core.database.JsonText;

/** Imports, their files and their problems as rows. */
@ApplicationScoped
class ImportStore {
  private static final int PART = 1 << 20;
  private static final int TYPED = 100;
  private static final String VIEW =
      "select id, file_name, encoding, lines, ignored_columns, state, uploaded_by, uploaded_at,"
          + " decided_by, decided_at, failure, checked_line, loaded_line, row_count, bad_rows,"
          + " same_members, new_members, new_offices, loaded_members, loaded_offices"
          + " from register_import where organization = :organization";

  @Inject Database database;
  @Inject BusinessClock clock;

  /** A row of problems. */
  public record ProblemRow(
      long line, int position, String code, String columnName, String typed, String args) {
    ImportProblem problem() {
      Map<String, Object> named = new TreeMap<>(JsonText.read(args));
      return new ImportProblem(line, position, columnName, typed, new Problem("", code, named));
    }
  }

  /** Keeps the file; the new import's id. */
  long insert(Actor actor, String fileName, CsvFile file, CsvSource source) throws IOException {
    long id =
        database.of(
            actor.organization(),
            handle ->
                handle
                    .createQuery(
                        "insert into register_import (organization, file_name, encoding, lines,"
                            + " complete, ignored_columns, uploaded_by, uploaded_at)"
                            + " values (:organization, :fileName, :encoding, :lines, :complete,"
                            + " :ignored, :by, :at) returning id")
                    .bind("organization", actor.organization())
                    .bind("fileName", shortened(fileName.replace("\0", ""), 2 * TYPED))
                    .bind("encoding", file.encoding().name())
                    .bind("lines", file.lines())
                    .bind("complete", file.isComplete())
                    .bind(
                        "ignored",
                        shortened(
                            String.join("、", ImportColumns.ignored(file.header())), 10 * TYPED))
                    .bind("by", actor.name())
                    .bind("at", clock.now())
                    .mapTo(Long.class)
                    .one());
    keep(actor.organization(), id, source);
    return id;
  }

  private void keep(OrganizationId organization, long id, CsvSource source) throws IOException {
    try (InputStream in = source.open()) {
      byte[] content = in.readNBytes(PART);
      for (int part = 0; content.length > 0; part++) {
        keep(organization, id, part, content);
        content = in.readNBytes(PART);
      }
    }
  }

  private void keep(OrganizationId organization, long id, int part, byte[] content) {
    database.in(
        organization,
        handle ->
            handle.execute(
                "insert into register_import_part (organization, import, part, content)"
                    + " values (?, ?, ?, ?)",
                organization,
                id,
                part,
                content));
  }

  /** The file as it was uploaded, read part by part in the transaction of the moment. */
  CsvSource source(OrganizationId organization, long id) {
    return () -> new SequenceInputStream(new Parts(organization, id));
  }

  private final class Parts implements Enumeration<InputStream> {
    private final OrganizationId organization;
    private final long id;
    private int part;
    private Optional<byte[]> next;

    Parts(OrganizationId organization, long id) {
      this.organization = organization;
      this.id = id;
      this.next = read();
    }

    @Override
    public boolean hasMoreElements() {
      return next.isPresent();
    }

    @Override
    public InputStream nextElement() {
      byte[] content = next.orElseThrow(NoSuchElementException::new);
      part++;
      next = read();
      return new ByteArrayInputStream(content);
    }

    private Optional<byte[]> read() {
      return database.of(
          organization,
          handle ->
              handle
                  .createQuery(
                      "select content from register_import_part where organization = :organization"
                          + " and import = :import and part = :part")
                  .bind("organization", organization)
                  .bind("import", id)
                  .bind("part", part)
                  .mapTo(byte[].class)
                  .findOne());
    }
  }

  Optional<ImportView> find(OrganizationId organization, long id) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(VIEW + " and id = :id")
                .bind("organization", organization)
                .bind("id", id)
                .mapTo(ImportView.class)
                .findOne());
  }

  List<ImportView> latest(OrganizationId organization, int size) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(VIEW + " order by id desc limit :size")
                .bind("organization", organization)
                .bind("size", size)
                .mapTo(ImportView.class)
                .list());
  }

  /** Goes from one state to another; false when it is in a third. */
  boolean move(OrganizationId organization, long id, String from, String to, String by) {
    return database.of(
            organization,
            handle ->
                handle
                    .createUpdate(
                        "update register_import set state = :to, decided_by = :by,"
                            + " decided_at = :at where organization = :organization and id = :id"
                            + " and state = :from")
                    .bind("to", to)
                    .bind("by", by)
                    .bind("at", clock.now())
                    .bind("organization", organization)
                    .bind("id", id)
                    .bind("from", from)
                    .execute())
        == 1;
  }

  void fail(OrganizationId organization, long id, String reason) {
    database.in(
        organization,
        handle ->
            handle.execute(
                "update register_import set state = 'FAILED', failure = ?, ended_at = ?"
                    + " where organization = ? and id = ?",
                shortened(reason, 5 * TYPED),
                clock.now(),
                organization,
                id));
  }

  void addProblems(OrganizationId organization, long id, List<ImportProblem> problems) {
    if (problems.isEmpty()) {
      return;
    }
    database.in(
        organization,
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch(
                  "insert into register_import_problem (organization, import, line, position, code,"
                      + " column_name, typed, args) values (:organization, :import, :line,"
                      + " :position, :code, :column, :typed, cast(:args as jsonb))"
                      + " on conflict do nothing");
          problems.forEach(problem -> add(batch, organization, id, problem));
          batch.execute();
        });
  }

  private static void add(
      PreparedBatch batch, OrganizationId organization, long id, ImportProblem problem) {
    Map<String, String> args = new TreeMap<>();
    problem.reason().args().forEach((name, value) -> args.put(name, String.valueOf(value)));
    batch
        .bind("organization", organization)
        .bind("import", id)
        .bind("line", problem.line())
        .bind("position", problem.position())
        .bind("code", problem.reason().code())
        .bind("column", shortened(problem.columnName(), TYPED))
        .bind("typed", shortened(problem.typed().replace("\0", ""), TYPED))
        .bind("args", JsonText.write(args))
        .add();
  }

  /** The problems of the next {@code size} bad lines after a line, in order of the file. */
  List<ImportProblem> problems(OrganizationId organization, long id, long afterLine, int size) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select line, position, code, column_name, typed, args::text as args"
                        + " from register_import_problem where organization = :organization"
                        + " and import = :import and line > :after"
                        + " and line <= coalesce((select max(line) from (select distinct line"
                        + " from register_import_problem where organization = :organization"
                        + " and import = :import and line > :after order by line limit :size)"
                        + " as few), 0) order by line, position, code")
                .bind("organization", organization)
                .bind("import", id)
                .bind("after", afterLine)
                .bind("size", size)
                .mapTo(ProblemRow.class)
                .map(ProblemRow::problem)
                .list());
  }

  /** Forgets the file and what was read from it; the counts and the problems stay. */
  void forget(OrganizationId organization, long id) {
    database.in(
        organization,
        handle -> {
          for (String table :
              List.of("register_import_part", "register_import_office", "register_import_rows")) {
            handle.execute(
                "delete from " + table + " where organization = ? and import = ?",
                organization,
                id);
          }
        });
  }

  private static String shortened(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most));
  }
}

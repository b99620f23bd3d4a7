package org.tsudoi.core.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.csv.CsvFile;
import org.tsudoi.core.csv.CsvLimits;
import org.tsudoi.core.database.Database;
import org.tsudoi.core.job.JobWork;

/**
 * Checks an uploaded file row by row, some thousand rows a step. Between steps the open reading is
 * kept in memory; after a crash another one finds its place by the line noted with the rows.
 */
@ApplicationScoped
class ImportCheck implements JobWork {
  static final String KIND = "register-check";
  private static final int ROWS = 20_000;

  private record Key(OrganizationId organization, long id) {}

  /** What a step needs to know. */
  public record Progress(String state, long checkedLine, long lines) {}

  private final Map<Key, ImportReading> open = new ConcurrentHashMap<>();

  @Inject Database database;
  @Inject ImportStore store;
  @Inject ImportStage stage;
  @Inject ImportComparison comparison;
  @Inject Register register;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Step step(OrganizationId organization, long id) {
    Progress progress = progress(organization, id);
    if (!progress.state().equals("CHECKING")) {
      return new Step(progress.lines(), progress.lines(), true);
    }
    Key key = new Key(organization, id);
    ImportReading reading = reading(key, progress.checkedLine());
    keep(organization, id, reading.read(ROWS), reading.line());
    if (!reading.isDone()) {
      open.put(key, reading);
      return new Step(reading.line(), progress.lines(), false);
    }
    reading.close();
    comparison.finish(organization, id);
    return new Step(progress.lines(), progress.lines(), true);
  }

  @Override
  public void failed(OrganizationId organization, long id, String reason) {
    store.fail(organization, id, reason);
    store.forget(organization, id);
  }

  private ImportReading reading(Key key, long checkedLine) {
    ImportReading reading = open.remove(key);
    if (reading != null && reading.line() == checkedLine) {
      return reading;
    }
    if (reading != null) {
      reading.close();
    }
    CsvFile file =
        CsvFile.inspect(store.source(key.organization(), key.id()), CsvLimits.USUAL).orElseThrow();
    return new ImportReading(
        file,
        register.importRules(key.organization()),
        checkedLine,
        stage.offices(key.organization(), key.id()));
  }

  private void keep(OrganizationId organization, long id, ImportReading.Chunk chunk, long line) {
    stage.addMembers(organization, id, chunk.members);
    stage.addOffices(organization, id, chunk.offices);
    store.addProblems(organization, id, chunk.problems);
    database.in(
        organization,
        handle ->
            handle.execute(
                "update register_import set checked_line = ?, row_count = row_count + ?"
                    + " where organization = ? and id = ?",
                line,
                chunk.rows,
                organization,
                id));
  }

  private Progress progress(OrganizationId organization, long id) {
    return database.of(
        organization,
        handle ->
            handle
                .createQuery(
                    "select state, checked_line, lines from register_import"
                        + " where organization = :organization and id = :id for update")
                .bind("organization", organization)
                .bind("id", id)
                .mapTo(Progress.class)
                .one());
  }
}

package org.tsudoi.core.member;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.audit.AuditLog;
import org.tsudoi.core.csv.CsvFile;
import org.tsudoi.core.csv.CsvLimits;
import org.tsudoi.core.csv.CsvSource;
import org.tsudoi.core.job.Jobs;

/**
 * Import of the register from CSV (P-11): uploaded, checked in the background, then loaded or
 * thrown away as the secretariat decides. Nothing is written to the register before that.
 */
@Stateless
public class ImportDesk {
  private static final int LISTED = 20;

  @Inject ImportStore store;
  @Inject Jobs jobs;
  @Inject AuditLog audit;

  /**
   * Takes a file and begins to check it; the import's id. Refuses what is no CSV ({@link
   * CsvFile#inspect}) and what lacks columns ({@code csv.column-missing}, {@code
   * csv.column-double}).
   */
  public Result<Long> upload(Actor actor, String fileName, CsvSource source) {
    actor.requireStaff();
    return CsvFile.inspect(source, CsvLimits.USUAL)
        .flatMap(ImportDesk::withColumns)
        .map(file -> keep(actor, fileName, file, source));
  }

  /** Loads the good rows; refused unless the check has ended and nobody has decided. */
  public Decision load(Actor actor, long id) {
    actor.requireStaff();
    if (!store.move(actor.organization(), id, "CHECKED", "LOADING", actor.name())) {
      return Decision.refused(Problem.of("changed-meanwhile"));
    }
    jobs.start(actor, ImportLoad.KIND, id);
    audit.note(actor, "register.import-loaded", "import:" + id, Map.of());
    return Decision.accepted();
  }

  /** Throws the file away, nothing loaded; refused unless nobody has decided. */
  public Decision discard(Actor actor, long id) {
    actor.requireStaff();
    if (!store.move(actor.organization(), id, "CHECKED", "DISCARDED", actor.name())) {
      return Decision.refused(Problem.of("changed-meanwhile"));
    }
    store.forget(actor.organization(), id);
    audit.note(actor, "register.import-discarded", "import:" + id, Map.of());
    return Decision.accepted();
  }

  /** The import. */
  public Optional<ImportView> find(Actor actor, long id) {
    actor.requireStaff();
    return store.find(actor.organization(), id);
  }

  /** The latest imports. */
  public List<ImportView> latest(Actor actor) {
    actor.requireStaff();
    return store.latest(actor.organization(), LISTED);
  }

  /** The problems of the next {@code lines} bad lines after a line, in order of the file. */
  public List<ImportProblem> problems(Actor actor, long id, long afterLine, int lines) {
    actor.requireStaff();
    return store.problems(actor.organization(), id, afterLine, lines);
  }

  private static Result<CsvFile> withColumns(CsvFile file) {
    Decision columns = ImportColumns.check(file.header());
    return columns.isAccepted() ? Result.of(file) : Result.refused(columns.problems());
  }

  private long keep(Actor actor, String fileName, CsvFile file, CsvSource source) {
    try {
      long id = store.insert(actor, fileName, file, source);
      jobs.start(actor, ImportCheck.KIND, id);
      audit.note(actor, "register.import-uploaded", "import:" + id, Map.of());
      return id;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

package org.tsudoi.core.member;

import java.time.Instant;
import java.util.Optional;

/**
 * An import of the register as pages show it (名簿の取り込み).
 *
 * @param lines lines of the file
 * @param ignoredColumns names of columns that nothing is read from, with 、 between; or empty
 * @param state {@code CHECKING}, {@code CHECKED}, {@code LOADING}, {@code LOADED}, {@code
 *     DISCARDED}, {@code FAILED}
 * @param failure why it failed
 * @param checkedLine how far the check is
 * @param loadedLine how far the loading is
 * @param rowCount rows of data
 * @param badRows rows with problems
 * @param sameMembers rows that say what is registered already
 * @param newMembers members that would be, or were, new
 * @param newOffices offices that would be, or were, new
 * @param loadedMembers members that were written
 * @param loadedOffices offices that were written
 */
public record ImportView(
    long id,
    String fileName,
    String encoding,
    long lines,
    String ignoredColumns,
    String state,
    String uploadedBy,
    Instant uploadedAt,
    Optional<String> decidedBy,
    Optional<Instant> decidedAt,
    Optional<String> failure,
    long checkedLine,
    long loadedLine,
    long rowCount,
    long badRows,
    long sameMembers,
    long newMembers,
    long newOffices,
    long loadedMembers,
    long loadedOffices) {

  /** Whether it works by itself at the moment. */
  public boolean isRunning() {
    return state.equals("CHECKING") || state.equals("LOADING");
  }

  /** Lines done of the work at hand. */
  public long done() {
    return state.equals("CHECKING") ? checkedLine : loadedLine;
  }

  /** Whether there is something to load. */
  public boolean isLoadable() {
    return state.equals("CHECKED") && newMembers + newOffices > 0;
  }
}

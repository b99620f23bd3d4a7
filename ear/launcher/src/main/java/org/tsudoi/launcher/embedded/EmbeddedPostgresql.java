package org.tsudoi.launcher.embedded;

import java.nio.file.Path;
import org.tsudoi.launcher.Database;

/** Opens the embedded PostgreSQL; found by name from outside this room. */
public final class EmbeddedPostgresql implements Database.Embedded {
  @Override
  public Database apply(Path data) {
    return RunningPostgresql.start(data);
  }
}

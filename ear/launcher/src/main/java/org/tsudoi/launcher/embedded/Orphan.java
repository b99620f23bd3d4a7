package org.tsudoi.launcher.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL that outlived its launcher (kill -9), or the pid file it left. The data directory is
 * locked by us, so nobody works with it any more.
 */
final class Orphan {
  private static final long PATIENCE_SECONDS = 20;

  private final Path pidFile;

  Orphan(Path cluster) {
    pidFile = cluster.resolve("postmaster.pid");
  }

  /** Ends the orphan, if there is one, and removes a pid file that means nothing any more. */
  void end() throws IOException, InterruptedException {
    if (Files.exists(pidFile)) {
      Optional<ProcessHandle> postmaster = postmaster();
      if (postmaster.isPresent()) {
        end(postmaster.get());
      }
      Files.deleteIfExists(pidFile);
    }
  }

  private Optional<ProcessHandle> postmaster() throws IOException {
    List<String> lines = Files.readAllLines(pidFile);
    if (lines.isEmpty() || !lines.get(0).strip().matches("[0-9]{1,18}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
        .filter(process -> process.info().command().orElse("").contains("postgres"));
  }

  private static void end(ProcessHandle postmaster) throws IOException, InterruptedException {
    interrupt(postmaster);
    if (!ended(postmaster)) {
      postmaster.destroyForcibly();
      if (!ended(postmaster)) {
        throw new IllegalStateException("PostgreSQL process " + postmaster.pid() + " does not end");
      }
    }
  }

  /** PostgreSQL's fast shutdown is SIGINT; where there is no kill command, it is killed. */
  private static void interrupt(ProcessHandle postmaster) throws InterruptedException {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid())).start().waitFor();
    } catch (IOException e) {
      postmaster.destroyForcibly();
    }
  }

  private static boolean ended(ProcessHandle process) throws InterruptedException {
    try {
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}

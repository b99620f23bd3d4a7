package org.tsudoi.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, with the JVM's own defaults. */
final class Server implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Process process;
  private final Path log;
  private final double seconds;

  private Server(Process process, Path log, URI page) throws IOException, InterruptedException {
    long start = System.nanoTime();
    this.process = process;
    this.log = log;
    await(page, start + PATIENCE.toNanos());
    seconds = (System.nanoTime() - start) / 1e9;
  }

  /** Starts Java with these words; returns when the page answers 200. */
  static Server start(Path directory, URI page, List<String> words)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(words);
    Path log = Files.createTempFile(directory, "server", ".log");
    return new Server(
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start(),
        log,
        page);
  }

  /** From the start of the process to the first answer. */
  double seconds() {
    return seconds;
  }

  /** Processor time so far, in seconds. */
  double processor() {
    return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / 1e9;
  }

  private void await(URI page, long end) throws IOException, InterruptedException {
    while (!answers(page)) {
      if (!process.isAlive() || System.nanoTime() > end) {
        process.destroyForcibly();
        throw new IllegalStateException(page + " does not answer:\n" + Files.readString(log));
      }
      Thread.sleep(20);
    }
  }

  private static boolean answers(URI page) throws InterruptedException {
    try {
      HttpRequest request = HttpRequest.newBuilder(page).timeout(PATIENCE).build();
      return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}

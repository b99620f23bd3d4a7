package org.tsudoi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * From {@code java -jar} to the first page: the bundle on a database that it has used before, and
 * stock Payara Micro with an empty WAR, in turn; medians compared. The embedded database is
 * measured beside.
 */
class StartBenchmark {
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
  private static final double LIMIT = 1.5;

  private final List<Double> empty = new ArrayList<>();
  private final List<Double> ours = new ArrayList<>();
  private final List<Double> embedded = new ArrayList<>();

  @Test
  void the_bundle_starts_in_one_and_a_half_times_the_time_of_an_empty_application()
      throws Exception {
    Path directory = Ground.fresh("start");
    Path war = Applications.empty(directory);
    try (Bundle bundle = new Bundle(Ground.fresh("start/own"), true);
        Bundle alone = new Bundle(Ground.fresh("start/embedded"), false)) {
      bundle.start().close();
      alone.start().close();
      for (int round = 0; round < ROUNDS; round++) {
        empty.add(emptyStart(directory, war));
        ours.add(start(bundle));
        embedded.add(start(alone));
      }
    }
    report();
    assertThat(ratio(ours)).isLessThanOrEqualTo(LIMIT);
  }

  private static double start(Bundle bundle) throws IOException, InterruptedException {
    try (Server server = bundle.start()) {
      return server.seconds();
    }
  }

  private static double emptyStart(Path directory, Path war)
      throws IOException, InterruptedException {
    int port = Ground.freePort();
    List<String> words = new ArrayList<>(List.of("-jar", Ground.file("bench.micro").toString()));
    words.addAll(List.of("--nohazelcast", "--disablephonehome", "--port", "" + port));
    words.addAll(List.of("--contextroot", "/", "--deploy", war.toString()));
    try (Server server =
        Server.start(directory, URI.create("http://127.0.0.1:" + port + "/"), words)) {
      return server.seconds();
    }
  }

  private double ratio(List<Double> times) {
    return Ground.median(times) / Ground.median(empty);
  }

  private void report() throws IOException {
    Ground.report(
        "start",
        """
        start to first page
          empty WAR on Payara Micro   %s s
          bundle, own PostgreSQL      %s s, ratio %.2f
          bundle, embedded PostgreSQL %s s, ratio %.2f
        """
            .formatted(
                Ground.show(empty),
                Ground.show(ours),
                ratio(ours),
                Ground.show(embedded),
                ratio(embedded)));
  }
}

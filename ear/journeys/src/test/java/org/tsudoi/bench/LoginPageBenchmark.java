package org.tsudoi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The login page of an organization against {@link BareServlet} in an application of its own on the
 * same running server, in turn; medians compared.
 */
class LoginPageBenchmark {
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
  private static final int WARM_UP = Integer.getInteger("bench.warm-up", 20_000);
  private static final int REQUESTS = Integer.getInteger("bench.requests", 10_000);
  private static final double LIMIT = 0.25;

  private final List<Double> login = new ArrayList<>();
  private final List<Double> bare = new ArrayList<>();
  private final List<Double> loginCost = new ArrayList<>();
  private final List<Double> bareCost = new ArrayList<>();

  @Test
  void the_login_page_reaches_a_quarter_of_a_bare_servlets_requests() throws Exception {
    Path directory = Ground.fresh("login-page");
    Applications.bare(Ground.fresh("login-page/beside"));
    try (Bundle bundle = new Bundle(directory, true);
        Server server = bundle.start("--deploymentdir", directory.resolve("beside").toString())) {
      Load ours = new Load(bundle.page("aoba/login"));
      Load theirs = new Load(bundle.page("bare/page"));
      theirs.perSecond(WARM_UP);
      ours.perSecond(WARM_UP);
      for (int round = 0; round < ROUNDS; round++) {
        measure(theirs, server, bare, bareCost);
        measure(ours, server, login, loginCost);
      }
      report(bundle.page("aoba/login"));
    }
    assertThat(Ground.median(login) / Ground.median(bare)).isGreaterThanOrEqualTo(LIMIT);
  }

  private static void measure(Load load, Server server, List<Double> rates, List<Double> costs)
      throws Exception {
    double before = server.processor();
    rates.add(load.perSecond(REQUESTS));
    costs.add((server.processor() - before) / REQUESTS * 1e6);
  }

  private void report(URI page) throws Exception {
    Ground.report(
        "login-page",
        """
        login page %s, %,d requests a round
          login page    %s requests/s, %s µs of the server's processors each
          bare servlet  %s requests/s, %s µs of the server's processors each
          ratio         %.2f of the requests, %.1f times the processor time
        """
            .formatted(
                page.getPath(),
                REQUESTS,
                Ground.show(login),
                Ground.show(loginCost),
                Ground.show(bare),
                Ground.show(bareCost),
                Ground.median(login) / Ground.median(bare),
                Ground.median(loginCost) / Ground.median(bareCost)));
  }
}

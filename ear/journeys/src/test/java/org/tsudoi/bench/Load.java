package org.tsudoi.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Visitors who ask for one page again and again over kept connections, without cookies. */
final class Load {
  private static final int VISITORS = Integer.getInteger("bench.visitors", 8);

  private final HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).build();
  private final HttpRequest request;

  Load(URI page) {
    request = HttpRequest.newBuilder(page).timeout(Duration.ofMinutes(1)).build();
  }

  /** Asks so often, all visitors together; answers the requests a second. */
  double perSecond(int requests) throws InterruptedException, ExecutionException {
    ExecutorService visitors = Executors.newFixedThreadPool(VISITORS);
    try {
      List<Callable<Integer>> all = new ArrayList<>();
      for (int i = 0; i < VISITORS; i++) {
        all.add(() -> ask(requests / VISITORS));
      }
      long start = System.nanoTime();
      int answered = 0;
      for (Future<Integer> visitor : visitors.invokeAll(all)) {
        answered += visitor.get();
      }
      return answered / ((System.nanoTime() - start) / 1e9);
    } finally {
      visitors.shutdown();
    }
  }

  private int ask(int times) throws IOException, InterruptedException {
    for (int i = 0; i < times; i++) {
      int status = client.send(request, BodyHandlers.ofByteArray()).statusCode();
      if (status != 200) {
        throw new IllegalStateException(request.uri() + " answered " + status);
      }
    }
    return times;
  }
}

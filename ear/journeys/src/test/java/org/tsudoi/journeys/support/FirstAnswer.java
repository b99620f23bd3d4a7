package org.tsudoi.journeys.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Waits for a page of a server that has just been started. */
final class FirstAnswer {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private FirstAnswer() {}

  /** Returns when the page answers 200; fails after three minutes. */
  static void await(String url) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (!answers(url)) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException(url + " does not answer");
        }
        Thread.sleep(200);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static boolean answers(String url) throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build();
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    }
  }
}

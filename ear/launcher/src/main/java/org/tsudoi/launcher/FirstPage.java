package org.tsudoi.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/** Tells when the product answers over HTTP, which is later than when the server says so. */
final class FirstPage {
  private final URI address;

  FirstPage(String host, int port) {
    boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
    address = URI.create("http://" + (everywhere ? "localhost" : host) + ":" + port + "/");
  }

  URI address() {
    return address;
  }

  /** Waits until the start page answers; refused with a {@link LaunchProblem} after the limit. */
  void await(Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (!answers()) {
      if (System.nanoTime() > end) {
        throw new LaunchProblem(address + " does not answer; the log above says why");
      }
      Thread.sleep(100);
    }
  }

  private boolean answers() {
    try {
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setConnectTimeout(2_000);
      connection.setReadTimeout(30_000);
      connection.setInstanceFollowRedirects(false);
      int status = connection.getResponseCode();
      return status >= 200 && status < 400;
    } catch (IOException e) {
      return false;
    }
  }
}

package org.tsudoi.journeys.support;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Collectors;

/** Asks addresses with the login of a page, without its browser, where only the status matters. */
public final class Caller {
  private final HttpClient client =
      HttpClient.newBuilder().version(Version.HTTP_1_1).followRedirects(Redirect.NORMAL).build();
  private final String cookies;

  /** With the cookies that the page has now. */
  public Caller(Page page) {
    cookies =
        page.context().cookies().stream()
            .map(cookie -> cookie.name + "=" + cookie.value)
            .collect(Collectors.joining("; "));
  }

  /** The answer's status, redirects followed. */
  public int status(String address) {
    URI uri = URI.create(address.replace("[", "%5B").replace("]", "%5D"));
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookies);
    }
    try {
      return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

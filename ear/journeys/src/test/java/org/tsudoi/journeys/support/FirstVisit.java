package org.tsudoi.journeys.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * What goes over the line when somebody without anything kept opens a page: the page and all that
 * it names, compressed as browsers ask for it, with the answers' headers.
 *
 * @param files how many answers
 */
public record FirstVisit(int files, long bytes) {
  private static final Pattern NAMED =
      Pattern.compile(
          "<(?:link|script|img)\\b[^>]*?\\b(?:href|src)=\"([^\"]+)\"|url\\([\"']?([^)\"']+)");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** Opens the page and what it names. */
  public static FirstVisit of(String address) throws IOException, InterruptedException {
    HttpResponse<byte[]> page = get(URI.create(address));
    long bytes = size(page);
    Set<URI> named = new LinkedHashSet<>();
    Matcher one = NAMED.matcher(text(page));
    while (one.find()) {
      String link = (one.group(1) == null ? one.group(2) : one.group(1)).replace("&amp;", "&");
      if (!link.startsWith("data:")) {
        named.add(page.uri().resolve(link));
      }
    }
    for (URI each : named) {
      bytes += size(get(each));
    }
    return new FirstVisit(named.size() + 1, bytes);
  }

  private static HttpResponse<byte[]> get(URI address) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address).header("Accept-Encoding", "gzip").build();
    HttpResponse<byte[]> answer = CLIENT.send(request, BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new AssertionError(address + " answers " + answer.statusCode());
    }
    return answer;
  }

  private static long size(HttpResponse<byte[]> answer) {
    long headers =
        answer.headers().map().entrySet().stream()
            .flatMap(header -> header.getValue().stream().map(value -> header.getKey() + value))
            .mapToLong(header -> header.length() + ": \r\n".length())
            .sum();
    return headers + answer.body().length;
  }

  private static String text(HttpResponse<byte[]> page) throws IOException {
    boolean zipped = page.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
    byte[] bytes =
        zipped
            ? new GZIPInputStream(new ByteArrayInputStream(page.body())).readAllBytes()
            : page.body();
    return new String(bytes, StandardCharsets.UTF_8);
  }
}

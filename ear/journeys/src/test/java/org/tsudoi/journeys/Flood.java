package org.tsudoi.journeys;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** An upload far beyond every limit, which a browser's tools would hold in memory. */
final class Flood {
  private static final String HEAD =
      "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n";
  private static final String TAIL =
      "\r\n--b\r\nContent-Disposition: form-data; name=\"action\"\r\n\r\nupload\r\n--b--\r\n";
  private static final int CUT_OFF = 413;

  private Flood() {}

  /** The status of the answer; 413 when the server closed the door in the middle. */
  static int of(Page page, String path, long length) throws InterruptedException {
    String root = page.url().replaceAll("(https?://[^/]+/).*", "$1");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(root + path))
            .header("Content-Type", "multipart/form-data; boundary=b")
            .header("Sec-Fetch-Site", "same-origin")
            .header("Cookie", cookies(page))
            .timeout(Duration.ofMinutes(2))
            .POST(BodyPublishers.ofInputStream(() -> body(length)))
            .build();
    try {
      return HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .build()
          .send(request, BodyHandlers.discarding())
          .statusCode();
    } catch (IOException closed) {
      return CUT_OFF;
    }
  }

  private static String cookies(Page page) {
    return page.context().cookies().stream()
        .map(cookie -> cookie.name + "=" + cookie.value)
        .collect(Collectors.joining("; "));
  }

  private static InputStream body(long length) {
    return new SequenceInputStream(
        Collections.enumeration(List.of(text(HEAD), new Letters(length), text(TAIL))));
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** So many letters. */
  private static final class Letters extends InputStream {
    private long left;

    Letters(long length) {
      left = length;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'a' : -1;
    }

    @Override
    public int read(byte[] into, int from, int most) {
      if (left <= 0) {
        return -1;
      }
      int some = (int) Math.min(left, most);
      java.util.Arrays.fill(into, from, from + some, (byte) 'a');
      left -= some;
      return some;
    }
  }
}

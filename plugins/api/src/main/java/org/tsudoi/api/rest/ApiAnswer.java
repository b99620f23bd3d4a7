package org.tsudoi.api.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The answer to another system.
 *
 * @param status the HTTP status
 * @param contentType e.g. {@code application/json}
 * @param body the content; it is not written to afterwards
 */
public record ApiAnswer(int status, String contentType, byte[] body) {

  /** JSON in UTF-8. */
  public static ApiAnswer json(int status, String json) {
    return new ApiAnswer(status, "application/json", json.getBytes(UTF_8));
  }
}

package org.tsudoi.web.api;

import jakarta.json.Json;
import org.tsudoi.api.rest.ApiAnswer;

/** Why a call gets no answer of an endpoint. */
enum Refusal {
  UNAUTHORIZED(401),
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  TOO_LARGE(413),
  FAILED(500);

  private final int status;

  Refusal(int status) {
    this.status = status;
  }

  /** As JSON, with the id under which the log has more. */
  ApiAnswer answer(String request) {
    String text = name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    return ApiAnswer.json(
        status,
        Json.createObjectBuilder()
            .add("status", status)
            .add("error", text)
            .add("request", request)
            .build()
            .toString());
  }
}

package org.tsudoi.example.notes;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.tsudoi.api.Decision;
import org.tsudoi.api.rest.ApiAnswer;
import org.tsudoi.api.rest.ApiRequest;
import org.tsudoi.api.rest.Endpoint;

/** {@code /api/notes}: the latest notes for GET; POST keeps the text that is sent. */
@ApplicationScoped
public class NotesEndpoint implements Endpoint {
  private static final int LONGEST = 10_000;

  @Inject NoteShelf shelf;

  @Override
  public String plugin() {
    return "notes";
  }

  @Override
  public String path() {
    return "notes";
  }

  @Override
  public Set<String> methods() {
    return Set.of("GET", "POST");
  }

  @Override
  public String openApi() {
    return "org/tsudoi/example/notes/openapi.json";
  }

  @Override
  public ApiAnswer answer(ApiRequest request) {
    return request.method().equals("GET") ? ApiAnswer.json(200, notes()) : keep(request);
  }

  private String notes() {
    JsonArrayBuilder notes = Json.createArrayBuilder();
    shelf.latest().forEach(note -> notes.add(note.text()));
    return notes.build().toString();
  }

  private ApiAnswer keep(ApiRequest request) {
    try {
      String text = new String(request.body().readNBytes(LONGEST), UTF_8);
      Decision decision = shelf.keep(text, request.caller());
      return decision.isAccepted()
          ? ApiAnswer.json(201, "{}")
          : ApiAnswer.json(422, "{\"problem\":\"" + decision.problems().get(0).code() + "\"}");
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}

package org.tsudoi.example.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tsudoi.api.work.LongWork;

/** Thanks for a note, after its writer has gone: a work of one step. */
@ApplicationScoped
public class Thanks implements LongWork {
  static final String KIND = "notes.thanks";

  @Inject NoteShelf shelf;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Step step(long note) {
    shelf.thank(note);
    return new Step(1, 1, true);
  }
}

package org.tsudoi.example.notes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import org.tsudoi.api.service.CurrentPage;

/** The page {@code /note/<number>} for everybody: a note, and a word by whoever reads it. */
@Named("openNote")
@RequestScoped
public class OpenNote {
  private static final String READER = "reader";

  @Inject NoteShelf shelf;
  @Inject CurrentPage page;
  private Note note;

  /** Finds the note of the address; there is no other. */
  public void open() {
    shelf.find(page.last()).ifPresentOrElse(found -> note = found, () -> page.refuse(404));
    page.offer("text", page.cookie(READER).isPresent() ? "また読みました" : "");
  }

  /** Button "answer": keeps another note, and remembers the reader for a day. */
  public void answer() {
    page.reject(shelf.keep(page.value("text"), "読者").problems());
    if (page.isGood()) {
      page.keep(READER, "yes", Duration.ofDays(1));
      page.success("notes.kept");
      page.go("/note/" + page.last());
    }
  }

  /** The note. */
  public Note getNote() {
    return note;
  }
}

package org.tsudoi.example.notes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tsudoi.api.service.CurrentPage;

/** The page {@code /office/notes}: reads notes and takes a new one. */
@Named("notesPage")
@RequestScoped
public class NotesPage {
  @Inject NoteShelf shelf;
  @Inject CurrentPage page;

  /** The notes to show. */
  public List<Note> getNotes() {
    return shelf.latest();
  }

  /** Button "keep". */
  public void keep() {
    page.reject(shelf.keep(page.value("text"), page.visitor()).problems());
    if (page.isGood()) {
      page.success("notes.kept");
      page.go("/office/notes");
    }
  }
}

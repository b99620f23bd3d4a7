package org.tsudoi.example.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;

/** The notes of the current circle. */
@ApplicationScoped
public class NoteShelf {
  @Inject PluginDatabase database;
  @Inject CurrentOrganization current;
  @Inject BusinessClock clock;

  /** The latest notes, newest first. */
  public List<Note> latest() {
    return database.list(
        "select text, author from notes_note order by id desc limit 20",
        row -> new Note(row.getString("text"), row.getString("author")));
  }

  /** Keeps a note; refuses an empty one and one that is too long. */
  public Decision keep(String text, String author) {
    int length = ((NotesProgram) current.program()).length();
    if (text.isBlank() || text.length() > length) {
      return Decision.refused(Problem.at("text", "notes.text.length", "length", length));
    }
    LocalDate today = clock.today();
    database.change(
        "insert into notes_note (text, author, written_on) values (?, ?, ?)", text, author, today);
    return Decision.accepted();
  }
}

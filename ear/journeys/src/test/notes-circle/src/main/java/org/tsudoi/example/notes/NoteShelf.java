package org.tsudoi.example.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.service.Audit;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.work.LongWorks;

/** The notes of the current circle. */
@ApplicationScoped
public class NoteShelf {
  private static final String SELECT = "select id, text, author, thanked from notes_note";

  @Inject PluginDatabase database;
  @Inject CurrentOrganization current;
  @Inject BusinessClock clock;
  @Inject LongWorks works;
  @Inject Audit audit;

  /** The latest notes, newest first. */
  public List<Note> latest() {
    return database.list(SELECT + " order by id desc limit 20", NoteShelf::read);
  }

  /** A note by its number. */
  public Optional<Note> find(String number) {
    return number.matches("[0-9]{1,9}")
        ? database.first(SELECT + " where id = ?", NoteShelf::read, Long.valueOf(number))
        : Optional.empty();
  }

  private static Note read(ResultSet row) throws SQLException {
    return new Note(
        row.getLong("id"),
        row.getString("text"),
        row.getString("author"),
        row.getBoolean("thanked"));
  }

  /** Keeps a note, to be thanked for; refuses an empty one and one that is too long. */
  public Decision keep(String text, String author) {
    int length = ((NotesProgram) current.program()).length();
    if (text.isBlank() || text.length() > length) {
      return Decision.refused(Problem.at("text", "notes.text.length", "length", length));
    }
    database.together(
        () -> {
          long id = add(text, author);
          works.start(Thanks.KIND, id);
          return id;
        });
    return Decision.accepted();
  }

  private long add(String text, String author) {
    return database
        .first(
            "insert into notes_note (text, author, written_on) values (?, ?, ?) returning id",
            row -> row.getLong("id"),
            text,
            author,
            clock.today())
        .orElseThrow();
  }

  /** Notes that the circle has thanked. */
  void thank(long id) {
    database.change("update notes_note set thanked = true where id = ?", id);
    audit.note("notes.thanked", "note:" + id, Map.of());
  }
}

package org.tsudoi.example.notes;

import java.util.List;
import org.tsudoi.api.Audience;
import org.tsudoi.api.Branding;
import org.tsudoi.api.Category;
import org.tsudoi.api.MenuEntry;
import org.tsudoi.api.Organization;
import org.tsudoi.api.Program;
import org.tsudoi.api.filing.FilingType;
import org.tsudoi.api.page.FrontEntry;
import org.tsudoi.api.page.ManualEntry;

/**
 * One circle.
 *
 * @param length how many characters a note may have
 */
record NotesProgram(Organization organization, String phone, int length) implements Program {
  @Override
  public Branding branding() {
    return new Branding(organization.name(), "notes", "#7a3e00", "", phone, "", "", "");
  }

  @Override
  public String texts() {
    return "org.tsudoi.example.notes.texts";
  }

  @Override
  public List<Category> categories() {
    return List.of(new Category("READER", "読者"));
  }

  @Override
  public List<FilingType> filings() {
    return List.of(new BookRequest());
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(new MenuEntry(Audience.OFFICE, "notes", "notes.title"));
  }

  @Override
  public List<FrontEntry> front() {
    return List.of(new FrontEntry("/reading", "notes.title"));
  }

  @Override
  public List<ManualEntry> manuals() {
    return List.of(
        new ManualEntry("reading", "notes.manual", "org/tsudoi/example/notes/reading.md", false));
  }
}

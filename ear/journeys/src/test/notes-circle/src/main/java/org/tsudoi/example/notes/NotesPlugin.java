package org.tsudoi.example.notes;

import jakarta.enterprise.context.ApplicationScoped;
import org.tsudoi.api.Organization;
import org.tsudoi.api.OrganizationPlugin;
import org.tsudoi.api.Program;
import org.tsudoi.api.Settings;

/** Opens a notes circle for each organization configured with {@code plugin=notes}. */
@ApplicationScoped
public class NotesPlugin implements OrganizationPlugin {
  @Override
  public String name() {
    return "notes";
  }

  @Override
  public Program open(Organization organization, Settings settings) {
    return new NotesProgram(
        organization, settings.text("brand.phone"), settings.number("notes.length", 10, 400));
  }

  @Override
  public String migrations() {
    return "db/plugin/notes";
  }
}

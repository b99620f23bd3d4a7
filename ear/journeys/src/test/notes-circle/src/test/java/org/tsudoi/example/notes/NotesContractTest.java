package org.tsudoi.example.notes;

import java.util.Map;
import org.tsudoi.api.OrganizationPlugin;
import org.tsudoi.testkit.FilingContract;

class NotesContractTest extends FilingContract {
  @Override
  protected OrganizationPlugin plugin() {
    return new NotesPlugin();
  }

  @Override
  protected Map<String, String> settings() {
    return Map.of("brand.phone", "0120-000-333", "notes.length", "200");
  }
}

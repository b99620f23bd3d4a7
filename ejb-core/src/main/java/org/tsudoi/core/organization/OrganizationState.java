package org.tsudoi.core.organization;

import java.util.List;
import java.util.Locale;
import org.tsudoi.api.Organization;
import org.tsudoi.api.Program;
import org.tsudoi.api.Settings;
import org.tsudoi.api.value.OrganizationId;

/** A configured organization: running on its plugin's program, or stopped with the reasons. */
public sealed interface OrganizationState {

  /** The id in addresses. */
  String id();

  /**
   * Open for its users.
   *
   * @param english the same program with its words in English (P-55)
   */
  record Running(
      Organization organization, String plugin, Program program, Program english, Settings settings)
      implements OrganizationState {
    @Override
    public String id() {
      return organization.id().value();
    }

    /** The program with its words in the language of a page. */
    public Program program(Locale language) {
      return language.equals(Locale.ENGLISH) ? english : program;
    }

    /** The program in a language as the plugin made it, for the plugin itself. */
    public Program ownProgram(Locale language) {
      return Contained.open(program(language));
    }

    /** The organization's name on pages of the language. */
    public String name(Locale language) {
      return settings.in(language).optional("name").orElse(organization.name());
    }

    /** The program as the plugin made it, for the plugin itself. */
    public Program ownProgram() {
      return Contained.open(program);
    }

    /** The id as a value. */
    public OrganizationId organizationId() {
      return organization.id();
    }
  }

  /** Not open; each reason names the key or the plugin (P-3). */
  record Stopped(String id, List<String> reasons) implements OrganizationState {}
}

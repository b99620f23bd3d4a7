package org.tsudoi.web.route;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.tsudoi.api.Branding;
import org.tsudoi.api.MenuEntry;
import org.tsudoi.api.Program;
import org.tsudoi.api.page.FrontEntry;
import org.tsudoi.api.page.ManualEntry;
import org.tsudoi.core.organization.OrganizationState;
import org.tsudoi.core.organization.OrganizationState.Running;
import org.tsudoi.core.organization.PluginFailed;

/**
 * One organization as its pages show it.
 *
 * @param id its part of the address
 * @param state how core opened it: running, or stopped with reasons for the log only
 * @param language in which its words are told
 */
public record Site(String id, OrganizationState state, Locale language) {
  private static final Branding PLAIN = new Branding("", "", "", "", "", "", "", "");

  static Site of(OrganizationState state) {
    return new Site(state.id(), state, Locale.JAPANESE);
  }

  /** The same, its words in the language of a page. */
  public Site in(Locale other) {
    return new Site(id, state, other);
  }

  /** The organization while it runs. */
  public Optional<Running> running() {
    return state instanceof Running running ? Optional.of(running) : Optional.empty();
  }

  /** Whether its pages can be shown. */
  public boolean isRunning() {
    return running().isPresent();
  }

  /** Full name; of a stopped organization only its id is known. */
  public String getName() {
    return running().map(running -> running.name(language)).orElse(id);
  }

  /** Its part of the address, for views. */
  public String getId() {
    return id;
  }

  /** Name of the plugin whose pages it shows. */
  public String plugin() {
    return running().map(Running::plugin).orElse("");
  }

  /** Base name of the plugin's bundle of texts, "" for none. */
  public String bundle() {
    return of(Program::texts, "");
  }

  /** Colours, logo, contact. */
  public Branding branding() {
    return of(Program::branding, PLAIN);
  }

  /** The plugin's own entries of the menus. */
  public List<MenuEntry> menu() {
    return of(Program::menu, List.of());
  }

  /** Whether there are offices and members, and all that hangs on them. */
  public boolean keepsRegister() {
    return of(Program::keepsRegister, true);
  }

  /** The plugin's pages on the front door. */
  public List<FrontEntry> front() {
    return of(Program::front, List.of());
  }

  /** The plugin's manuals. */
  public List<ManualEntry> manuals() {
    return of(Program::manuals, List.of());
  }

  /** What every page needs of the plugin: if it fails there, the page is plain (P-4). */
  private <T> T of(Function<Program, T> part, T plain) {
    try {
      return running().map(running -> running.program(language)).map(part).orElse(plain);
    } catch (PluginFailed noted) {
      return plain;
    }
  }
}

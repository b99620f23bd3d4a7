package org.tsudoi.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Set;

/**
 * Who is looking at this page, as the templates show it; {@code #{visitor}} in views. A gate fills
 * it from the login; it carries no rights of its own.
 */
@Named("visitor")
@RequestScoped
public class Visitor {
  private String name = "";
  private String belongsTo = "";
  private Set<String> roles = Set.of();
  private int idleMinutes;

  /**
   * Tells the templates who is logged in.
   *
   * @param person name to show
   * @param place office or section to show beside the name, "" for none
   * @param held roles, for what the menu offers
   * @param idle minutes without a request after which the login ends; 0 for never
   */
  public void arrive(String person, String place, Set<String> held, int idle) {
    name = person;
    belongsTo = place;
    roles = Set.copyOf(held);
    idleMinutes = idle;
  }

  /** Whether somebody is logged in. */
  public boolean isKnown() {
    return !name.isEmpty();
  }

  /** The person's name. */
  public String getName() {
    return name;
  }

  /** The person's office or section. */
  public String getBelongsTo() {
    return belongsTo;
  }

  /** Minutes until an idle login ends; 0 for never. */
  public int getIdleMinutes() {
    return idleMinutes;
  }

  /** Whether the person holds the role. */
  public boolean has(String role) {
    return roles.contains(role);
  }
}

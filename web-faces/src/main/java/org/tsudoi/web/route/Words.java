package org.tsudoi.web.route;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;

/** The visitor's own words of the page in progress: as they are, or as places for everybody's. */
@RequestScoped
public class Words {
  /** A word of every page: the name of this filling-in of its form. */
  public static final String SUBMISSION = "submission";

  private Set<String> places = Set.of();

  /** From now on these words are places. */
  void leaveOut(Set<String> names) {
    places = names;
  }

  /** The word, or its place. */
  public String of(String name, String word) {
    return places.contains(name) ? DrawnForMany.place(name) : word;
  }
}

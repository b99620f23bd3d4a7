package org.tsudoi.api.filing;

import java.util.List;

/**
 * The form of a filing: fields asked once, then fields asked for every member concerned.
 *
 * @param fields asked once
 * @param entries whether and how members are entered
 * @param entryFields asked for each member
 */
public record FilingForm(List<Field> fields, Entries entries, List<Field> entryFields) {

  /** Who the entries are. */
  public enum Entries {
    /** The filing has none. */
    NONE,
    /** Persons who are not members yet, typed in; one or more. */
    NEW_MEMBERS,
    /** Members of the office, chosen from its list; one or more. */
    MEMBERS,
    /** Exactly one member of the office. */
    ONE_MEMBER
  }
}

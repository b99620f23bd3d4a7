package org.tsudoi.core.announcement;

/** Who reads an announcement: visitors of the front door, offices, members, the secretariat. */
public enum Readers {
  FRONT,
  OFFICE,
  MEMBER,
  STAFF
}

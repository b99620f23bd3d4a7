package org.tsudoi.core.contact;

/** How the contact was made. */
public enum ContactKind {
  CALL,
  VISIT,
  COUNTER,
  MAIL,
  LETTER,
  OTHER
}

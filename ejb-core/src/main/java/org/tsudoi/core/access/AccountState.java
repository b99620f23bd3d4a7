package org.tsudoi.core.access;

/** Where an account stands. */
public enum AccountState {
  /** Made, has no password yet. */
  INVITED,
  /** May log in. */
  ACTIVE,
  /** May not log in any more; its ID is not given again (WF-72). */
  DISABLED
}

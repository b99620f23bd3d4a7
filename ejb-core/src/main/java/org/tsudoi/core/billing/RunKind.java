package org.tsudoi.core.billing;

/** What a billing run charges. */
public enum RunKind {
  /** The continuing fee of a cycle, by heads on its base day (FE-9). */
  CONTINUING,
  /** Joining fee and first fee of those who joined in a month (FE-8, FE-10). */
  JOINING
}

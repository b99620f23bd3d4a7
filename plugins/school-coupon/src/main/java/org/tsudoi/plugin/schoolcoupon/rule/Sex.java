package org.tsudoi.plugin.schoolcoupon.rule;

/** Sex in the qualification data (性別), by the letters that the tables keep. */
public enum Sex {
  M,
  F
}

package org.tsudoi.api.benefit;

/** What a kind of benefit belongs to; each group has its own decision notice (OC-13). */
public enum BenefitGroup {
  /** 共済給付金. */
  BENEFIT,
  /** 助成金. */
  SUBSIDY
}

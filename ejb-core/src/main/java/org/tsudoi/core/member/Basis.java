package org.tsudoi.core.member;

import java.util.Optional;
import org.tsudoi.api.value.FilingId;

/**
 * What a change of the register stands on.
 *
 * @param version the version that the person saw; empty when an accepted filing is applied
 * @param filing the filing that it comes from
 */
public record Basis(Optional<Integer> version, Optional<FilingId> filing) {

  /** A person changes what was seen at {@code version}. */
  public static Basis seen(int version) {
    return new Basis(Optional.of(version), Optional.empty());
  }

  /** An accepted filing is applied to the register as it stands. */
  public static Basis filing(FilingId filing) {
    return new Basis(Optional.empty(), Optional.of(filing));
  }

  /** Something new, of which there is no version. */
  public static Basis fresh() {
    return new Basis(Optional.empty(), Optional.empty());
  }

  Long filingOrNull() {
    return filing.map(FilingId::value).orElse(null);
  }
}

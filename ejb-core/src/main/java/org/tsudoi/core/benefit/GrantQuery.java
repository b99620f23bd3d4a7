package org.tsudoi.core.benefit;

import java.util.Optional;
import org.tsudoi.api.benefit.BenefitGroup;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;

/**
 * Which grants are asked for, newest first. What is empty does not narrow.
 *
 * @param kind the code of a kind; empty for all
 * @param before the last id of the page before; {@link Long#MAX_VALUE} for the first page
 */
public record GrantQuery(
    Optional<OfficeId> office,
    Optional<MemberId> member,
    Optional<GrantState> state,
    Optional<BenefitGroup> group,
    String kind,
    long before,
    int size) {

  /** The newest of all. */
  public static GrantQuery newest(int size) {
    return new GrantQuery(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        Long.MAX_VALUE,
        size);
  }

  /** This query narrowed to one office. */
  public GrantQuery of(OfficeId one) {
    return new GrantQuery(Optional.of(one), member, state, group, kind, before, size);
  }

  /** This query narrowed to one member. */
  public GrantQuery of(MemberId one) {
    return new GrantQuery(office, Optional.of(one), state, group, kind, before, size);
  }

  /** This query narrowed to one state. */
  public GrantQuery of(GrantState one) {
    return new GrantQuery(office, member, Optional.of(one), group, kind, before, size);
  }

  /** This query narrowed to one group. */
  public GrantQuery of(BenefitGroup one) {
    return new GrantQuery(office, member, state, Optional.of(one), kind, before, size);
  }

  /** This query for the page after the one that ended with {@code last}. */
  public GrantQuery before(long last) {
    return new GrantQuery(office, member, state, group, kind, last, size);
  }
}

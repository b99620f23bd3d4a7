package org.tsudoi.core.benefit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.benefit.BenefitGroup;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;

/**
 * Which grants are asked for, newest first. What is empty does not narrow.
 *
 * @param members some members; empty for all
 * @param kind the code of a kind; empty for all
 * @param from decided on this day or later
 * @param until decided on this day or before
 * @param transfer paid by this transfer, or tried to be
 * @param before the last id of the page before; {@link Long#MAX_VALUE} for the first page
 */
public record GrantQuery(
    Optional<OfficeId> office,
    List<MemberId> members,
    Optional<GrantState> state,
    Optional<BenefitGroup> group,
    String kind,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    Optional<Long> transfer,
    long before,
    int size) {

  /** Copies the members. */
  public GrantQuery {
    members = List.copyOf(members);
  }

  /** The newest of all. */
  public static GrantQuery newest(int size) {
    return new GrantQuery(
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Long.MAX_VALUE,
        size);
  }

  /** This query narrowed to one office. */
  public GrantQuery of(OfficeId one) {
    return new GrantQuery(
        Optional.of(one), members, state, group, kind, from, until, transfer, before, size);
  }

  /** This query narrowed to some members. */
  public GrantQuery of(List<MemberId> some) {
    return new GrantQuery(office, some, state, group, kind, from, until, transfer, before, size);
  }

  /** This query narrowed to one state. */
  public GrantQuery of(GrantState one) {
    return new GrantQuery(
        office, members, Optional.of(one), group, kind, from, until, transfer, before, size);
  }

  /** This query narrowed to one group. */
  public GrantQuery of(BenefitGroup one) {
    return new GrantQuery(
        office, members, state, Optional.of(one), kind, from, until, transfer, before, size);
  }

  /** This query narrowed to one kind. */
  public GrantQuery of(String code) {
    return new GrantQuery(office, members, state, group, code, from, until, transfer, before, size);
  }

  /** This query narrowed to what was decided between two days, both included. */
  public GrantQuery decided(Optional<LocalDate> first, Optional<LocalDate> last) {
    return new GrantQuery(office, members, state, group, kind, first, last, transfer, before, size);
  }

  /** This query narrowed to what one transfer pays. */
  public GrantQuery of(long item) {
    return new GrantQuery(
        office, members, state, group, kind, from, until, Optional.of(item), before, size);
  }

  /** This query for the page after the one that ended with {@code last}. */
  public GrantQuery before(long last) {
    return new GrantQuery(office, members, state, group, kind, from, until, transfer, last, size);
  }

  /** This query with so many rows a page. */
  public GrantQuery sized(int rows) {
    return new GrantQuery(office, members, state, group, kind, from, until, transfer, before, rows);
  }
}

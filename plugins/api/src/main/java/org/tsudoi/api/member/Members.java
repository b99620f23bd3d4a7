package org.tsudoi.api.member;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;

/** The register, read as of any day; always the caller's own organization. */
public interface Members {

  /** The member as of {@code day}; empty before joining and when unknown. */
  Optional<MemberView> member(MemberId id, LocalDate day);

  /** The members with these ids as of {@code day}, by number. */
  List<MemberView> members(Collection<MemberId> ids, LocalDate day);

  /** The office as of {@code day}. */
  Optional<OfficeView> office(OfficeId id, LocalDate day);

  /** How many are members of the office on {@code day}, or join it later. */
  int headcount(OfficeId id, LocalDate day);

  /** The offices of the same group, the given one included. */
  List<OfficeView> affiliated(OfficeId id, LocalDate day);
}

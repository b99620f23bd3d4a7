package org.tsudoi.core.benefit;

import java.time.LocalDate;
import java.util.Optional;
import org.tsudoi.api.benefit.BenefitGroup;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.Yen;

/**
 * A grant as lists show it (給付).
 *
 * @param kind the code of its kind
 * @param label what the kind was called when it was granted
 * @param person whom it is about beside the member; empty for nobody
 * @param explanation why it is this amount (P-30)
 * @param receipt the claim's receipt number
 * @param document the decision notice
 * @param payOn the day of its transfer, while it is in one or after
 */
public record GrantView(
    long id,
    String kind,
    BenefitGroup benefitGroup,
    String label,
    MemberId member,
    String memberNumber,
    String familyName,
    String givenName,
    OfficeId office,
    String officeNumber,
    String officeName,
    LocalDate eventOn,
    String person,
    Yen amount,
    String explanation,
    FilingId filing,
    String receipt,
    LocalDate decidedOn,
    String decidedBy,
    Optional<Long> document,
    GrantState state,
    int version,
    Optional<LocalDate> payOn) {

  /** Whether the decision was taken back. */
  public boolean isRevoked() {
    return state == GrantState.REVOKED;
  }

  /** The member's family and given name. */
  public String memberName() {
    return familyName + "　" + givenName;
  }
}

package org.tsudoi.core.filing;

import java.time.LocalDate;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.Yen;

/**
 * What a claim would grant to a member when it is accepted as it stands (給付の見込み).
 *
 * @param explanation why it is this amount (P-30)
 */
public record ExpectedGrant(
    MemberId member,
    String number,
    String name,
    LocalDate eventDay,
    Yen amount,
    String explanation) {}

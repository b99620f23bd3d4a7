package org.tsudoi.core.benefit;

import java.time.LocalDate;
import java.util.Optional;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.Yen;

/**
 * A transfer in a lump to an office, as the office sees it (OC-13).
 *
 * @param state {@code SENT} to the bank, {@code DONE} on its day, {@code FAILED}
 * @param bank code of the bank and of the branch, a hyphen between
 * @param number the account's number, masked
 * @param grants how many grants it pays
 * @param failure why the bank could not
 */
public record OfficeTransferView(
    long id,
    OfficeId office,
    LocalDate payOn,
    String state,
    String bank,
    String number,
    Yen amount,
    int grants,
    Optional<String> failure) {}

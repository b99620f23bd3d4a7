package org.tsudoi.core.benefit;

import java.util.Optional;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.Yen;

/**
 * The transfer to one office.
 *
 * @param bank code of the bank and of the branch, a hyphen between
 * @param number the account number
 * @param holder in whose name it is held
 * @param grants how many grants it pays
 * @param failure why the bank could not transfer it
 */
public record TransferItemView(
    long id,
    OfficeId office,
    String officeNumber,
    String officeName,
    String bank,
    String number,
    String holder,
    Yen amount,
    int grants,
    Optional<String> failure) {

  /** The number for the eyes of others: its last three digits only. */
  public String masked() {
    return "****" + number.substring(number.length() - 3);
  }
}

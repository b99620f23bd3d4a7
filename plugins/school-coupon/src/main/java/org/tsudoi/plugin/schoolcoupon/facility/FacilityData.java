package org.tsudoi.plugin.schoolcoupon.facility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.file.TransferFiles.Account;
import org.tsudoi.api.value.Kana;

/** All that the secretariat says about a facility, checked. */
public record FacilityData(
    String name,
    Kana kana,
    String area,
    String postalCode,
    String address,
    String phone,
    String web,
    String booking,
    Optional<LocalDate> bookingFrom,
    LocalDate activeFrom,
    Optional<LocalDate> activeUntil,
    Optional<Account> account,
    List<Taken> takes) {

  /** The same with another account. */
  FacilityData with(Optional<Account> other) {
    return new FacilityData(
        name,
        kana,
        area,
        postalCode,
        address,
        phone,
        web,
        booking,
        bookingFrom,
        activeFrom,
        activeUntil,
        other,
        takes);
  }

  /** The account for the eyes of others: its last three digits only. */
  public static String masked(Account account) {
    String number = account.number();
    return account.bank()
        + "-"
        + account.branch()
        + " ****"
        + number.substring(number.length() - 3);
  }
}

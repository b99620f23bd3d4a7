package org.tsudoi.api.file;

import java.time.LocalDate;
import java.util.List;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.Yen;

/**
 * Files that ask the organization's bank for transfers (総合振込データ; P-32), by its {@code
 * bank.transfer.*} settings.
 */
public interface TransferFiles {

  /** Whether the organization's settings say from which account it transfers. */
  boolean isPossible();

  /**
   * The bytes to send. Refused with all problems at once: {@code bank.transfer.*} without lines or
   * settings, {@code bank.field.*} for values that fit no field.
   *
   * @param day the day of the transfer, Japan time
   */
  Result<byte[]> write(LocalDate day, List<Transfer> transfers);

  /** The account as typed, or what is wrong with each field ({@code bank}, {@code branch}, …). */
  Result<Account> account(String bank, String branch, String type, String number, String holder);

  /**
   * An account (振込先口座).
   *
   * @param bank four digits
   * @param branch three digits
   * @param type {@code 普通}, {@code 当座} or {@code 貯蓄}
   * @param number up to seven digits
   * @param holder in kana as banks write it
   */
  record Account(String bank, String branch, String type, String number, String holder) {}

  /**
   * One transfer.
   *
   * @param customer our code of the receiver, up to 10 digits
   */
  record Transfer(Account account, Yen amount, String customer) {}
}

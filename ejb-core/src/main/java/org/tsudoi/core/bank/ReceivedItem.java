package org.tsudoi.core.bank;

import java.time.LocalDate;
import org.tsudoi.api.value.Yen;

/**
 * Money that a bank says came in (入金明細).
 *
 * @param key names it once: the same item of a file read again, or of another file about the same
 *     day, has the same key; equal items of one file are told apart by their order
 * @param line place in the file, from 1
 * @param day on which the bank booked it (勘定日)
 * @param amount yen, more than zero
 * @param payer the sender's name in half-width kana (振込依頼人名); may be empty
 * @param payerCode the sender's code (振込依頼人コード); may be empty or zeros
 * @param from the sender's bank and branch
 * @param edi what the sender wrote beside (EDI情報)
 * @param cancelled whether the bank takes an earlier item back (取消)
 */
public record ReceivedItem(
    String key,
    int line,
    LocalDate day,
    Yen amount,
    String payer,
    String payerCode,
    String from,
    String edi,
    boolean cancelled) {}

package org.tsudoi.core.billing;

import java.time.Instant;
import java.time.LocalDate;
import org.tsudoi.api.value.Yen;

/**
 * A file of money received, as read (入金ファイル; P-32).
 *
 * @param kind {@code NOTICE} (振込入金通知) or {@code STATEMENT} (入出金取引明細)
 * @param items how many items it brought, without those by which the bank takes others back
 * @param total their sum, in yen
 * @param known items that an earlier file had brought already
 * @param leftOut what nobody's payment can be: interest, cheques
 * @param waiting items that nobody decided on yet
 */
public record ReceiptView(
    long id,
    String kind,
    String fileName,
    LocalDate fromDay,
    LocalDate toDay,
    int items,
    Yen total,
    int known,
    int leftOut,
    int waiting,
    String readBy,
    Instant readAt) {}

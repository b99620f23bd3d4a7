package org.tsudoi.core.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tsudoi.api.value.Yen;

/**
 * What the bank was asked to debit on one day (口座振替の請求).
 *
 * @param state SENT until the bank's answer is read, then DONE; CANCELLED when it was never sent
 * @param items debits, one an office
 */
public record DebitBatchView(
    long id,
    LocalDate debitOn,
    String state,
    int items,
    Yen total,
    String fileName,
    int paidItems,
    Yen paidTotal,
    int failedItems,
    Yen failedTotal,
    String createdBy,
    Instant createdAt,
    Optional<String> answeredBy,
    Optional<Instant> answeredAt) {}

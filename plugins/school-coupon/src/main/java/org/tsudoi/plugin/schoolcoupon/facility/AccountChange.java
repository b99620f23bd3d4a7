package org.tsudoi.plugin.schoolcoupon.facility;

import java.time.Instant;
import java.util.Optional;
import org.tsudoi.api.file.TransferFiles.Account;
import org.tsudoi.api.value.AccountId;

/**
 * An account of a facility that waits for somebody else to release it (承認待ちの口座の変更). P-22
 *
 * @param account the new one; empty where the present one shall go
 */
public record AccountChange(
    long id,
    long facility,
    Optional<Account> account,
    String by,
    AccountId enteredBy,
    Instant enteredAt) {}

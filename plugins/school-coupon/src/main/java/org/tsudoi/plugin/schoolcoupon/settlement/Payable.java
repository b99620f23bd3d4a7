package org.tsudoi.plugin.schoolcoupon.settlement;

import java.util.Optional;
import org.tsudoi.api.file.TransferFiles.Account;
import org.tsudoi.api.value.Yen;

/**
 * What is to be paid to a facility.
 *
 * @param months how many settlements it is the sum of
 * @param account where to; empty when none is known, so that nothing is paid
 */
public record Payable(
    long facility, String name, int months, Yen amount, Optional<Account> account) {}

package org.tsudoi.core.access;

import java.util.Optional;
import org.tsudoi.api.value.AccountId;

/**
 * How the account's owner gets in: by a mail on its way, or by a first password that is shown this
 * once.
 *
 * @param mailedTo the masked address, when a mail was sent
 * @param password the first password, when there is no address
 */
public record Handover(
    AccountId account, String loginId, Optional<String> mailedTo, Optional<String> password) {}

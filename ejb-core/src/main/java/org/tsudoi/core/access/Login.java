package org.tsudoi.core.access;

import org.tsudoi.api.value.AccountId;

/**
 * A login whose password was right.
 *
 * @param token the session's secret, for a cookie; only its hash is stored. While the code is
 *     awaited, the secret of the half login: it opens nothing but {@link CodeDesk#prove}
 * @param device the browser's device token, for a cookie of long life; "" while the code is awaited
 * @param mustChange whether the password must be changed first
 * @param awaitsCode whether the second factor is to be given before there is a session
 */
public record Login(
    AccountId account,
    Role role,
    String token,
    String device,
    boolean mustChange,
    boolean awaitsCode) {}

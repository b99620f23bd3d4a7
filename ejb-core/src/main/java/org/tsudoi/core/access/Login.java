package org.tsudoi.core.access;

import org.tsudoi.api.value.AccountId;

/**
 * A login that succeeded.
 *
 * @param token the session's secret, for a cookie; only its hash is stored
 * @param device the browser's device token, for a cookie of long life
 * @param mustChange whether the password must be changed first
 */
public record Login(
    AccountId account, Role role, String token, String device, boolean mustChange) {}

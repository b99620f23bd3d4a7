package org.tsudoi.core.access;

import java.time.Duration;
import org.tsudoi.api.Settings;

/**
 * How an organization lets people in, by its settings.
 *
 * @param idle a session ends after this time without a request, {@code access.idle-minutes} (60,
 *     WF-74)
 * @param lifetime a session ends at the latest after this time, {@code access.session-hours} (12)
 * @param oneSession a login ends the account's other sessions, {@code access.one-session} (false)
 * @param resetValid how long a reset link is good, {@code access.reset-minutes} (30)
 * @param invitationValid how long an invitation is good, {@code access.invitation-days} (7)
 * @param freeFailures failures of one ID from one source before it must wait, {@code
 *     access.free-failures} (5)
 * @param freeFailuresOfAddress failures of one address over all IDs before it must wait, {@code
 *     access.free-failures-of-address} (30)
 * @param secondFactor who confirms a login by a code, {@code access.second-factor} (off)
 * @param passwords the rules of passwords
 */
public record AccessRules(
    Duration idle,
    Duration lifetime,
    boolean oneSession,
    Duration resetValid,
    Duration invitationValid,
    int freeFailures,
    int freeFailuresOfAddress,
    SecondFactor secondFactor,
    PasswordRules passwords) {

  static AccessRules of(Settings settings) {
    return new AccessRules(
        Duration.ofMinutes(number(settings, "access.idle-minutes", 60, 1, 1440)),
        Duration.ofHours(number(settings, "access.session-hours", 12, 1, 168)),
        settings.optional("access.one-session").isPresent() && settings.flag("access.one-session"),
        Duration.ofMinutes(number(settings, "access.reset-minutes", 30, 5, 1440)),
        Duration.ofDays(number(settings, "access.invitation-days", 7, 1, 60)),
        number(settings, "access.free-failures", 5, 3, 100),
        number(settings, "access.free-failures-of-address", 30, 5, 10_000),
        SecondFactor.of(settings),
        PasswordRules.of(settings));
  }

  static int number(Settings settings, String key, int usual, int min, int max) {
    return settings.optional(key).isPresent() ? settings.number(key, min, max) : usual;
  }
}

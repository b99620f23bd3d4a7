package org.tsudoi.core.access;

import java.util.Map;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.api.value.OrganizationId;

/**
 * A mail that this room wants sent; written and put into the outbox in the same transaction by an
 * observer.
 *
 * @param key unique within the organization, so that a repeated step mails once
 * @param template {@code access/reset}, {@code access/invitation} or {@code access/changed}; a
 *     plugin may have its own
 * @param data {@code name}, {@code loginId}, and {@code token}, {@code days} or {@code minutes}
 *     where there is a link
 */
public record AccessMail(
    OrganizationId organization,
    String key,
    EmailAddress to,
    String template,
    Map<String, String> data) {}

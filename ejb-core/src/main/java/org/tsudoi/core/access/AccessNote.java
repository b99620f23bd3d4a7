package org.tsudoi.core.access;

import java.util.Map;

/**
 * Something that belongs into the audit log; observed there in the same transaction.
 *
 * @param actor who did it
 * @param action what, e.g. {@code access.account.disabled}
 * @param subject to what, e.g. {@code account:12}
 * @param details more, by name; no personal data
 */
public record AccessNote(Actor actor, String action, String subject, Map<String, String> details) {}

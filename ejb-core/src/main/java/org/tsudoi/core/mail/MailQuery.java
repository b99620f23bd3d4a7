package org.tsudoi.core.mail;

/**
 * What the secretariat looks for in the outbox.
 *
 * @param before mails older than this id; {@link Long#MAX_VALUE} for the first page
 * @param state WAITING, SENT, WRITTEN, FAILED, or empty for all
 * @param text a part of recipient or subject, or empty
 */
public record MailQuery(long before, String state, String text, int limit) {}

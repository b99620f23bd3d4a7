package org.tsudoi.core.mail;

import org.tsudoi.api.value.EmailAddress;

/**
 * A mail to be sent.
 *
 * @param key what it tells of, e.g. {@code invoice-15}: one mail a key, however often it is put
 * @param subject one line
 * @param body plain text
 */
public record MailMessage(String key, EmailAddress to, String subject, String body) {}

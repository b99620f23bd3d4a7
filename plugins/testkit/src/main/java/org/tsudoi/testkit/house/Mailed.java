package org.tsudoi.testkit.house;

import org.tsudoi.api.value.EmailAddress;

/** A mail in the outbox. */
public record Mailed(String key, EmailAddress to, String subject, String body) {}

package org.tsudoi.core.access;

import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.api.value.OrganizationId;

/**
 * A mail that this room wants sent; put into the outbox in the same transaction by an observer.
 *
 * @param key unique within the organization, so that a repeated step mails once
 */
public record AccessMail(
    OrganizationId organization, String key, EmailAddress to, String subject, String body) {}

package org.tsudoi.web.audit;

import org.tsudoi.core.audit.AuditEntry;

/**
 * One entry of the audit log, for views.
 *
 * @param action what was done, in words
 * @param subject to what, in words
 * @param path the subject's page; "" for none
 * @param details the rest, in words
 */
public record AuditLine(
    AuditEntry entry, String action, String subject, String path, String details) {}

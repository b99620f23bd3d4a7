package org.tsudoi.web.audit;

import java.util.List;
import org.tsudoi.core.audit.AuditEntry;

/**
 * One entry of the audit log, for views.
 *
 * @param action what was done, in words
 * @param subject to what, in words
 * @param path the subject's page; "" for none
 * @param details the rest, each as a text
 */
public record AuditLine(
    AuditEntry entry, String action, String subject, String path, List<String> details) {}

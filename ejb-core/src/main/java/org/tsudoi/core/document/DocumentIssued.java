package org.tsudoi.core.document;

import org.tsudoi.api.value.OrganizationId;

/**
 * Tells, in the same transaction, that a document was issued.
 *
 * @param byRecipient whether who receives it had it made, on the web, and so has it already
 */
public record DocumentIssued(
    OrganizationId organization, long id, NewDocument document, boolean byRecipient) {}

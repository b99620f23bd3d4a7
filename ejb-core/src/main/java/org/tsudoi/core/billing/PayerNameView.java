package org.tsudoi.core.billing;

import java.time.Instant;
import org.tsudoi.api.value.OfficeId;

/**
 * A name under which an office pays, as staff said (覚えた振込名義; P-32).
 *
 * @param name what is compared: without legal forms and signs
 * @param written as the bank wrote it
 */
public record PayerNameView(
    String name,
    OfficeId office,
    String officeNumber,
    String officeName,
    String written,
    String learnedBy,
    Instant learnedAt) {}

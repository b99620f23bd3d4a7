package org.tsudoi.core.access;

import java.util.Optional;
import java.util.Set;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.api.value.OfficeId;

/** What may be changed of an account. */
public record AccountChange(
    String displayName, Optional<EmailAddress> email, Role role, Set<OfficeId> offices) {}

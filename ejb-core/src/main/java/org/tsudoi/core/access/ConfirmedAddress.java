package org.tsudoi.core.access;

import java.util.Optional;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.api.value.MemberId;

/** An address whose link was opened; {@code member} is whose page the account is for. */
public record ConfirmedAddress(EmailAddress email, Optional<MemberId> member) {}

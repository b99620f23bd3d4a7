package org.tsudoi.core.access;

import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.EmailAddress;

/** An address that somebody gave for the own account, not confirmed yet. */
public record AddressWish(AccountId account, EmailAddress email) {}

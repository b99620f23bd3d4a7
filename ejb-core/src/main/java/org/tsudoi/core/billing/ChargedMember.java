package org.tsudoi.core.billing;

import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.Yen;

/** A member whom an invoice charges; zero yen when set off against a leaver (相殺). */
public record ChargedMember(
    MemberId member,
    String number,
    String familyName,
    String givenName,
    String category,
    String item,
    Yen amount) {}

package org.tsudoi.core.member;

import java.time.LocalDate;

/** A member as a good row says. {@code leftOn} is null for one who stays. */
record ImportedMember(
    long line,
    String number,
    String office,
    String familyName,
    String givenName,
    String kana,
    String kanaKey,
    LocalDate birthDate,
    String sex,
    String category,
    LocalDate joinedOn,
    LocalDate leftOn) {}

package org.tsudoi.core.member;

import java.time.LocalDate;
import java.util.Map;

/**
 * An office as a good row says.
 *
 * @param facts by the names of {@link OfficeFacts}
 * @param account bank, branch, type, number, holder, customer; empty without an account
 */
record ImportedOffice(
    String number,
    LocalDate joinedOn,
    String affiliation,
    Map<String, String> facts,
    Map<String, String> account) {}

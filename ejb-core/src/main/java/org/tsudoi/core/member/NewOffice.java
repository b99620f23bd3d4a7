package org.tsudoi.core.member;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.value.OfficeId;

/**
 * An office that joins.
 *
 * @param number its number; empty for the next free one
 * @param kind {@code OFFICE}, {@code GROUP}, {@code CORPORATION}, {@code FACILITY}, {@code
 *     INDIVIDUAL}
 * @param parent what it belongs to
 * @param affiliation offices of the same word are affiliated (系列)
 * @param facts name, kana, postalCode, address, phone, email, representative, contact; all others
 *     are details
 */
public record NewOffice(
    Optional<String> number,
    String kind,
    Optional<OfficeId> parent,
    Optional<String> affiliation,
    LocalDate joinedOn,
    Map<String, String> facts) {}

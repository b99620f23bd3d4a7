package org.tsudoi.api.member;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.value.OfficeId;

/**
 * An office (事業所) as of one day.
 *
 * @param number the office number on papers
 * @param parent the office, corporation or group above it
 * @param group offices with the same group are affiliated (系列)
 * @param kind {@code OFFICE}, {@code GROUP}, {@code CORPORATION}, {@code FACILITY}, {@code
 *     INDIVIDUAL}
 * @param details what the organization keeps beyond that
 * @param version grows with every change; for optimistic locking
 */
public record OfficeView(
    OfficeId id,
    String number,
    Optional<OfficeId> parent,
    Optional<String> group,
    String kind,
    String name,
    String kana,
    String postalCode,
    String address,
    String phone,
    String email,
    String representative,
    String contact,
    LocalDate joinedOn,
    Optional<LocalDate> leftOn,
    Map<String, String> details,
    int version) {}

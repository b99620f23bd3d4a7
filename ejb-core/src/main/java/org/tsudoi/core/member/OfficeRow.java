package org.tsudoi.core.member;

import java.time.LocalDate;
import java.util.Optional;
import org.tsudoi.api.value.OfficeId;

/**
 * An office in a list.
 *
 * @param affiliation offices of the same word are affiliated (系列)
 * @param heads its members on the day asked for
 * @param state {@code COMING}, {@code ACTIVE} or {@code LEFT} on that day
 */
public record OfficeRow(
    OfficeId id,
    String number,
    String kind,
    String name,
    String kana,
    Optional<String> affiliation,
    String address,
    String phone,
    LocalDate joinedOn,
    Optional<LocalDate> leftOn,
    long heads,
    String state) {}

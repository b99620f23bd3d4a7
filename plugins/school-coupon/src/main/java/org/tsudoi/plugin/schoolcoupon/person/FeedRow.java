package org.tsudoi.plugin.schoolcoupon.person;

import java.time.LocalDate;
import java.util.Optional;
import org.tsudoi.plugin.schoolcoupon.rule.Sex;
import org.tsudoi.plugin.schoolcoupon.rule.TermMonths.Term;

/**
 * One person of the qualification data, read well.
 *
 * @param line where it stands in the file, from 1
 * @param qualifiedUntil last day; empty while the qualification holds
 */
public record FeedRow(
    long line,
    PersonNumber number,
    String name,
    String kana,
    String kanaKey,
    LocalDate birthDate,
    Sex sex,
    String category,
    String school,
    LocalDate qualifiedFrom,
    Optional<LocalDate> qualifiedUntil,
    Optional<Term> term) {}

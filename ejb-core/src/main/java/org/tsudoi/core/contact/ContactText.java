package org.tsudoi.core.contact;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is noted of a contact.
 *
 * @param day on which it was, Japan time
 * @param person whom it was with, "" when nobody is to be named
 * @param followUp the day to come back to it
 */
public record ContactText(
    ContactKind kind, LocalDate day, String person, String body, Optional<LocalDate> followUp) {}

package org.tsudoi.core.document;

import java.time.LocalDate;
import org.tsudoi.api.value.Yen;

/** An invoice in a reminder: its number, what it is for, when it was due, what of it is open. */
public record DunningLine(String number, String label, LocalDate due, Yen open) {}

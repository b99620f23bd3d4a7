package org.tsudoi.core.document;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What every official letter carries (文書).
 *
 * @param number document number (文書番号), unique within its organization
 * @param issued day of issue, Japan time
 * @param sender the organization
 * @param recipient whom it is for
 */
public record Letter(String number, LocalDate issued, Sender sender, Recipient recipient) {

  /** Refuses nulls as bugs. */
  public Letter {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(issued, "issued");
    Objects.requireNonNull(sender, "sender");
    Objects.requireNonNull(recipient, "recipient");
  }
}

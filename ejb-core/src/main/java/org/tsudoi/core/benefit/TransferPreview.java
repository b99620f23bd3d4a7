package org.tsudoi.core.benefit;

import java.util.List;
import org.tsudoi.api.Problem;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.Yen;

/**
 * What a batch would transfer now.
 *
 * @param offices how many transfers: one for each office
 * @param grants how many grants these pay
 * @param left what cannot be transferred, and why
 */
public record TransferPreview(int offices, int grants, Yen total, List<Left> left) {

  /** What waits for an office and cannot be transferred. */
  public record Left(
      OfficeId office, String number, String name, int grants, Yen amount, Problem problem) {}

  /** Copies the list. */
  public TransferPreview {
    left = List.copyOf(left);
  }
}

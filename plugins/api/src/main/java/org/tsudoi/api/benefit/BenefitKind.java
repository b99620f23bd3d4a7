package org.tsudoi.api.benefit;

import java.util.List;
import org.tsudoi.api.document.Statement;

/**
 * A kind of benefit that an organization grants, as its people read it (OC-13).
 *
 * @param code lower-case letters, digits and hyphens, e.g. {@code marriage}
 * @param label what it is called, e.g. 結婚祝金
 * @param filing the code of the filing by which it is claimed
 * @param amounts how much, one line each case
 * @param conditions who may claim it, when and how often; one sentence each
 * @param evidence the names of the papers that prove it
 */
public record BenefitKind(
    String code,
    BenefitGroup group,
    String label,
    String filing,
    List<Statement> amounts,
    List<String> conditions,
    List<String> evidence) {

  /** Copies the lists. */
  public BenefitKind {
    amounts = List.copyOf(amounts);
    conditions = List.copyOf(conditions);
    evidence = List.copyOf(evidence);
  }
}

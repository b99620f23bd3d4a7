package org.tsudoi.core.filing;

import jakarta.ejb.ApplicationException;
import java.util.List;
import org.tsudoi.api.Problem;

/** The register refused an effect: takes the whole acceptance back. Never leaves the room. */
@ApplicationException(rollback = true)
class EffectsRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Problem> problems;

  EffectsRefused(List<Problem> problems) {
    super(problems.toString());
    this.problems = problems;
  }

  List<Problem> problems() {
    return problems;
  }
}

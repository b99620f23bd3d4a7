package org.tsudoi.core.filing;

import org.tsudoi.api.Problem;

/** What is said of a filing as a whole when it is refused. */
final class Refusals {
  private Refusals() {}

  /** Somebody else has written it since the page was shown (P-23). */
  static Problem changed(Filing filing) {
    return Problem.of("filing.changed", "who", filing.savedName(), "at", filing.savedAt());
  }

  /** It is with the secretariat, or beyond. */
  static Problem alreadyFiled(Filing filing) {
    return Problem.of(
        "filing.already-filed", "receipt", filing.receipt(), "state", filing.state().name());
  }

  /** The secretariat filled it in from a paper: it alone corrects it or takes it back. */
  static Problem ofSecretariat(Filing filing) {
    return Problem.of("filing.of-secretariat", "receipt", filing.receipt());
  }

  /** Somebody else was first (P-23); {@code step} tells who and when. */
  static Problem moved(Filing filing, FilingStep last) {
    return Problem.of(
        "filing.moved",
        "who",
        last.name(),
        "at",
        last.at(),
        "state",
        filing.state().name(),
        "receipt",
        filing.receipt());
  }
}

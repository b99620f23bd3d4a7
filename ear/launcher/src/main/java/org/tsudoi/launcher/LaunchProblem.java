package org.tsudoi.launcher;

/** Why the product cannot start, in words for the operator; shown without a stack trace. */
public final class LaunchProblem extends RuntimeException {
  /** A problem the operator can solve by what the message says. */
  public LaunchProblem(String message) {
    super(message);
  }
}

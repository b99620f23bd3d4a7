package org.tsudoi.core.seam;

import jakarta.ejb.EJBException;
import java.util.function.Supplier;

/** What plugins' work throws comes out as it was thrown, not as the server wraps it. */
final class Unwrapped {
  private Unwrapped() {}

  static <T> T of(Supplier<T> call) {
    try {
      return call.get();
    } catch (EJBException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}

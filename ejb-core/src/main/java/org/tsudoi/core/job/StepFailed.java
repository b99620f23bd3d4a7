package org.tsudoi.core.job;

import jakarta.ejb.ApplicationException;

/** A step threw; its transaction is rolled back and the job is tried again later. */
@ApplicationException(rollback = true)
class StepFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final long job;

  StepFailed(long job, RuntimeException cause) {
    super(cause);
    this.job = job;
  }

  long job() {
    return job;
  }
}

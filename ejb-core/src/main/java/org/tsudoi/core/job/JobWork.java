package org.tsudoi.core.job;

import org.tsudoi.api.value.OrganizationId;

/** A kind of long work: a CDI bean that does it step by step. */
public interface JobWork {

  /** The kind, as given to {@link Jobs#start}. */
  String kind();

  /**
   * Does one step, in a transaction of its own that also keeps the progress. May be called again
   * for the same step after a crash: the step's transaction has then left nothing.
   *
   * @param reference what the work is about, e.g. the billing run's id
   */
  Step step(OrganizationId organization, long reference);

  /** Called in a transaction of its own when the work was given up; {@code reason} is for staff. */
  default void failed(OrganizationId organization, long reference, String reason) {}

  /**
   * How far the work is.
   *
   * @param done units done so far
   * @param total units in all
   * @param finished whether nothing is left
   */
  record Step(long done, long total, boolean finished) {}
}

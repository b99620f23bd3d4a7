package org.tsudoi.api.work;

import java.util.Optional;

/** Starts the long work of the current organization and tells how far it is. */
public interface LongWorks {

  /**
   * Starts work of {@code kind} on {@code reference} once the transaction commits; by the name of
   * the visitor, or of the system. Starting the same again does nothing.
   */
  void start(String kind, long reference);

  /** Goes on with work that was given up, where it stopped; false when it was not. */
  boolean resume(String kind, long reference);

  /** How far the work is; empty if it was never started. */
  Optional<Progress> progress(String kind, long reference);

  /**
   * How far work is.
   *
   * @param done units done
   * @param total units in all; 0 while unknown
   * @param state WAITING, RUNNING, DONE or FAILED
   */
  record Progress(long done, long total, String state) {

    /** Whether it has ended well. */
    public boolean isDone() {
      return state.equals("DONE");
    }

    /** Whether it was given up. */
    public boolean isFailed() {
      return state.equals("FAILED");
    }
  }
}

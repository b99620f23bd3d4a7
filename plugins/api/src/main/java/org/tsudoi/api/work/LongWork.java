package org.tsudoi.api.work;

/**
 * A kind of long work (時間のかかる処理): a CDI bean of the plugin that does it step by step, each step in
 * one transaction, so that it goes on after a crash where it stopped (P-31, P-52). Started by
 * {@link LongWorks#start}.
 */
public interface LongWork {

  /**
   * The kind: the plugin's name, a dot and a word, 40 characters at most; unique in the product.
   */
  String kind();

  /**
   * Does one step for the current organization. Called again for the same step after a crash: the
   * step's transaction has then left nothing. An exception rolls back, and the step is tried again
   * after longer and longer pauses for some 20 minutes.
   *
   * @param reference what the work is about, e.g. a run's id
   */
  Step step(long reference);

  /** Called in a transaction of its own when the work was given up; {@code reason} is for staff. */
  default void failed(long reference, String reason) {}

  /**
   * How far the work is.
   *
   * @param done units done so far
   * @param total units in all
   * @param isFinished whether nothing is left
   */
  record Step(long done, long total, boolean isFinished) {}
}

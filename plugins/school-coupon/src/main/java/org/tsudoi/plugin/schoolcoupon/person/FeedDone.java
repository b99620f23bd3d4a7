package org.tsudoi.plugin.schoolcoupon.person;

/**
 * A feed was taken over (CDI event), in the transaction of its last step.
 *
 * @param by who sent it
 */
public record FeedDone(long feed, String by) {}

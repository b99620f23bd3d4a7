package org.tsudoi.core.billing;

/**
 * A step of dunning (督促の段階; P-32).
 *
 * @param number from 1
 * @param days after the due day, from which on it is issued
 * @param payWithin days from its issue to the new last day for the payment
 */
public record DunningStage(int number, int days, int payWithin, DunningWay way) {}

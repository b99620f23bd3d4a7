package org.tsudoi.core.contact;

/**
 * What is to be followed up.
 *
 * @param due its day has come
 */
public record ContactCount(long open, long due) {}

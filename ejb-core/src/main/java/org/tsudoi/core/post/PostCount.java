package org.tsudoi.core.post;

/** How many documents, to how many offices. */
public record PostCount(long documents, long offices) {}

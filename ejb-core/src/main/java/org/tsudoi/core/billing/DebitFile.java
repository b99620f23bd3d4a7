package org.tsudoi.core.billing;

/** A file for the bank, as it was written. */
public record DebitFile(String fileName, byte[] bytes) {}

package org.tsudoi.core.document;

/**
 * A finished PDF, PDF/A-3a and PDF/UA-1.
 *
 * @param bytes the file; not copied, so nobody may write into it
 * @param pages number of pages, at least 1
 */
public record Pdf(byte[] bytes, int pages) {}

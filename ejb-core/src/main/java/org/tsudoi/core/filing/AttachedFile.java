package org.tsudoi.core.filing;

/** An attached file with its bytes; the type is what its content says. */
@SuppressWarnings("ArrayRecordComponent")
public record AttachedFile(String fileName, String contentType, byte[] bytes) {}

package org.tsudoi.core.filing;

import java.time.Instant;

/** A file that came with a filing (添付), without its bytes. */
public record AttachmentView(
    long id, String fileName, String contentType, int size, Instant createdAt, String name) {}

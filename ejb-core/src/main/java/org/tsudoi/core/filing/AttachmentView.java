package org.tsudoi.core.filing;

import java.time.Instant;
import java.util.Optional;
import org.tsudoi.api.value.MemberId;

/**
 * A file that came with a filing (添付), without its bytes.
 *
 * @param name who attached it
 * @param member whose paper it is; empty for all that the filing is for
 * @param memberName that member's name; "" for all
 */
public record AttachmentView(
    long id,
    String fileName,
    String contentType,
    int size,
    Instant createdAt,
    String name,
    Optional<MemberId> member,
    String memberName) {

  /** The file's name, and whose it is. */
  public String told() {
    return memberName.isEmpty() ? fileName : memberName + "　" + fileName;
  }
}

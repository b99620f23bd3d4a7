package org.tsudoi.core.post;

import java.util.List;
import org.tsudoi.api.value.OfficeId;

/** The documents to be posted to one office. */
public record PostGroup(OfficeId office, String number, String name, List<PostRow> rows) {

  /** Whether post to the office came back and no new address is known. */
  public boolean isReturned() {
    return rows.get(0).returned();
  }
}

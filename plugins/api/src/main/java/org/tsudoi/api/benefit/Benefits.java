package org.tsudoi.api.benefit;

import java.util.List;
import org.tsudoi.api.value.MemberId;

/** What members have had, read by rules; always the caller's own organization (P-33). */
public interface Benefits {

  /** Nobody has had anything. */
  Benefits NONE =
      new Benefits() {
        @Override
        public List<Granted> granted(MemberId member) {
          return List.of();
        }

        @Override
        public List<Granted> claimed(MemberId member) {
          return List.of();
        }
      };

  /** All that was granted to the member, of every kind, by day of event. */
  List<Granted> granted(MemberId member);

  /**
   * What other filings that wait for the secretariat ask for the member. Empty while a filing is
   * being accepted: then only what was granted counts, and who is accepted second is refused.
   */
  List<Granted> claimed(MemberId member);
}

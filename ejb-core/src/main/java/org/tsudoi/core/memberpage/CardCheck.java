package org.tsudoi.core.memberpage;

import java.util.Optional;
import org.tsudoi.api.member.MemberView;

/**
 * What was found out about a card.
 *
 * @param member whose it is; empty for an unknown one, and where that is nobody's business
 * @param number the member number; "" for an unknown one
 */
public record CardCheck(CardState state, Optional<MemberView> member, String number) {

  /** Without the person. */
  CardCheck anonymous() {
    return new CardCheck(state, Optional.empty(), number);
  }
}

package org.tsudoi.core.filing;

import org.tsudoi.core.access.Actor;

/** Does what follows a move (mail, audit, paper copy), in its transaction. */
interface FilingFollower {
  /** {@code filing} is as it stands after the move. */
  void moved(Actor actor, Filing filing, FilingMove move, String reason);
}

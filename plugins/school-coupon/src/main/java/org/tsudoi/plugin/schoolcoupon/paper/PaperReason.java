package org.tsudoi.plugin.schoolcoupon.paper;

import java.util.Optional;
import java.util.stream.Stream;

/** Why somebody cannot use a phone (電子クーポンを利用できない事情). SC-41 */
public enum PaperReason {
  NO_DEVICE,
  /** Works under 20 hours a week, so that the refresh offer is on paper only. */
  SHORT_HOURS,
  SIGHT,
  OTHER;

  /** The reason of that code. */
  public static Optional<PaperReason> of(String code) {
    return Stream.of(values()).filter(each -> each.name().equals(code)).findFirst();
  }
}

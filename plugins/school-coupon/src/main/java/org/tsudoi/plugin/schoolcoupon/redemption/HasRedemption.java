package org.tsudoi.plugin.schoolcoupon.redemption;

import java.time.Duration;

/** What the program says about visits. */
public interface HasRedemption {

  /** How often somebody may be wrong. */
  Limits limits();

  /** How long number and birth date need not be given again. */
  Duration visitTime();
}

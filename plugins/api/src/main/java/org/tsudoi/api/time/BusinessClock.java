package org.tsudoi.api.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.tsudoi.api.value.BusinessMonth;

/**
 * The one clock of the product (業務時計), in Japan time whatever the server's zone. Tests and training
 * may move it.
 */
public interface BusinessClock {

  /** Japan time. */
  ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  /** This moment. */
  Instant now();

  /** Today in Japan. */
  default LocalDate today() {
    return LocalDate.ofInstant(now(), ZONE);
  }

  /** Date and time of day in Japan. */
  default LocalDateTime time() {
    return LocalDateTime.ofInstant(now(), ZONE);
  }

  /** This month in Japan. */
  default BusinessMonth month() {
    return BusinessMonth.of(today());
  }
}

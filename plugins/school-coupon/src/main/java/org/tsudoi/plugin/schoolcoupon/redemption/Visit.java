package org.tsudoi.plugin.schoolcoupon.redemption;

import java.util.Optional;
import org.tsudoi.plugin.schoolcoupon.person.Person;

/**
 * Somebody who gave number and birth date (利用者). SC-21
 *
 * @param facility where; empty on the own page
 */
public record Visit(Person person, Optional<Long> facility) {}

package org.tsudoi.core.billing;

import java.util.List;
import org.tsudoi.api.value.OfficeId;

/**
 * Those of one office and category who joined in a month and were not charged yet.
 *
 * @param joiners the members who joined, by id
 * @param leavers the memberships from before the month that ended in it and were not set off yet,
 *     by id
 */
public record JoinerGroup(
    OfficeId office, String category, List<Long> joiners, List<Long> leavers) {}

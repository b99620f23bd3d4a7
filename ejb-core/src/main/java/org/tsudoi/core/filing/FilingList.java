package org.tsudoi.core.filing;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param next where the next page begins; empty on the last
 */
public record FilingList(List<FilingSummary> rows, Optional<String> next) {}

package org.tsudoi.core.member;

import java.time.LocalDate;
import java.util.List;
import org.tsudoi.api.Category;
import org.tsudoi.api.value.Repertoire;

/**
 * What rows are checked against.
 *
 * @param today days after it are no birth dates
 * @param memberDigits shorter numbers of digits get zeros in front (Excel drops them)
 */
record ImportRules(
    Repertoire repertoire,
    List<Category> categories,
    int memberDigits,
    int officeDigits,
    LocalDate today) {}

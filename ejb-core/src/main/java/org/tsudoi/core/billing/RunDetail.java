package org.tsudoi.core.billing;

import java.util.List;

/**
 * A run in parts: by category, and the offices with the largest amounts. Of a preview, as the
 * register stands now.
 */
public record RunDetail(List<CategoryTotal> categories, List<OfficeTotal> largest) {}

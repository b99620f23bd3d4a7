package org.tsudoi.core.filing;

import java.util.List;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.api.value.OrganizationId;

/** What accepted filings cost; answered by the billing room. */
public interface FilingDues {

  /** Accepted filings whose joiners are all billed and paid, oldest first. */
  List<FilingId> paid(OrganizationId organization, int limit);
}

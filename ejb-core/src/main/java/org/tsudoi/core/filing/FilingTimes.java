package org.tsudoi.core.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.tsudoi.api.Settings;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.organization.Organizations;

/** How long filings wait, in days, by settings of the organization; zero for ever, the default. */
@ApplicationScoped
class FilingTimes {
  private static final int LONGEST = 3650;

  @Inject Organizations organizations;

  /** For papers, from the filing on; setting {@code filing.lapse.paper-days}. */
  Duration papers(OrganizationId organization) {
    return days(organization, "filing.lapse.paper-days");
  }

  /** For correction, from the return on; setting {@code filing.lapse.returned-days}. */
  Duration correction(OrganizationId organization) {
    return days(organization, "filing.lapse.returned-days");
  }

  /** Drafts, from the last change on; setting {@code filing.draft-days}. */
  Duration drafts(OrganizationId organization) {
    return days(organization, "filing.draft-days");
  }

  private Duration days(OrganizationId organization, String key) {
    Settings settings = organizations.running(organization).settings();
    return settings.optional(key).isEmpty()
        ? Duration.ZERO
        : Duration.ofDays(settings.number(key, 0, LONGEST));
  }
}

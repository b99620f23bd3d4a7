package org.tsudoi.core.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tsudoi.api.benefit.Benefits;
import org.tsudoi.api.benefit.Granted;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OrganizationId;

/** What members had so far, for the rules of claims. Reads in the caller's transaction. */
@ApplicationScoped
public class PastGrants {
  @Inject Grants grants;

  /** What the organization granted; nothing that is only claimed. */
  public Benefits of(OrganizationId organization) {
    return new Own(organization, this);
  }

  private record Own(OrganizationId organization, PastGrants past) implements Benefits {
    @Override
    public List<Granted> granted(MemberId member) {
      return past.of(organization, member);
    }

    @Override
    public List<Granted> claimed(MemberId member) {
      return List.of();
    }
  }

  /** All that was granted to the member, by day of event. */
  public List<Granted> of(OrganizationId organization, MemberId member) {
    return grants.of(organization, member);
  }
}

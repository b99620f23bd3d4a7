package org.tsudoi.web.filing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.benefit.BenefitDesk;
import org.tsudoi.core.benefit.GrantView;
import org.tsudoi.core.filing.ExpectedGrant;
import org.tsudoi.core.filing.FilingDesk;

/**
 * What a claim grants, or would grant, and why so much (P-30); {@code #{filingGrants}} in views.
 */
@Named("filingGrants")
@RequestScoped
public class FilingGrants {
  @Inject Actor actor;
  @Inject FilingDesk desk;
  @Inject BenefitDesk benefits;
  private FilingId shown;
  private List<ExpectedGrant> expected = List.of();

  /** What it would grant as it stands; empty for others than claims and when it is decided. */
  public List<ExpectedGrant> expected(FilingId id) {
    if (!id.equals(shown)) {
      expected = desk.expected(actor, id);
      shown = id;
    }
    return expected;
  }

  /** All of that together. */
  public Yen total(FilingId id) {
    return expected(id).stream().map(ExpectedGrant::amount).collect(Yen.sum());
  }

  /** What it granted when it was accepted. */
  public List<GrantView> granted(FilingId id) {
    return benefits.ofFiling(actor, id);
  }
}

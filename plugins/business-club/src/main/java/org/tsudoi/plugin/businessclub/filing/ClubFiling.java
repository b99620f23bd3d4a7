package org.tsudoi.plugin.businessclub.filing;

import java.util.Set;
import org.tsudoi.api.Audience;
import org.tsudoi.api.Decision;
import org.tsudoi.api.filing.FilingContext;
import org.tsudoi.api.filing.FilingType;

/** What the club's filings share: offices file them, while they are with the club. */
public abstract class ClubFiling implements FilingType {
  private final String code;

  /** A filing with this code. */
  protected ClubFiling(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Set<Audience> audiences() {
    return Set.of(Audience.OFFICE);
  }

  @Override
  public Decision window(FilingContext context) {
    return context
        .office()
        .leftOn()
        .filter(day -> !day.isAfter(context.filedOn()))
        .map(day -> Decision.refused(org.tsudoi.api.Problem.of("club.office.left", "day", day)))
        .orElseGet(Decision::accepted);
  }
}

package org.tsudoi.plugin.businessclub.filing;

import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.filing.Effect;
import org.tsudoi.api.filing.FilingContext;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.filing.FilingForm;
import org.tsudoi.api.filing.FilingForm.Entries;

/**
 * What cannot be filed online (OC-4): shown with what to do instead, and refused by the server
 * whoever posts it.
 */
final class PaperOnly extends ClubFiling {
  PaperOnly(String code) {
    super(code);
  }

  @Override
  public Optional<String> paperOnly() {
    return Optional.of("filing." + code() + ".instead");
  }

  @Override
  public FilingForm form(FilingContext context) {
    return new FilingForm(List.of(), Entries.NONE, List.of());
  }

  @Override
  public Decision examine(FilingDraft draft, FilingContext context) {
    return Decision.refused(Problem.of(paperOnly().orElseThrow()));
  }

  @Override
  public List<Effect> effects(FilingDraft draft, FilingContext context) {
    return List.of();
  }
}

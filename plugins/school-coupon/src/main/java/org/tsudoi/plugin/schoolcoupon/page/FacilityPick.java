package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.tsudoi.api.service.CurrentPage;
import org.tsudoi.plugin.schoolcoupon.facility.Facilities;
import org.tsudoi.plugin.schoolcoupon.facility.Facility;
import org.tsudoi.plugin.schoolcoupon.facility.FacilitySearch;

/** The facility that staff mean: {@code facility} is its id, {@code place} a part of its name. */
@Named("couponPick")
@RequestScoped
public class FacilityPick {
  private static final int MOST = 20;

  @Inject CurrentPage page;
  @Inject Facilities facilities;
  @Inject FacilitySearch search;
  @Inject CurrentStaff here;
  private List<Facility> matches;

  /** The facility: chosen, or the only one of that name. Closed ones too. */
  public Optional<Facility> chosen() {
    OptionalLong id = here.id("facility");
    if (id.isPresent()) {
      return facilities.find(id.getAsLong());
    }
    return getMatches().size() == 1 ? Optional.of(getMatches().get(0)) : Optional.empty();
  }

  /** Facilities of that name, the first of them. */
  public List<Facility> getMatches() {
    if (matches == null) {
      String place = page.value("place").strip();
      matches =
          place.isEmpty()
              ? List.of()
              : search.find(
                  new FacilitySearch.Query("", "", "", place, FacilitySearch.When.ANY, null, ""),
                  MOST);
    }
    return matches;
  }

  /** Whether a name was typed that none has. */
  public boolean isUnknown() {
    return here.id("facility").isEmpty()
        && !page.value("place").isBlank()
        && getMatches().isEmpty();
  }

  /** Whether there are several to choose from. */
  public boolean isMany() {
    return here.id("facility").isEmpty() && getMatches().size() > 1;
  }
}

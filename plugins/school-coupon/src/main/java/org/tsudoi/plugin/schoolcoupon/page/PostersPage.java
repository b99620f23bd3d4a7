package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.service.CurrentPage;
import org.tsudoi.plugin.schoolcoupon.facility.Facilities;
import org.tsudoi.plugin.schoolcoupon.facility.Facility;
import org.tsudoi.plugin.schoolcoupon.facility.FacilitySearch;
import org.tsudoi.plugin.schoolcoupon.facility.Posters;

/**
 * Posters for one facility, or for all that are asked for: {@code /staff/facilities/posters}. SC-20
 */
@Named("couponPosters")
@RequestScoped
public class PostersPage {
  private static final int MOST = 500;
  private static final String PATH = "/staff/facilities/posters";

  @Inject CurrentPage page;
  @Inject FacilityChoices choices;
  @Inject FacilitySearch search;
  @Inject Facilities facilities;
  @Inject Posters posters;
  private List<Facility> found;

  /** Shows the file where the address asks for it. */
  public void open() {
    if (!page.value("id").isEmpty()) {
      one(page.value("id")).ifPresentOrElse(this::show, () -> page.refuse(404));
    } else if (!page.value("pdf").isEmpty() && !all().isEmpty()) {
      page.show("posters.pdf", "application/pdf", posters.pdf(getFound(), page::address));
    }
  }

  private Optional<Facility> one(String id) {
    return id.matches("[0-9]{1,18}") ? facilities.find(Long.parseLong(id)) : Optional.empty();
  }

  private void show(Facility facility) {
    page.show(
        "poster-" + facility.id() + ".pdf",
        "application/pdf",
        posters.pdf(List.of(facility), page::address));
  }

  /** The facilities whose posters are printed. */
  public List<Facility> getFound() {
    return all().stream().limit(MOST).toList();
  }

  private List<Facility> all() {
    if (found == null) {
      found = search.find(choices.query(page.value("after")), MOST + 1);
    }
    return found;
  }

  /** The address of the file. */
  public String getPdf() {
    return Addresses.of(
        PATH, page, FacilityChoices.FIELDS, "after", page.value("after"), "pdf", "yes");
  }

  /** Where the posters that no longer fit into this file are; "" when all do. */
  public String getNext() {
    return all().size() > MOST
        ? Addresses.of(
            PATH, page, FacilityChoices.FIELDS, "after", FacilitySearch.key(all().get(MOST - 1)))
        : "";
  }
}

package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tsudoi.api.service.CurrentPage;
import org.tsudoi.plugin.schoolcoupon.facility.Facilities;
import org.tsudoi.plugin.schoolcoupon.facility.Facility;
import org.tsudoi.plugin.schoolcoupon.facility.FacilitySearch;
import org.tsudoi.plugin.schoolcoupon.facility.PosterDesk;
import org.tsudoi.plugin.schoolcoupon.facility.PosterOrder;
import org.tsudoi.plugin.schoolcoupon.facility.Posters;

/**
 * Posters: at once for one facility, as long work for all that are asked for: {@code
 * /staff/facilities/posters}. SC-20
 */
@Named("couponPosters")
@RequestScoped
public class PostersPage {
  private static final int MOST = 10_000;
  private static final int SHOWN = 200;
  private static final String PATH = "/staff/facilities/posters";
  private static final String PDF = "application/pdf";

  @Inject CurrentPage page;
  @Inject FacilityChoices choices;
  @Inject FacilitySearch search;
  @Inject Facilities facilities;
  @Inject Posters posters;
  @Inject PosterDesk desk;
  private List<Facility> found;
  private PosterOrder order;

  /** Shows the file where the address asks for it. */
  public void open() {
    if (!page.value("id").isEmpty()) {
      number("id").flatMap(facilities::find).ifPresentOrElse(this::show, () -> page.refuse(404));
    } else if (!page.value("order").isEmpty()) {
      number("order").flatMap(desk::find).ifPresentOrElse(this::open, () -> page.refuse(404));
    }
  }

  private Optional<Long> number(String field) {
    String text = page.value(field);
    return text.matches("[0-9]{1,9}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  private void show(Facility facility) {
    page.show("poster-" + facility.id() + ".pdf", PDF, posters.pdf(facility, page::address));
  }

  private void open(PosterOrder asked) {
    order = asked;
    if (!page.value("pdf").isEmpty()) {
      number("pdf")
          .flatMap(number -> desk.file(asked, number.intValue()))
          .ifPresentOrElse(
              file -> page.show("posters-" + page.value("pdf") + ".pdf", PDF, file),
              () -> page.refuse(404));
    }
  }

  /** Button "print": at once for one facility. */
  public void print() {
    if (getFound().size() == 1) {
      page.go(PATH + "?id=" + found.get(0).id());
    } else if (!found.isEmpty()) {
      List<Long> ids = found.stream().map(Facility::id).toList();
      page.go(PATH + "?order=" + desk.order(ids, page.address(""), page.visitor()));
    }
  }

  /** Button "go on" of what was given up. */
  public void resume() {
    number("order").ifPresent(desk::resume);
    page.go(PATH + "?order=" + page.value("order"));
  }

  /** What was asked for; null where nothing was. */
  public PosterOrder getOrder() {
    return order;
  }

  /** Whether drawing it was given up. */
  public boolean getIsFailed() {
    return desk.isFailed(order.id());
  }

  /** The numbers of its files. */
  public List<Integer> getFiles() {
    return IntStream.rangeClosed(1, order.files()).boxed().toList();
  }

  /** By what facilities are looked up. */
  public List<String> getFields() {
    return FacilityChoices.FIELDS;
  }

  /** The facilities whose posters are printed. */
  public List<Facility> getFound() {
    if (found == null) {
      found = search.find(choices.query(""), MOST);
    }
    return found;
  }

  /** The first of them. */
  public List<Facility> getShown() {
    return getFound().stream().limit(SHOWN).toList();
  }
}

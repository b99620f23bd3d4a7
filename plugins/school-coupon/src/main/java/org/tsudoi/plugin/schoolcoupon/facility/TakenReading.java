package org.tsudoi.plugin.schoolcoupon.facility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.value.Yen;
import org.tsudoi.plugin.schoolcoupon.facility.FacilityEntry.TakenEntry;
import org.tsudoi.plugin.schoolcoupon.rule.HasOffers;
import org.tsudoi.plugin.schoolcoupon.rule.Offer;

/** Reads what a facility takes at which price. */
@ApplicationScoped
public class TakenReading {
  private static final long HIGHEST = 10_000_000;

  @Inject CurrentOrganization current;

  /** What is ticked; a price without a tick and a tick without a price are problems. */
  List<Taken> read(List<TakenEntry> typed, List<Problem> problems) {
    List<Taken> taken = new ArrayList<>();
    for (TakenEntry each : typed) {
      if (each.isTicked() && isOffered(each)) {
        Result<Yen> price = price(each);
        problems.addAll(price.at(each.field()).problems());
        price
            .toOptional()
            .map(yen -> new Taken(each.offer(), each.variant(), yen))
            .ifPresent(taken::add);
      } else if (!each.price().isBlank()) {
        problems.add(Problem.at(each.field(), "facility.price.not-ticked", "what", what(each)));
      }
    }
    return taken;
  }

  private boolean isOffered(TakenEntry typed) {
    return ((HasOffers) current.program())
        .offers()
        .find(typed.offer())
        .filter((Offer offer) -> offer.allows(typed.variant()))
        .isPresent();
  }

  private Result<Yen> price(TakenEntry typed) {
    return typed.price().isBlank()
        ? Result.refused("facility.price.missing", "what", what(typed))
        : Yen.parse(typed.price())
            .flatMap(
                yen ->
                    yen.isNegative() || yen.amount() > HIGHEST
                        ? Result.refused("facility.price.range", "what", what(typed))
                        : Result.of(yen));
  }

  private String what(TakenEntry typed) {
    return ((HasOffers) current.program()).names().taken(typed.offer(), typed.variant());
  }
}

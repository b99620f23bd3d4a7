package org.tsudoi.core.benefit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.tsudoi.api.value.FiscalYear;
import org.tsudoi.core.access.Actor;

/**
 * The book of benefits (給付の月計; P-31, P-33): sums by month and kind, and whether they are even.
 * Staff.
 */
@Stateless
public class GrantBookDesk {
  @Inject GrantBook book;

  /** The fiscal year's months with something in them, by kind. */
  public List<BookLine> lines(Actor actor, FiscalYear year) {
    actor.requireStaff();
    return book.lines(actor.organization(), year.firstDay(), year.next().firstDay());
  }

  /** What is granted and not yet on the offices' accounts. */
  public BookBalance balance(Actor actor) {
    actor.requireStaff();
    return book.balance(actor.organization());
  }
}

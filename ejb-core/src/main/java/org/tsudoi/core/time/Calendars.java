package org.tsudoi.core.time;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tsudoi.api.Decision;
import org.tsudoi.api.time.BusinessCalendar;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.organization.Organizations;

/**
 * The calendars in force. The operator may name an official holiday list by the setting {@code
 * tsudoi.holidays} (path of the Cabinet Office's CSV), so that no release is needed (P-42).
 */
@ApplicationScoped
public class Calendars {

  @Inject Organizations organizations;
  private volatile JapaneseHolidays holidays = new JapaneseHolidays();

  @PostConstruct
  void loadConfiguredList() {
    TimeSettings.text("tsudoi.holidays").map(Path::of).ifPresent(this::load);
  }

  /** The national holidays in force. */
  public JapaneseHolidays holidays() {
    return holidays;
  }

  /** The banks' calendar. */
  public BusinessCalendar bank() {
    return new BankCalendar(holidays);
  }

  /** The calendar of a running organization, by its settings. */
  public BusinessCalendar of(OrganizationId organization) {
    return with(ClosingDays.read(organizations.running(organization).settings()));
  }

  /** The calendar of an organization with these closing days. */
  public BusinessCalendar with(ClosingDays closing) {
    return new StandardBusinessCalendar(holidays, closing);
  }

  /**
   * Puts an official list in force, for the whole years that it covers. A faulty list is refused
   * with every problem (see {@link HolidayCsv}) and changes nothing.
   */
  public Decision load(byte[] officialCsv) {
    var list = HolidayCsv.parse(officialCsv);
    list.toOptional().ifPresent(official -> holidays = new JapaneseHolidays(official));
    return list.decision();
  }

  private void load(Path file) {
    try {
      Decision decision = load(Files.readAllBytes(file));
      if (!decision.isAccepted()) {
        throw new IllegalStateException("tsudoi.holidays " + file + ": " + decision.problems());
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("tsudoi.holidays", unreadable);
    }
  }
}

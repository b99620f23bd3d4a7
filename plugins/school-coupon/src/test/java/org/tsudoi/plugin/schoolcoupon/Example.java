package org.tsudoi.plugin.schoolcoupon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.tsudoi.api.file.Printing;
import org.tsudoi.plugin.schoolcoupon.facility.Facilities;
import org.tsudoi.plugin.schoolcoupon.facility.Facility;
import org.tsudoi.plugin.schoolcoupon.facility.FacilityCode;
import org.tsudoi.plugin.schoolcoupon.grant.GrantDesk;
import org.tsudoi.plugin.schoolcoupon.grant.GrantWork;
import org.tsudoi.plugin.schoolcoupon.person.PersonNumber;
import org.tsudoi.testkit.house.PluginHouse;

/** A house with the demonstration's settings, and people and facilities as a test wants them. */
public final class Example implements AutoCloseable {
  /** A day on which every offer is granted and valid. */
  public static final LocalDate AUTUMN = LocalDate.of(2026, 9, 1);

  public final PluginHouse house;

  /** With 20 connections, on a day in autumn. */
  public Example() {
    this(20);
  }

  /** With as many connections at once. */
  public Example(int connections) {
    this(connections, Map.of());
  }

  /** With further settings, such as core's own. */
  public Example(int connections, Map<String, String> more) {
    Map<String, String> settings = settings();
    settings.putAll(more);
    house = PluginHouse.of(new CouponPlugin(), settings, connections);
    house.clock().stopOn(AUTUMN);
    house.put(Printing.class, new PrintingStub());
    house.get(GrantWork.class);
  }

  /** The demonstration's settings, without core's own. */
  public static Map<String, String> settings() {
    Properties read = new Properties();
    try (var in =
        Files.newBufferedReader(
            Path.of("../../config/organizations/manabi/organization.properties"))) {
      read.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> settings = new LinkedHashMap<>();
    read.stringPropertyNames().stream()
        .sorted()
        .filter(key -> !key.equals("name") && !key.equals("plugin") && !key.startsWith("bank."))
        .forEach(key -> settings.put(key, read.getProperty(key)));
    return settings;
  }

  /** A person with an appointment without end, qualified since 2020. */
  public PersonNumber person(String number, String birth, String sex, String category) {
    house
        .database()
        .change(
            "insert into school_coupon_person (number, name, kana, kana_key, birth_date, sex,"
                + " category, school, qualified_from)"
                + " values (?, '試験　花子', 'シケン　ハナコ', 'シケンハナコ', ?, ?, ?, '', '2020-04-01')",
            number,
            LocalDate.parse(birth),
            sex,
            category);
    return new PersonNumber(number);
  }

  /** A term of appointment. */
  public void term(PersonNumber number, String begins, String ends) {
    house
        .database()
        .change(
            "insert into school_coupon_term (number, begins, ends) values (?, ?, ?)",
            number.value(),
            LocalDate.parse(begins),
            LocalDate.parse(ends));
  }

  /** The last day of the qualification. */
  public void lose(PersonNumber number, String lastDay) {
    house
        .database()
        .change(
            "update school_coupon_person set qualified_until = ? where number = ?",
            lastDay == null ? null : LocalDate.parse(lastDay),
            number.value());
  }

  /**
   * A facility that takes each of these, as {@code offer} or {@code offer/VARIANT}, at 1,000 yen.
   */
  public Facility facility(String... offers) {
    FacilityCode code = FacilityCode.random();
    house
        .database()
        .change(
            "insert into school_coupon_facility (code, name, kana, kana_key, area, active_from)"
                + " values (?, '試験病院', 'シケンビョウイン', 'シケンヒヨウイン', '学園市', '2024-04-01')",
            code.value());
    Facility facility = house.get(Facilities.class).find(code).orElseThrow();
    for (String offer : offers) {
      String[] parts = (offer + "/").split("/", -1);
      house
          .database()
          .change(
              "insert into school_coupon_facility_offer (facility, offer, variant, price)"
                  + " values (?, ?, ?, 1000)",
              facility.id(),
              parts[0],
              parts[1]);
    }
    return facility;
  }

  /** From that day on the facility gets that much for one; null: it does not take it any more. */
  public void price(Facility facility, String offer, String from, Integer yen) {
    house
        .database()
        .change(
            "insert into school_coupon_facility_offer (facility, offer, valid_from, price)"
                + " values (?, ?, ?, ?)",
            facility.id(),
            offer,
            LocalDate.parse(from),
            yen);
  }

  /** Grants to everybody as of today. */
  public void grant() {
    house.get(GrantDesk.class).start("事務局");
    house.work();
  }

  @Override
  public void close() {
    house.close();
  }
}

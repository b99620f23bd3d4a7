package org.tsudoi.core.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.value.Repertoire;
import org.tsudoi.core.database.Counters;
import org.tsudoi.core.organization.Organizations;

/** What an organization has settled for its register: numbers, characters, categories. */
@ApplicationScoped
class Register {
  static final String MEMBER_NUMBERS = "member";
  static final String OFFICE_NUMBERS = "office";
  private static final int MEMBER_DIGITS = 8;
  private static final int OFFICE_DIGITS = 5;

  @Inject Organizations organizations;
  @Inject Counters counters;
  @Inject BusinessClock clock;

  /** The characters that may be registered: {@code text.repertoire}. */
  Repertoire repertoire(OrganizationId organization) {
    return setting(organization, "text.repertoire")
        .map(Repertoire::valueOf)
        .orElse(Repertoire.JIS_X_0213_AND_MS932);
  }

  /** Whether the organization has this membership category. */
  boolean hasCategory(OrganizationId organization, String code) {
    return organizations.running(organization).program().categories().stream()
        .anyMatch(category -> category.code().equals(code));
  }

  /** Tries the next member numbers until one is free. */
  <T> T withMemberNumber(OrganizationId organization, Function<String, Optional<T>> insert) {
    return next(organization, MEMBER_NUMBERS, MEMBER_DIGITS, insert);
  }

  /** Tries the next office numbers until one is free. */
  <T> T withOfficeNumber(OrganizationId organization, Function<String, Optional<T>> insert) {
    return next(organization, OFFICE_NUMBERS, OFFICE_DIGITS, insert);
  }

  /** What rows of an import are checked against. */
  ImportRules importRules(OrganizationId organization) {
    return new ImportRules(
        repertoire(organization),
        organizations.running(organization).program().categories(),
        digits(organization, MEMBER_NUMBERS, MEMBER_DIGITS),
        digits(organization, OFFICE_NUMBERS, OFFICE_DIGITS),
        clock.today());
  }

  /** The office number as it is registered. */
  String officeNumber(OrganizationId organization, String typed) {
    return FieldReader.number(typed, digits(organization, OFFICE_NUMBERS, OFFICE_DIGITS))
        .toOptional()
        .orElse("");
  }

  private int digits(OrganizationId organization, String series, int usual) {
    return setting(organization, series + ".number.digits").map(Integer::valueOf).orElse(usual);
  }

  private <T> T next(
      OrganizationId organization,
      String series,
      int usualDigits,
      Function<String, Optional<T>> insert) {
    int digits =
        setting(organization, series + ".number.digits").map(Integer::valueOf).orElse(usualDigits);
    Optional<T> done = Optional.empty();
    while (done.isEmpty()) {
      long number = counters.next(organization, series);
      done = insert.apply(("%0" + digits + "d").formatted(number));
    }
    return done.get();
  }

  private Optional<String> setting(OrganizationId organization, String key) {
    return organizations.running(organization).settings().optional(key);
  }
}

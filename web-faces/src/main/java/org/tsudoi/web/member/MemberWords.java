package org.tsudoi.web.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.tsudoi.api.Category;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.value.PhoneNumber;
import org.tsudoi.api.value.PostalCode;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.member.Span;
import org.tsudoi.core.organization.Organizations;
import org.tsudoi.web.text.Texts;

/** The register's codes in words; {@code #{memberWords}} in views. */
@Named("memberWords")
@RequestScoped
public class MemberWords {
  @Inject Texts texts;
  @Inject Actor actor;
  @Inject Organizations organizations;

  /** The label of a membership category. */
  public String category(String code) {
    return categories().stream()
        .filter(category -> category.code().equals(code))
        .map(Category::label)
        .findFirst()
        .orElse(code);
  }

  /** The categories to choose from. */
  public List<Field.Option> getCategories() {
    return categories().stream()
        .map(category -> new Field.Option(category.code(), category.label()))
        .toList();
  }

  /** The word for a sex; nothing for none. */
  public String sex(String code) {
    return code.isEmpty() ? "" : texts.find("member.sex-" + code).orElse(code);
  }

  /** The sexes to choose from. */
  public List<Field.Option> getSexes() {
    return options("member.sex-", "FEMALE", "MALE");
  }

  /** The states to choose from. */
  public List<Field.Option> getStates() {
    return options("member.state-", "ACTIVE", "COMING", "LEFT");
  }

  /** The states of offices to choose from. */
  public List<Field.Option> getOfficeStates() {
    return options("member.office-state-", "ACTIVE", "COMING", "LEFT");
  }

  /** The kinds of offices to choose from. */
  public List<Field.Option> getKinds() {
    return options("member.kind-", "OFFICE", "GROUP", "CORPORATION", "FACILITY", "INDIVIDUAL");
  }

  /** How a state is coloured. */
  public String colour(String state) {
    return switch (state) {
      case "ACTIVE" -> "ok";
      case "COMING" -> "info";
      default -> "neutral";
    };
  }

  /** A postal code with its hyphen. */
  public String postalCode(String digits) {
    return digits.isEmpty() ? "" : "〒" + PostalCode.of(digits);
  }

  /** A telephone number with hyphens. */
  public String phone(String digits) {
    return digits.isEmpty() ? "" : PhoneNumber.of(digits).toString();
  }

  /** The last day of a span; null while it goes on. */
  public LocalDate lastDay(Span span) {
    return ends(span.to()) ? span.to().minusDays(1) : null;
  }

  /** A day as facts keep it. */
  public String day(String fact) {
    return fact.isEmpty() ? "" : texts.spelling().day(LocalDate.parse(fact));
  }

  /** Whether the end of a span is known. */
  public boolean ends(LocalDate day) {
    return !day.equals(LocalDate.MAX);
  }

  private List<Category> categories() {
    return organizations.running(actor.organization()).program(texts.language()).categories();
  }

  private List<Field.Option> options(String prefix, String... codes) {
    return Stream.of(codes).map(code -> new Field.Option(code, texts.get(prefix + code))).toList();
  }
}

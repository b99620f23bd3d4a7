package org.tsudoi.core.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsudoi.api.Result;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.filing.Field.Option;
import org.tsudoi.api.page.Spelling;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.value.PhoneNumber;
import org.tsudoi.api.value.PostalCode;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.organization.OrganizationState.Running;
import org.tsudoi.core.organization.Organizations;

/**
 * Words of filings (文言): the organization's settings ({@code text.<key>}) go before the type's own
 * words, these before its plugin's bundle, and that before core's own.
 */
@ApplicationScoped
public class FilingTexts {
  private static final String CORE = "org.tsudoi.core.filing.messages";
  private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)\\}");

  private static final Pattern OF_TYPE = Pattern.compile("filing\\.([a-z][a-z0-9-]*)\\.(.+)");

  private static final ResourceBundle.Control AS_ASKED =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  @Inject Organizations organizations;
  private Locale language = Locale.JAPANESE;

  /** The same in the language of a page; papers and mails are Japanese (P-55). */
  public FilingTexts in(Locale other) {
    FilingTexts told = new FilingTexts();
    told.organizations = organizations;
    told.language = other;
    return told;
  }

  /** What the filing type is called. */
  public String title(OrganizationId organization, String type) {
    return find(organization, "filing." + type + ".title").orElse(type);
  }

  /** What a paper is called. */
  public String paper(OrganizationId organization, String code) {
    return find(organization, "paper." + code).orElse(code);
  }

  /** The question's label in a filing of this type. */
  public String label(OrganizationId organization, String type, String field) {
    return of(organization, type, field, "label").orElse(field);
  }

  /** The question's hint; empty for none. */
  public String hint(OrganizationId organization, String type, String field) {
    return of(organization, type, field, "hint").orElse("");
  }

  /** What a choice is called. */
  public String option(OrganizationId organization, String type, Field field, String value) {
    return field.options().stream()
        .filter(option -> option.value().equals(value))
        .map(Option::label)
        .filter(label -> !label.isEmpty())
        .findFirst()
        .or(() -> of(organization, type, field.name(), value))
        .orElse(value);
  }

  /** A label and its answer as people read it: days in both eras, choices in words. */
  public record Told(String label, String value) {}

  /** The answers in the form's order; questions that do not apply are left out. */
  public List<Told> tell(
      OrganizationId organization, String type, List<Field> fields, Answers answers) {
    return fields.stream()
        .filter(field -> answers.has(field.name()) || field.shownWhen().isEmpty())
        .map(
            field ->
                new Told(
                    label(organization, type, field.name()),
                    value(organization, type, field, answers.text(field.name()))))
        .toList();
  }

  /** One answer as people read it; what cannot be read is shown as typed. */
  public String value(OrganizationId organization, String type, Field field, String raw) {
    if (raw.isBlank()) {
      return "";
    }
    return switch (field.kind()) {
      case DATE -> shown(BusinessDates.parse(raw).map(spelling()::dayWithEra), raw);
      case MONTH -> shown(BusinessMonth.parse(raw).map(spelling()::month), raw);
      case YEN -> shown(Yen.parse(raw).map(spelling()::yen), raw);
      case PHONE -> shown(PhoneNumber.parse(raw).map(PhoneNumber::toString), raw);
      case POSTAL_CODE -> shown(PostalCode.parse(raw).map(PostalCode::toString), raw);
      case SELECT, RADIO -> option(organization, type, field, raw);
      case CHECK -> find(organization, "filing.yes").orElse(raw);
      default -> raw;
    };
  }

  private Spelling spelling() {
    return new Spelling(language);
  }

  private static String shown(Result<String> read, String raw) {
    return read.toOptional().orElse(raw);
  }

  private Optional<String> of(OrganizationId organization, String type, String field, String what) {
    return find(organization, "filing." + type + "." + field + "." + what)
        .or(() -> find(organization, "field." + field + "." + what));
  }

  /** The text with its places filled; the key itself when there is none. */
  public String fill(OrganizationId organization, String key, Map<String, String> values) {
    return PLACE
        .matcher(find(organization, key).orElse(key))
        .replaceAll(
            place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
  }

  /** The bare text. */
  public Optional<String> find(OrganizationId organization, String key) {
    Running running = organizations.running(organization);
    return running
        .settings()
        .in(language)
        .optional("text." + key)
        .or(() -> ofType(running, key))
        .or(() -> bundle(running.program().texts(), key, running.ownProgram().getClass()))
        .or(() -> bundle(CORE, key, FilingTexts.class));
  }

  private Optional<String> ofType(Running running, String key) {
    Matcher parts = OF_TYPE.matcher(key);
    return parts.matches()
        ? running.program(language).filings().stream()
            .filter(type -> type.code().equals(parts.group(1)))
            .findFirst()
            .map(type -> type.words().get(parts.group(2)))
        : Optional.empty();
  }

  private Optional<String> bundle(String name, String key, Class<?> owner) {
    try {
      ResourceBundle bundle =
          ResourceBundle.getBundle(name, language, owner.getClassLoader(), AS_ASKED);
      return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    } catch (MissingResourceException none) {
      return Optional.empty();
    }
  }
}

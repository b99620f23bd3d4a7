package org.tsudoi.core.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tsudoi.api.Audience;
import org.tsudoi.api.filing.Effect;
import org.tsudoi.api.filing.FilingContext;
import org.tsudoi.api.filing.FilingForm;
import org.tsudoi.api.filing.FilingType;
import org.tsudoi.api.member.Members;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.value.Repertoire;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.benefit.PastGrants;
import org.tsudoi.core.member.CoreMembers;
import org.tsudoi.core.organization.Organizations;
import org.tsudoi.core.organization.PluginFailed;
import org.tsudoi.core.time.Calendars;

/** What filings are judged against: the organization's types, its register, its calendar. */
@ApplicationScoped
class FilingContexts {
  @Inject Organizations organizations;
  @Inject CoreMembers members;
  @Inject PastGrants past;
  @Inject Calendars calendars;
  @Inject BusinessClock clock;

  Optional<FilingType> type(OrganizationId organization, String code) {
    return organizations.running(organization).program().filings().stream()
        .filter(type -> type.code().equals(code))
        .findFirst();
  }

  /** The type's form with its words in English, the form itself where there is none (P-55). */
  FilingForm english(
      OrganizationId organization, String code, FilingContext context, FilingForm form) {
    try {
      return organizations.running(organization).program(Locale.ENGLISH).filings().stream()
          .filter(type -> type.code().equals(code))
          .findFirst()
          .map(type -> type.form(context))
          .orElse(form);
    } catch (PluginFailed noted) {
      return form;
    }
  }

  /** The types that this account may use: staff file every type that offices do (paper). */
  List<FilingType> typesFor(Actor actor) {
    Audience audience = FilingDesk.audience(actor);
    return organizations.running(actor.organization()).program().filings().stream()
        .filter(type -> type.audiences().contains(audience) || actor.role().isStaff())
        .toList();
  }

  /** Whether a signed paper must follow; what staff file is on paper already. */
  boolean needsPaper(Actor actor, Filing filing) {
    return filing.audience() != Audience.STAFF
        && type(actor.organization(), filing.type()).filter(FilingType::paperFollows).isPresent();
  }

  /** The context of a filing that is made today, or was made on {@code day}. */
  FilingContext context(
      OrganizationId organization, OfficeId office, Audience audience, LocalDate day) {
    Members register = members.of(organization);
    return new FilingContext(
        day,
        audience,
        register.office(office, day).orElseThrow(AccessDenied::new),
        register,
        calendars.of(organization),
        past.of(organization),
        0);
  }

  FilingContext today(OrganizationId organization, OfficeId office, Audience audience) {
    return context(organization, office, audience, clock.today());
  }

  /** The characters that texts may have; setting {@code text.repertoire}. */
  Repertoire repertoire(OrganizationId organization) {
    return organizations
        .running(organization)
        .settings()
        .optional("text.repertoire")
        .map(Repertoire::valueOf)
        .orElse(Repertoire.JIS_X_0213_AND_MS932);
  }

  /** Whether two pairs of eyes must accept this type; setting {@code filing.four-eyes} (P-22). */
  boolean fourEyes(OrganizationId organization, String type) {
    return organizations.running(organization).settings().list("filing.four-eyes").contains(type);
  }

  /** Whether something is to be paid for these effects: who joins pays, where there are fees. */
  boolean costs(OrganizationId organization, List<Effect> effects) {
    return effects.stream().anyMatch(Effect.Join.class::isInstance)
        && organizations.running(organization).program().fees().isPresent();
  }

  /** Whether benefits are claimed by filings of this type. */
  boolean isClaim(OrganizationId organization, String type) {
    return organizations.running(organization).program().benefits().stream()
        .anyMatch(kind -> kind.filing().equals(type));
  }

  /** First part of receipt numbers; setting {@code filing.receipt-prefix}. */
  String receiptPrefix(OrganizationId organization) {
    return organizations
        .running(organization)
        .settings()
        .optional("filing.receipt-prefix")
        .orElse(organization.value().substring(0, 1).toUpperCase(Locale.ROOT));
  }
}

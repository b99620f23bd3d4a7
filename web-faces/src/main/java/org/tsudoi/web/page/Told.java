package org.tsudoi.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tsudoi.api.Category;
import org.tsudoi.api.Program;
import org.tsudoi.api.benefit.BenefitKind;
import org.tsudoi.api.billing.FeeSchedule;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.organization.OrganizationState.Running;
import org.tsudoi.core.time.Calendars;
import org.tsudoi.web.route.CurrentSite;
import org.tsudoi.web.route.Site;
import org.tsudoi.web.text.Texts;

/**
 * Names that were kept in Japanese with a document or a booking, on an English page: what the
 * program calls the same cycle, kind or category in English (P-55); {@code #{told}} in views. What
 * it does not know is shown as it was kept, as all is on a Japanese page.
 */
@Named("told")
@RequestScoped
public class Told {
  private static final int MONTHS_BACK = 36;
  private static final int MONTHS_AHEAD = 15;

  @Inject CurrentSite site;
  @Inject Texts texts;
  @Inject BusinessClock clock;
  @Inject Calendars calendars;
  private Map<String, String> english;

  /** The name for this page. */
  public String name(String kept) {
    return texts.spelling().isEnglish() ? english().getOrDefault(kept, kept) : kept;
  }

  private Map<String, String> english() {
    if (english == null) {
      english = new HashMap<>();
      site.site().flatMap(Site::running).ifPresent(this::learn);
    }
    return english;
  }

  private void learn(Running running) {
    Program japanese = running.program(Locale.JAPANESE);
    Program told = running.program(Locale.ENGLISH);
    pair(japanese.categories(), told.categories(), Category::label);
    pair(japanese.benefits(), told.benefits(), BenefitKind::label);
    Optional<FeeSchedule> fees = told.fees();
    japanese.fees().ifPresent(kept -> cycles(kept, fees.orElse(kept)));
    english.put(Actor.system(running.organizationId()).name(), texts.get("page.system"));
  }

  private void cycles(FeeSchedule japanese, FeeSchedule told) {
    BusinessMonth now = clock.month();
    for (int months = -MONTHS_BACK; months <= MONTHS_AHEAD; months++) {
      BusinessMonth month = now.plusMonths(months);
      english.put(
          japanese.cycle(month, calendars.bank()).label(),
          told.cycle(month, calendars.bank()).label());
    }
  }

  private <T> void pair(List<T> japanese, List<T> told, Function<T, String> name) {
    for (int i = 0; i < Math.min(japanese.size(), told.size()); i++) {
      english.put(name.apply(japanese.get(i)), name.apply(told.get(i)));
    }
  }
}

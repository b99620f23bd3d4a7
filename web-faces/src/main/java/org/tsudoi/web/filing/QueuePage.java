package org.tsudoi.web.filing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tsudoi.api.Problem;
import org.tsudoi.api.filing.Field.Option;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.api.value.JapaneseText;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.filing.FilingList;
import org.tsudoi.core.filing.FilingState;
import org.tsudoi.core.filing.FilingSummary;
import org.tsudoi.core.filing.QueueDesk;
import org.tsudoi.core.filing.QueueDesk.Outcome;
import org.tsudoi.core.filing.QueueDesk.Shown;
import org.tsudoi.core.filing.QueueQuery;
import org.tsudoi.core.organization.Organizations;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;
import org.tsudoi.web.text.Texts;

/** The secretariat's queue (届出の受付, OC-14, P-22): filter, look, accept several at once. */
@Named("filingQueue")
@RequestScoped
public class QueuePage {
  private static final int SIZE = 30;
  private static final String ALL = "ALL";

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Actor actor;
  @Inject QueueDesk desk;
  @Inject FilingWords words;
  @Inject Texts texts;
  @Inject Organizations organizations;
  @Inject BusinessClock clock;

  private FilingList list;
  private final List<Outcome> refused = new ArrayList<>();
  private int accepted;

  /** Names the fields of the filter. */
  public void open() {
    form.labels("filing.queue");
  }

  /** Accepts what is ticked; says which were not and why. */
  public void accept() {
    List<Shown> shown = form.values("pick").stream().flatMap(QueuePage::shown).toList();
    if (shown.isEmpty()) {
      form.reject("", "filing.queue.none-picked");
      return;
    }
    List<Outcome> outcomes = desk.acceptAll(actor, shown);
    outcomes.stream().filter(each -> !each.decision().isAccepted()).forEach(refused::add);
    if (refused.isEmpty()) {
      flash.success("filing.queue.accepted", "count", outcomes.size());
      pages.go("/staff/filings" + query(""));
      return;
    }
    accepted = outcomes.size() - refused.size();
    refused.forEach(this::tell);
  }

  /** Says of which filing a problem is. */
  private void tell(Outcome outcome) {
    for (Problem problem : outcome.decision().problems()) {
      form.reject(
          "",
          "filing.queue.refused",
          "receipt",
          outcome.receiptNumber(),
          "reason",
          texts.fill(problem.code(), problem.args()));
    }
  }

  /** How many of those ticked were accepted although others were not. */
  public int getAccepted() {
    return accepted;
  }

  private static Stream<Shown> shown(String picked) {
    String[] parts = picked.split("-", 2);
    return parts.length == 2 && parts[1].matches("\\d{1,9}")
        ? FilingId.parse(parts[0]).toOptional().stream()
            .map(id -> new Shown(id, Integer.parseInt(parts[1])))
        : Stream.empty();
  }

  private FilingList list() {
    if (list == null) {
      list =
          desk.queue(
              actor,
              new QueueQuery(
                  states(),
                  asked("type"),
                  asked("office").map(JapaneseText::clean),
                  days("age"),
                  days("most"),
                  asked("lapsing").isPresent(),
                  asked("mine").isPresent() ? actor.account() : Optional.empty(),
                  asked("after"),
                  SIZE));
    }
    return list;
  }

  private Set<FilingState> states() {
    return Stream.of(FilingState.values())
        .filter(state -> state.name().equals(form.value("state")))
        .findFirst()
        .map(Set::of)
        .orElseGet(() -> form.value("state").equals(ALL) ? Set.of(FilingState.values()) : Set.of());
  }

  private Optional<Integer> days(String name) {
    return asked(name).filter(days -> days.matches("\\d{1,3}")).map(Integer::valueOf);
  }

  private Optional<String> asked(String name) {
    return Optional.of(form.value(name)).filter(value -> !value.isBlank());
  }

  /** The lines of this page, oldest first. */
  public List<FilingSummary> getRows() {
    return list().rows();
  }

  /** The address of the next page; empty on the last. */
  public String getNext() {
    return list().next().map(next -> pages.url("/staff/filings" + query(next))).orElse("");
  }

  private String query(String after) {
    StringBuilder query = new StringBuilder("?");
    for (String name : List.of("state", "type", "office", "age", "most", "lapsing", "mine")) {
      asked(name)
          .ifPresent(v -> query.append(name).append('=').append(pages.encode(v)).append('&'));
    }
    return query.append("after=").append(pages.encode(after)).toString();
  }

  /** How many are to be decided. */
  public long getPending() {
    return count(FilingState.FILED);
  }

  /** How many wait for paper. */
  public long getAwaited() {
    return count(FilingState.PAPER_AWAITED);
  }

  /** How many are with the office for correction. */
  public long getReturned() {
    return count(FilingState.RETURNED);
  }

  private long count(FilingState state) {
    return desk.counts(actor).getOrDefault(state, 0L);
  }

  /** Days since the filing came in; 0 for today. */
  public long age(FilingSummary row) {
    Instant filed = row.filedAt().orElseGet(clock::now);
    LocalDate day = LocalDate.ofInstant(filed, BusinessClock.ZONE);
    return Math.max(0, day.until(clock.today(), ChronoUnit.DAYS));
  }

  /** Whether the line can be accepted from the list. */
  public boolean acceptable(FilingSummary row) {
    return row.state() == FilingState.FILED;
  }

  /** Types to narrow by. */
  public List<Option> getTypeOptions() {
    return organizations.running(actor.organization()).program().filings().stream()
        .filter(type -> type.paperOnly().isEmpty())
        .map(type -> new Option(type.code(), words.title(type.code())))
        .toList();
  }

  /** States to narrow by. */
  public List<Option> getStateOptions() {
    List<Option> options = new ArrayList<>();
    Stream.of(FilingState.values())
        .filter(state -> state != FilingState.DRAFT)
        .forEach(state -> options.add(new Option(state.name(), words.state(state))));
    options.add(new Option(ALL, texts.get("filing.queue.all")));
    return options;
  }
}

package org.tsudoi.web.filing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsudoi.api.benefit.BenefitKind;
import org.tsudoi.api.filing.Field.Option;
import org.tsudoi.api.filing.FilingType;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.benefit.BenefitDesk;
import org.tsudoi.core.filing.FilingDesk;
import org.tsudoi.core.filing.FilingList;
import org.tsudoi.core.filing.FilingState;
import org.tsudoi.core.filing.FilingSummary;
import org.tsudoi.core.filing.HistoryQuery;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Pages;

/** The office's own filings (申請履歴, OC-2, OC-5), and what it can file. */
@Named("filingList")
@RequestScoped
public class FilingListPage {
  private static final int SIZE = 20;
  private static final int RECENT = 5;

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Actor actor;
  @Inject FilingDesk desk;
  @Inject FilingWords words;
  @Inject BenefitDesk benefits;

  private FilingList list;

  private FilingList list() {
    if (list == null) {
      list =
          desk.history(
              actor, new HistoryQuery(Optional.empty(), asked("type"), state(), cursor(), SIZE));
    }
    return list;
  }

  private Optional<String> asked(String name) {
    return Optional.of(form.value(name)).filter(value -> !value.isBlank());
  }

  private Optional<FilingState> state() {
    return asked("state")
        .flatMap(
            name ->
                Stream.of(FilingState.values())
                    .filter(state -> state.name().equals(name))
                    .findFirst());
  }

  private Optional<String> cursor() {
    return asked("after").filter(after -> after.matches("\\d{1,18}"));
  }

  /** The lines of this page. */
  public List<FilingSummary> getRows() {
    return list().rows();
  }

  /** The address of the next page; empty on the last. */
  public String getNext() {
    return list()
        .next()
        .map(
            next ->
                pages.url(
                    "/office/filings?type="
                        + pages.encode(form.value("type"))
                        + "&state="
                        + pages.encode(form.value("state"))
                        + "&after="
                        + next))
        .orElse("");
  }

  /** The newest, for the top page. */
  public List<FilingSummary> getRecent() {
    return desk.history(actor, HistoryQuery.newest(RECENT)).rows();
  }

  /** Filings that came back and wait for the office. */
  public List<FilingSummary> getReturned() {
    return desk.history(
            actor,
            new HistoryQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.of(FilingState.RETURNED),
                Optional.empty(),
                RECENT))
        .rows();
  }

  /** The types that this account can file, for its first office. */
  public List<FilingType> getTypes() {
    return office().map(office -> desk.types(actor, office)).orElse(List.of());
  }

  /** Those of them that begin here: benefits are claimed from their own page. */
  public List<FilingType> getBegun() {
    Set<String> claims = claims();
    return getTypes().stream().filter(type -> !claims.contains(type.code())).toList();
  }

  private Set<String> claims() {
    return benefits.kinds(actor).stream().map(BenefitKind::filing).collect(Collectors.toSet());
  }

  /** Whether there are benefits to claim. */
  public boolean isClaiming() {
    return !benefits.kinds(actor).isEmpty();
  }

  private Optional<OfficeId> office() {
    return actor.offices().stream().sorted().findFirst();
  }

  /** Whether this account files at all. */
  public boolean isFiling() {
    return !getTypes().isEmpty();
  }

  /** Types to narrow by. */
  public List<Option> getTypeOptions() {
    return getTypes().stream()
        .filter(type -> type.paperOnly().isEmpty())
        .map(type -> new Option(type.code(), words.title(type.code())))
        .toList();
  }

  /** States to narrow by. */
  public List<Option> getStateOptions() {
    return Stream.of(FilingState.values())
        .map(state -> new Option(state.name(), words.state(state)))
        .toList();
  }
}

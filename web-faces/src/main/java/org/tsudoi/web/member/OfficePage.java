package org.tsudoi.web.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.member.OfficeView;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.member.OfficeAccount;
import org.tsudoi.core.member.OfficeAccountDesk;
import org.tsudoi.core.member.OfficePaper;
import org.tsudoi.core.member.OfficeQuery;
import org.tsudoi.core.member.RegisterDesk;
import org.tsudoi.core.member.Span;
import org.tsudoi.core.member.Timeline;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Pages;

/** What is registered of an office (事業所の登録情報, OC-3). */
@Named("officePage")
@RequestScoped
public class OfficePage {
  private static final int OFFICES = 200;

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Actor actor;
  @Inject RegisterDesk desk;
  @Inject OfficeAccountDesk accountDesk;
  @Inject BusinessClock clock;
  private OfficeView office;
  private Optional<OfficeAccount> account;
  private List<OfficeAccount> accounts;
  private List<OfficePaper> papers;

  /** Shows the office; 404 when there is none in scope. An employer's first office by itself. */
  public void open() {
    form.labels("member.office");
    Optional<OfficeId> id =
        form.value("id").isEmpty()
            ? actor.offices().stream().min(OfficeId::compareTo)
            : OfficeId.parse(form.value("id")).toOptional();
    Optional<OfficeView> found =
        id.flatMap(each -> desk.office(actor, each, clock.today()).or(() -> coming(each)));
    found.ifPresentOrElse(view -> office = view, () -> pages.refuse(404));
  }

  private Optional<OfficeView> coming(OfficeId id) {
    return actor.role().isStaff()
        ? desk.history(actor, id).flatMap(all -> desk.office(actor, id, all.spans().get(0).from()))
        : Optional.empty();
  }

  /** The office today. */
  public OfficeView getOffice() {
    return office;
  }

  /** The name of the office above it. */
  public String getParent() {
    return office
        .parent()
        .flatMap(parent -> desk.office(actor, parent, clock.today()))
        .map(OfficeView::name)
        .orElse("");
  }

  /** The affiliated offices, itself not included. */
  public List<OfficeView> getAffiliated() {
    return desk.affiliated(actor, office.id(), clock.today()).stream()
        .filter(each -> !each.id().equals(office.id()))
        .toList();
  }

  /** The account that fees are debited from; null for none. */
  public OfficeAccount getAccount() {
    return debited().orElse(null);
  }

  private Optional<OfficeAccount> debited() {
    if (account == null) {
      account = accountDesk.account(actor, office.id(), clock.today());
    }
    return account;
  }

  /** The account's number for the eyes of others. */
  public String getMaskedAccount() {
    return debited().map(found -> found.account().masked()).orElse("");
  }

  /** All facts ever, the latest first; for the secretariat. */
  public List<Span> getSpans() {
    List<Span> spans =
        new ArrayList<>(desk.history(actor, office.id()).map(Timeline::spans).orElse(List.of()));
    Collections.reverse(spans);
    return spans;
  }

  /** Every account that fees were ever debited from, the latest first; for the secretariat. */
  public List<OfficeAccount> getAccounts() {
    if (accounts == null) {
      accounts = accountDesk.accounts(actor, office.id());
    }
    return accounts;
  }

  /** The papers by which the office changed what cannot be changed online; for the secretariat. */
  public List<OfficePaper> getPapers() {
    if (papers == null) {
      papers = accountDesk.papers(actor, office.id());
    }
    return papers;
  }

  /** The last day of an account; null while it goes on. */
  public LocalDate lastDay(OfficeAccount account) {
    return account.validTo().equals(LocalDate.MAX) ? null : account.validTo().minusDays(1);
  }

  /** The own offices to choose from; empty with one only. */
  public List<Field.Option> getOwn() {
    return actor.offices().size() < 2
        ? List.of()
        : desk.offices(actor, OfficeQuery.all(clock.today(), OFFICES)).rows().stream()
            .map(row -> new Field.Option(row.id().toString(), row.number() + "　" + row.name()))
            .toList();
  }

  /** Whether this account files for the office. */
  public boolean isFiler() {
    return actor.filesFor(office.id());
  }
}

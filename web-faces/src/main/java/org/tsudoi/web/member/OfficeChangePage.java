package org.tsudoi.web.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Result;
import org.tsudoi.api.filing.Effect;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.member.OfficeView;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.bank.AccountType;
import org.tsudoi.core.bank.BankAccount;
import org.tsudoi.core.member.AccountReleaseDesk;
import org.tsudoi.core.member.Basis;
import org.tsudoi.core.member.NewOffice;
import org.tsudoi.core.member.OfficeAccountDesk;
import org.tsudoi.core.member.RegisterDesk;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;
import org.tsudoi.web.text.Texts;

/** The secretariat registers an office, changes it, or its account for fees. */
@Named("officeChange")
@RequestScoped
public class OfficeChangePage {
  private static final String DEBIT = "DEBIT";

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Texts texts;
  @Inject Actor actor;
  @Inject RegisterDesk desk;
  @Inject OfficeAccountDesk accountDesk;
  @Inject AccountReleaseDesk release;
  @Inject BusinessClock clock;
  @Inject MemberWords words;
  private OfficeView office;

  /** The empty form of a new office. */
  public void openNew() {
    actor.requireStaff();
    form.labels("member.office");
    form.offer("kind", "OFFICE").offer("joinedOn", BusinessDates.format(clock.today()));
  }

  /** The office as it is. */
  public void open() {
    form.labels("member.office");
    Optional<OfficeView> found =
        OfficeId.parse(form.value("id"))
            .toOptional()
            .flatMap(id -> desk.office(actor, id, clock.today()));
    if (found.isEmpty()) {
      pages.refuse(404);
      return;
    }
    office = found.get();
    form.offer("version", office.version());
    form.offer("from", BusinessDates.format(clock.today()));
    now().forEach(form::offer);
  }

  /** The office's account as it is. */
  public void openAccount() {
    open();
    form.offer("method", DEBIT).offer("receivedOn", BusinessDates.format(clock.today()));
    if (office != null) {
      accountDesk
          .account(actor, office.id(), clock.today())
          .ifPresent(
              account ->
                  form.offer("bank", account.bankCode())
                      .offer("branch", account.branchCode())
                      .offer("type", account.account().type().code())
                      .offer("number", account.number())
                      .offer("holder", account.holder())
                      .offer("customer", account.customerNumber()));
    }
  }

  private Map<String, String> now() {
    Map<String, String> now = new LinkedHashMap<>();
    now.put("name", office.name());
    now.put("kana", office.kana());
    now.put("postalCode", office.postalCode());
    now.put("address", office.address());
    now.put("phone", words.phone(office.phone()));
    now.put("email", office.email());
    now.put("representative", office.representative());
    now.put("contact", office.contact());
    return now;
  }

  /** Button "change": only what differs is changed. */
  public void change() {
    Optional<LocalDate> from = day("from");
    Map<String, String> changes = new LinkedHashMap<>();
    now()
        .forEach(
            (name, old) -> {
              if (!form.value(name).strip().equals(old)) {
                changes.put(name, form.value(name));
              }
            });
    if (changes.isEmpty()) {
      form.reject("", "member.nothing-changed");
    }
    if (form.isGood()) {
      end(
          desk.changeOffice(
              actor, new Effect.ChangeOffice(office.id(), from.get(), changes), seen()),
          "member.office-changed");
    }
  }

  /** Button "account": which account is debited, or that none is any more. */
  public void account() {
    Optional<LocalDate> from = day("from");
    Optional<LocalDate> receivedOn = day("receivedOn");
    if (form.value("method").equals(DEBIT)) {
      debit(from, receivedOn);
    } else if (form.isGood()) {
      end(
          accountDesk.endDebit(actor, office.id(), from.get(), receivedOn.get(), seen()),
          "member.debit-ended");
    }
  }

  private void debit(Optional<LocalDate> from, Optional<LocalDate> receivedOn) {
    Result<BankAccount> account =
        BankAccount.parse(
            form.value("bank"),
            form.value("branch"),
            form.value("type"),
            form.value("number"),
            form.value("holder"));
    form.reject(account.problems());
    String customer = form.value("customer").strip();
    if (!customer.matches("[0-9A-Za-z]{1,20}")) {
      form.reject("customer", "member.customer-number");
    }
    if (form.isGood()) {
      end(
          accountDesk.changeAccount(
              actor,
              office.id(),
              from.get(),
              account.orElseThrow(),
              customer,
              receivedOn.get(),
              seen()),
          release.isAsked(actor) ? "member.account-entered" : "member.account-changed");
    }
  }

  /** Button "create". */
  public void create() {
    Optional<LocalDate> joined = day("joinedOn");
    Map<String, String> facts = new LinkedHashMap<>();
    for (String name :
        List.of(
            "name",
            "kana",
            "postalCode",
            "address",
            "phone",
            "email",
            "representative",
            "contact")) {
      facts.put(name, form.value(name));
    }
    Optional<OfficeId> parent = desk.officeNumbered(actor, form.value("parent"));
    if (parent.isEmpty() && !form.value("parent").isBlank()) {
      form.reject("parent", "member.office-unknown");
    }
    if (!form.isGood()) {
      return;
    }
    Result<OfficeId> created =
        desk.openOffice(
            actor,
            new NewOffice(
                Optional.empty(),
                form.value("kind"),
                parent,
                Optional.of(form.value("affiliation").strip()).filter(word -> !word.isEmpty()),
                joined.get(),
                facts));
    form.reject(created.problems());
    created
        .toOptional()
        .ifPresent(
            id -> {
              flash.success("member.office-created");
              pages.go("/staff/offices/detail?id=" + id);
            });
  }

  private Optional<LocalDate> day(String field) {
    return form.accept(field, BusinessDates.parse(form.value(field)));
  }

  private Basis seen() {
    String version = form.value("version");
    return Basis.seen(version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1);
  }

  private void end(Decision decision, String done) {
    form.reject(decision.problems());
    if (decision.isAccepted()) {
      flash.success(done);
      pages.go("/staff/offices/detail?id=" + office.id());
    }
  }

  /** The office as it is. */
  public OfficeView getOffice() {
    return office;
  }

  /** How fees can be paid. */
  public List<Field.Option> getMethods() {
    return List.of(DEBIT, "TRANSFER").stream()
        .map(method -> new Field.Option(method, texts.get("member.method-" + method)))
        .toList();
  }

  /** Kinds of accounts. */
  public List<Field.Option> getAccountTypes() {
    return List.of(AccountType.values()).stream()
        .map(type -> new Field.Option(type.code(), texts.get("member.account-" + type)))
        .toList();
  }
}

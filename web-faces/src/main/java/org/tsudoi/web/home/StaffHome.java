package org.tsudoi.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.benefit.BenefitDesk;
import org.tsudoi.core.benefit.GrantState;
import org.tsudoi.core.benefit.GrantTotal;
import org.tsudoi.core.benefit.TransferReleaseDesk;
import org.tsudoi.core.billing.ArrearsDesk;
import org.tsudoi.core.billing.BillingDesk;
import org.tsudoi.core.billing.DeadlineDesk;
import org.tsudoi.core.billing.DeadlineDesk.Deadline;
import org.tsudoi.core.billing.DebitDesk;
import org.tsudoi.core.billing.DunningDesk;
import org.tsudoi.core.billing.UnpaidTotals;
import org.tsudoi.core.contact.ContactCount;
import org.tsudoi.core.contact.ContactDesk;
import org.tsudoi.core.filing.FilingAges;
import org.tsudoi.core.filing.FilingState;
import org.tsudoi.core.filing.QueueDesk;
import org.tsudoi.core.mail.OutboxDesk;
import org.tsudoi.core.member.AccountReleaseDesk;
import org.tsudoi.core.organization.Organizations;
import org.tsudoi.core.post.PostDesk;
import org.tsudoi.core.post.PostQuery;
import org.tsudoi.core.post.ReturnDesk;
import org.tsudoi.web.page.Show;
import org.tsudoi.web.route.CurrentSite;
import org.tsudoi.web.route.Views;
import org.tsudoi.web.text.Texts;

/** The secretariat's first page (事務局トップ; OC-14): what waits, and the next days. */
@Named("staffHome")
@RequestScoped
public class StaffHome {
  private static final int LOOKED_AT = 50;
  private static final int SOON = 7;

  @Inject Actor actor;
  @Inject CurrentSite site;
  @Inject Views views;
  @Inject Texts texts;
  @Inject Show show;
  @Inject QueueDesk queue;
  @Inject BillingDesk billing;
  @Inject ArrearsDesk arrears;
  @Inject DebitDesk debits;
  @Inject DeadlineDesk days;
  @Inject OutboxDesk outbox;
  @Inject BenefitDesk grants;
  @Inject TransferReleaseDesk transfers;
  @Inject AccountReleaseDesk accounts;
  @Inject PostDesk post;
  @Inject ReturnDesk returns;
  @Inject DunningDesk dunning;
  @Inject ContactDesk contacts;
  @Inject PluginTasks plugins;
  @Inject Organizations organizations;
  private List<TaskGroup> groups = List.of();
  private List<Deadline> deadlines = List.of();

  /** Counts what has a page. */
  public void open() {
    groups =
        Stream.concat(
                Stream.of(
                    new TaskGroup("home.group.program", plugins.of(site.site().orElseThrow()))),
                isOfRegister()
                    ? register()
                    : Stream.of(new TaskGroup("home.group.contact", mails())))
            .map(group -> new TaskGroup(group.label(), there(group.tasks())))
            .filter(group -> !group.tasks().isEmpty())
            .toList();
    deadlines = days.next(actor, texts.language());
  }

  private Stream<TaskGroup> register() {
    return Stream.of(
        new TaskGroup("home.group.filings", filings()),
        new TaskGroup("home.group.money", isCollecting() ? money() : List.of()),
        new TaskGroup("home.group.benefits", isGranting() ? benefits() : List.of()),
        new TaskGroup("home.group.releases", releases()),
        new TaskGroup("home.group.contact", contact()));
  }

  /** Whether offices and members are kept here, so that work and figures are of them. */
  public boolean isOfRegister() {
    return site.site().orElseThrow().keepsRegister();
  }

  /** Whether a day's work is done on a page of core. */
  public boolean leadsOn(Deadline day) {
    return views.has(site.site().orElseThrow(), path(day));
  }

  private List<Task> there(List<Task> tasks) {
    return tasks.stream()
        .filter(task -> views.has(site.site().orElseThrow(), task.path()))
        .toList();
  }

  private boolean isCollecting() {
    return organizations.running(actor.organization()).program().fees().isPresent();
  }

  private boolean isGranting() {
    return !organizations.running(actor.organization()).program().benefits().isEmpty();
  }

  private List<Task> benefits() {
    Map<GrantState, GrantTotal> totals =
        grants.waiting(actor).stream().collect(Collectors.toMap(GrantTotal::state, total -> total));
    return List.of(
        granted("home.benefits-decided", totals.get(GrantState.DECIDED), GrantState.DECIDED),
        granted("home.benefits-failed", totals.get(GrantState.FAILED), GrantState.FAILED)
            .pressing());
  }

  /** What one made and another releases (P-22). */
  private List<Task> releases() {
    List<Task> tasks = new ArrayList<>();
    if (transfers.isAsked(actor)) {
      tasks.add(
          Task.of("home.transfers-release", transfers.count(actor), "/staff/benefits/transfers")
              .pressing());
    }
    if (accounts.isAsked(actor)) {
      tasks.add(
          Task.of("home.accounts-release", accounts.count(actor), "/staff/offices/accounts")
              .pressing());
    }
    return tasks;
  }

  private Task granted(String label, GrantTotal total, GrantState state) {
    Task task = Task.of(label, total == null ? 0 : total.count(), "/staff/benefits?state=" + state);
    return total == null ? task : task.with(show.yen(total.sum()));
  }

  private List<Task> filings() {
    FilingAges ages = queue.ages(actor);
    Map<FilingState, Long> states = queue.counts(actor);
    long lapsing = queue.lapsing(actor).values().stream().mapToLong(Long::longValue).sum();
    return List.of(
        Task.of("home.filed-today", ages.today(), "/staff/filings?age=0&most=0"),
        Task.of("home.filed-fresh", ages.fresh(), "/staff/filings?age=1&most=3"),
        Task.of("home.filed-week", ages.week(), "/staff/filings?age=4&most=7"),
        Task.of("home.filed-older", ages.older(), "/staff/filings?age=8").pressing(),
        Task.of(
            "home.paper-awaited",
            states.getOrDefault(FilingState.PAPER_AWAITED, 0L),
            "/staff/filings?state=PAPER_AWAITED"),
        Task.of("home.lapsing", lapsing, "/staff/filings?state=ALL&lapsing=yes").pressing());
  }

  private List<Task> money() {
    UnpaidTotals unpaid = arrears.totals(actor);
    return List.of(
        Task.of("home.unpaid", unpaid.invoices(), "/staff/billing/invoices?open=yes")
            .with(show.yen(unpaid.yen())),
        Task.of("home.arrears", unpaid.lateOffices(), "/staff/billing/arrears")
            .offices()
            .with(late(unpaid))
            .pressing(),
        Task.of("home.dunning", dunning.offices(actor), "/staff/billing/dunning").offices(),
        Task.of("home.inflows", dunning.unsettled(actor), "/staff/billing/inflows"),
        Task.of("home.previews", previews(), "/staff/billing"),
        Task.of("home.debits", sent(), "/staff/billing/debits"),
        Task.of("home.debits-overdue", debits.overdue(actor).size(), "/staff/billing/debits")
            .pressing());
  }

  private String late(UnpaidTotals unpaid) {
    return texts.get(
        "home.late", "count", show.number(unpaid.lateInvoices()), "yen", unpaid.lateYen());
  }

  private List<Task> contact() {
    ContactCount open = contacts.count(actor);
    return List.of(
        Task.of("home.post", post.count(actor, PostQuery.all(1)).documents(), "/staff/post"),
        Task.of("home.returned", returns.count(actor), "/staff/post/returned").offices().pressing(),
        Task.of("home.follow-ups", open.due(), "/staff/contacts")
            .with(texts.get("home.follow-ups-all", "count", show.number(open.open())))
            .pressing(),
        mails().get(0));
  }

  private List<Task> mails() {
    return List.of(
        Task.of("home.mails", outbox.failed(actor), "/staff/outbox?state=FAILED").pressing());
  }

  private long previews() {
    return billing.runs(actor, Long.MAX_VALUE, LOOKED_AT).stream()
        .filter(run -> run.state().equals("PREVIEW"))
        .count();
  }

  private long sent() {
    return debits.batches(actor, Long.MAX_VALUE, LOOKED_AT).stream()
        .filter(batch -> batch.state().equals("SENT"))
        .count();
  }

  /** What waits, in groups. */
  public List<TaskGroup> getGroups() {
    return groups;
  }

  /** The next days. */
  public List<Deadline> getDeadlines() {
    return deadlines;
  }

  /** Where a day's work is done. */
  public String path(Deadline day) {
    return switch (day.kind()) {
      case BASE_DAY -> "/staff/billing";
      case FILE_DAY, DEBIT_DAY -> "/staff/billing/debits";
      case PROGRAM -> "/staff/filings";
    };
  }

  /** What a day is called. */
  public String name(Deadline day) {
    return day.kind() == DeadlineDesk.Kind.PROGRAM
        ? day.label()
        : texts.get("home.day." + day.kind());
  }

  /** Of which cycle it is; "" when that is said already. */
  public String about(Deadline day) {
    return day.kind() == DeadlineDesk.Kind.PROGRAM ? "" : day.label();
  }

  /** How long until then, in words. */
  public String until(Deadline day) {
    return day.days() == 0
        ? texts.get("home.today")
        : texts.get("home.in-days", "count", day.days());
  }

  /** How a day is marked. */
  public String mark(Deadline day) {
    return day.days() == 0 ? "warn" : day.days() <= SOON ? "wait" : "neutral";
  }
}

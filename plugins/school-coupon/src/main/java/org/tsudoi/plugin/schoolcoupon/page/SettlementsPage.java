package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.page.Spelling;
import org.tsudoi.api.service.CurrentPage;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.Yen;
import org.tsudoi.api.work.LongWorks;
import org.tsudoi.plugin.schoolcoupon.settlement.Closing;
import org.tsudoi.plugin.schoolcoupon.settlement.ClosingDesk;
import org.tsudoi.plugin.schoolcoupon.settlement.Closings;
import org.tsudoi.plugin.schoolcoupon.settlement.Figures;
import org.tsudoi.plugin.schoolcoupon.settlement.Outstanding;
import org.tsudoi.plugin.schoolcoupon.settlement.Payable;
import org.tsudoi.plugin.schoolcoupon.settlement.Payment;
import org.tsudoi.plugin.schoolcoupon.settlement.PaymentDesk;
import org.tsudoi.plugin.schoolcoupon.settlement.Payments;
import org.tsudoi.plugin.schoolcoupon.settlement.Settlement;
import org.tsudoi.plugin.schoolcoupon.settlement.SettlementDesk;
import org.tsudoi.plugin.schoolcoupon.settlement.Settlements;
import org.tsudoi.plugin.schoolcoupon.settlement.StatementDesk;
import org.tsudoi.plugin.schoolcoupon.settlement.StatementFile;
import org.tsudoi.plugin.schoolcoupon.settlement.Totals;

/**
 * A month's settlements: what is open, closing, lists, payment: {@code /staff/settlements}. SC-45
 */
@Named("couponSettlements")
@RequestScoped
public class SettlementsPage {
  private static final int PAGE = 50;
  private static final int TOLD = 10;
  private static final int FILES = 12;
  private static final String PATH = "/staff/settlements";

  @Inject CurrentPage page;
  @Inject BusinessClock clock;
  @Inject SettlementDesk desk;
  @Inject ClosingDesk closer;
  @Inject Closings closings;
  @Inject Settlements settlements;
  @Inject Payments payments;
  @Inject PaymentDesk pay;
  @Inject SettlementFiles files;
  @Inject CurrentStaff current;
  @Inject StatementDesk statements;
  @Inject Outstanding outstanding;
  private Outstanding.Counts before = Outstanding.Counts.NONE;
  private BusinessMonth month;
  private Optional<Closing> closing = Optional.empty();
  private List<Figures> open = List.of();
  private List<Settlement> made = List.of();
  private List<Payable> payable = List.of();
  private Totals totals;
  private List<StatementFile> drawn;

  /** Runs at every request. */
  public void open() {
    month =
        BusinessMonth.parse(page.value("month"))
            .toOptional()
            .orElseGet(() -> BusinessMonth.of(clock.today()).previous());
    page.offer("month", month.toString());
    if (!page.value("csv").isEmpty()) {
      files.csv(month);
    } else if (!page.value("pdf").isEmpty()) {
      files.pdf(month, page.value("pdf"));
    } else {
      read();
    }
  }

  private void read() {
    closing = closings.find(month);
    if (getClosedAt() != null) {
      made = settlements.of(month, afterKana(), afterId(), PAGE + 1);
      payable = payments.payable(month);
    } else if (closing.isEmpty()) {
      open = desk.open(month);
      before = outstanding.count();
    }
  }

  private String afterKana() {
    int at = page.value("after").lastIndexOf('~');
    return at < 0 ? "" : page.value("after").substring(0, at);
  }

  private long afterId() {
    String id = page.value("after").replaceFirst(".*~", "");
    return id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0;
  }

  /** Months to choose from, the latest first. */
  public List<Field.Option> getMonths() {
    return desk.months().stream()
        .map(each -> new Field.Option(each.toString(), new Spelling(page.language()).month(each)))
        .toList();
  }

  /** The month that is shown. */
  public BusinessMonth getMonth() {
    return month;
  }

  /** When it was closed; null while it is open. */
  public Instant getClosedAt() {
    return closing.flatMap(Closing::endedAt).orElse(null);
  }

  /** The closing that goes on; null where none does. */
  public Closing getClosing() {
    return closing.filter(each -> !each.isEnded()).orElse(null);
  }

  /** Whether it may be closed. */
  public boolean getIsOver() {
    return month.lastDay().isBefore(clock.today());
  }

  /** What is open of a month that is not closed. */
  public List<Figures> getOpen() {
    return open;
  }

  /** Yen that are open. */
  public Yen getOpenAmount() {
    return open.stream().map(Figures::amount).collect(Yen.sum());
  }

  /** Coupons that are open. */
  public int getOpenUses() {
    return open.stream().mapToInt(Figures::uses).sum();
  }

  /** The settlements of this page. */
  public List<Settlement> getMade() {
    return made.stream().limit(PAGE).toList();
  }

  /** The sums of the month. */
  public Totals getTotals() {
    if (totals == null) {
      totals = settlements.totals(month);
    }
    return totals;
  }

  /** The next page; "" when this is the last. */
  public String getNext() {
    if (made.size() <= PAGE) {
      return "";
    }
    Settlement last = made.get(PAGE - 1);
    return Addresses.of(
        PATH,
        page,
        List.of(),
        "month",
        month.toString(),
        "after",
        last.kanaKey() + "~" + last.facility());
  }

  /** The address of this month with one more field, e.g. for its CSV. */
  public String with(String field) {
    return PATH + "?month=" + month + "&" + field + "=yes";
  }

  /** What is still to be paid and can be. */
  public List<Payable> getPayable() {
    return payable.stream().filter(each -> each.account().isPresent()).toList();
  }

  /** Yen of it. */
  public Yen getPayableAmount() {
    return getPayable().stream().map(Payable::amount).collect(Yen.sum());
  }

  /** What is to be paid to facilities without an account. */
  public List<Payable> getWithoutAccount() {
    return payable.stream().filter(each -> each.account().isEmpty()).toList();
  }

  /** The first of them, as many as a page tells. */
  public List<Payable> getFirstWithoutAccount() {
    return getWithoutAccount().stream().limit(TOLD).toList();
  }

  /** How many more there are. */
  public int getMoreWithoutAccount() {
    return Math.max(0, getWithoutAccount().size() - TOLD);
  }

  /** The files that were made. */
  public List<Payment> getPayments() {
    return payments.latest(FILES);
  }

  /** Corrections that wait for a second look: a month that is closed now has none of them. */
  public long getWaitingCorrections() {
    return before.corrections();
  }

  /** Paper that is out: what comes back later goes into a later month. */
  public long getPapersOut() {
    return before.papers();
  }

  /** Feeds that were read and not taken over. */
  public long getFeedsToTakeOver() {
    return before.feeds();
  }

  /** Uses that the month would pay for, on days on which the person was not qualified. */
  public long getUnqualifiedUses() {
    return before.unqualified();
  }

  /** Whether there is anything to look at before closing. */
  public boolean getIsAnythingOutstanding() {
    return !before.equals(Outstanding.Counts.NONE);
  }

  /** What facilities owe that take nothing any more. */
  public List<Settlement> getOwed() {
    return settlements.owed(clock.today());
  }

  /** Button "close". */
  public void close() {
    if (page.value("sure").isEmpty()) {
      page.reject(List.of(Problem.at("sure", "settle.sure-first")));
      return;
    }
    end(closer.start(month, page.visitor()), "settle.closing-begun");
  }

  /** Button "go on" of a closing that was given up. */
  public void resume() {
    end(closer.resume(month), "settle.closing-resumed");
  }

  private void end(Decision decision, String told) {
    page.reject(decision.problems());
    if (decision.isAccepted()) {
      page.success(told, "month", month);
      page.go(PATH + "?month=" + month);
    }
  }

  /** Button "make statements". */
  public void state() {
    end(statements.start(month), "settle.statements-begun");
  }

  /** The files of the month's statements; none before all are drawn. */
  public List<StatementFile> getStatements() {
    if (drawn == null) {
      drawn = statements.files(month);
    }
    return drawn;
  }

  /** How far drawing them is; null where nobody began. */
  public LongWorks.Progress getDrawing() {
    return statements.progress(month).orElse(null);
  }

  /** Whether somebody else releases the file before anybody receives it. */
  public boolean getIsFourEyes() {
    return pay.isFourEyes();
  }

  /** Button "pay". */
  public void pay() {
    Result<Long> file =
        BusinessDates.parse(page.value("payOn"))
            .at("payOn")
            .flatMap(day -> pay.make(month, day, current.staff()));
    page.reject(file.problems());
    file.toOptional()
        .ifPresent(
            id -> {
              page.success(pay.isFourEyes() ? "settle.pay-waits" : "settle.pay-made");
              page.go(PATH + "/payment?id=" + id);
            });
  }
}

package org.tsudoi.web.benefit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.FiscalYear;
import org.tsudoi.api.value.Yen;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.benefit.BookBalance;
import org.tsudoi.core.benefit.BookLine;
import org.tsudoi.core.benefit.GrantBookDesk;
import org.tsudoi.core.csv.CsvEncoding;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Download;
import org.tsudoi.web.page.Pages;
import org.tsudoi.web.text.Texts;

/** The book of benefits by month and kind of one fiscal year, as a page or as CSV (P-31, P-33). */
@Named("benefitBook")
@RequestScoped
public class BookPage {
  @Inject FormState form;
  @Inject Pages pages;
  @Inject Texts texts;
  @Inject Actor actor;
  @Inject GrantBookDesk desk;
  @Inject BusinessClock clock;
  private FiscalYear year;
  private List<BookLine> lines = List.of();
  private BookBalance balance;

  /** Sums the year asked for, or sends the file. */
  public void open() {
    form.labels("benefit.book");
    String typed = form.value("year");
    year =
        typed.matches("20\\d\\d")
            ? new FiscalYear(Integer.parseInt(typed))
            : FiscalYear.containing(clock.today());
    lines = desk.lines(actor, year);
    if (form.value("export").isEmpty()) {
      balance = desk.balance(actor);
    } else {
      export();
    }
  }

  private void export() {
    CsvEncoding encoding =
        form.value("export").equals("utf-8") ? CsvEncoding.UTF_8 : CsvEncoding.SHIFT_JIS;
    Download.csv(
        texts.get("benefit.book.export-file", "year", String.valueOf(year.year())),
        encoding,
        List.of(texts.get("benefit.book.export-columns").split(",")),
        csv ->
            lines.forEach(
                line ->
                    csv.row(
                        month(line.month()),
                        line.label(),
                        line.count(),
                        line.granted(),
                        line.revoked(),
                        line.paid(),
                        line.returned())));
  }

  /** A month in words. */
  public String month(LocalDate first) {
    return texts.get(
        "benefit.book.month",
        "year",
        String.valueOf(first.getYear()),
        "month",
        first.getMonthValue());
  }

  /** The lines of the year. */
  public List<BookLine> getLines() {
    return lines;
  }

  /** The year's sums, in the columns' order. */
  public List<Yen> getSums() {
    return List.of(
        sum(BookLine::granted),
        sum(BookLine::revoked),
        sum(BookLine::paid),
        sum(BookLine::returned));
  }

  private Yen sum(Function<BookLine, Yen> column) {
    return lines.stream().map(column).collect(Yen.sum());
  }

  /** How many the year granted. */
  public long getCount() {
    return lines.stream().mapToLong(BookLine::count).sum();
  }

  /** What is granted and not on the offices' accounts. */
  public BookBalance getBalance() {
    return balance;
  }

  /** The year shown. */
  public int getYear() {
    return year.year();
  }

  /** The address of the year before. */
  public String getPrevious() {
    return address(year.previous());
  }

  /** The address of the year after; "" when it is to come. */
  public String getNext() {
    return year.next().firstDay().isAfter(clock.today()) ? "" : address(year.next());
  }

  /** The address of the year as a file. */
  public String export(String encoding) {
    return address(year) + "&export=" + encoding;
  }

  private String address(FiscalYear of) {
    return pages.url("/staff/benefits/book?year=" + of.year());
  }
}

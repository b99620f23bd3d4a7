package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.Wording;
import org.tsudoi.api.file.CsvFiles;
import org.tsudoi.api.file.SentFile;
import org.tsudoi.api.service.CurrentPage;
import org.tsudoi.plugin.schoolcoupon.person.Feed;
import org.tsudoi.plugin.schoolcoupon.person.FeedDesk;
import org.tsudoi.plugin.schoolcoupon.person.FeedField;

/** Qualification data (資格データの受入): {@code /staff/feeds}, the list and the upload. SC-1 */
@Named("couponFeeds")
@RequestScoped
public class FeedsPage {
  private static final int PAGE = 30;

  @Inject CurrentPage page;
  @Inject FeedDesk desk;
  @Inject CsvFiles csv;
  @Inject CouponWords words;
  private List<Feed> rows;

  /** Button "read". */
  public void read() {
    Optional<SentFile> file = page.file("file");
    if (file.isEmpty()) {
      page.reject(List.of(Problem.at("file", "file.required")));
      return;
    }
    Result<Long> feed = desk.receive(file.get(), page.visitor()).at("file");
    page.reject(feed.problems());
    feed.toOptional().ifPresent(id -> page.go("/staff/feeds/detail?id=" + id));
  }

  /** Sends an empty file with the heads, to be filled in. */
  public void sample() {
    Wording wording = words.ofFiles();
    page.send(
        wording.text("feed.sample-name"),
        "text/csv",
        csv.write(FeedField.columns(wording), List.of()));
  }

  /** Feeds, the latest first. */
  public List<Feed> getRows() {
    return found().stream().limit(PAGE).toList();
  }

  private List<Feed> found() {
    if (rows == null) {
      String before = page.value("before");
      rows =
          desk.before(
              before.matches("[0-9]{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE, PAGE + 1);
    }
    return rows;
  }

  /** The address of the next page; "" when this is the last. */
  public String getNext() {
    return found().size() > PAGE ? "/staff/feeds?before=" + rows.get(PAGE - 1).id() : "";
  }

  /** The columns that a file has, for people. */
  public List<String> getColumns() {
    return FeedField.columns(words.wording());
  }
}

package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.service.CurrentPage;
import org.tsudoi.api.work.LongWorks;
import org.tsudoi.plugin.schoolcoupon.person.Feed;
import org.tsudoi.plugin.schoolcoupon.person.FeedDesk;
import org.tsudoi.plugin.schoolcoupon.person.FeedProblem;
import org.tsudoi.plugin.schoolcoupon.redemption.UnqualifiedUses;

/** One file or message of qualification data: {@code /staff/feeds/detail?id=}. SC-1 */
@Named("couponFeed")
@RequestScoped
public class FeedPage {
  private static final int PAGE = 100;

  @Inject CurrentPage page;
  @Inject FeedDesk desk;
  @Inject CouponWords words;
  @Inject UnqualifiedUses unqualified;
  private Feed feed;

  /** Runs at every request; an unknown id is an unknown page. */
  public void open() {
    String id = page.value("id");
    (id.matches("[0-9]{1,18}") ? desk.find(Long.parseLong(id)) : Optional.<Feed>empty())
        .ifPresentOrElse(found -> feed = found, () -> page.refuse(404));
  }

  /** Button "take over". */
  public void takeOver() {
    end(desk.takeOver(feed.id()), "feed.taken-over");
  }

  /** Button "go on". */
  public void resume() {
    end(desk.resume(feed.id()), getIsReading() ? "feed.reads-on" : "feed.taken-over");
  }

  /** Button "drop". */
  public void drop() {
    end(desk.drop(feed.id()), "feed.dropped");
  }

  private void end(Decision decision, String told) {
    page.reject(decision.problems());
    if (decision.isAccepted()) {
      page.success(told);
      page.go("/staff/feeds/detail?id=" + feed.id());
    }
  }

  /** Whether its file is being read. */
  public boolean getIsReading() {
    return feed.state().equals("READING");
  }

  /** What came. */
  public Feed getFeed() {
    return feed;
  }

  /** Uses on days without a qualification that it made known. */
  public long getUnqualified() {
    return unqualified.count(feed.id());
  }

  /** How far the reading, in kilobytes, or the taking over is. */
  public LongWorks.Progress getProgress() {
    return desk.progress(feed);
  }

  /** The first problems. */
  public List<FeedProblem> getProblems() {
    return desk.problems(feed.id(), after(), PAGE);
  }

  private long after() {
    return page.value("after").matches("[0-9]{1,18}") ? Long.parseLong(page.value("after")) : 0;
  }

  /** The name of a column. */
  public String column(FeedProblem problem) {
    return problem.field().isEmpty() ? "" : words.text("feed.column." + problem.field());
  }
}

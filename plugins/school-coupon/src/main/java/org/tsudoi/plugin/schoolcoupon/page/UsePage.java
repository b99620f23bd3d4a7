package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Result;
import org.tsudoi.api.service.CurrentPage;
import org.tsudoi.plugin.schoolcoupon.correction.Correction;
import org.tsudoi.plugin.schoolcoupon.correction.CorrectionDesk;
import org.tsudoi.plugin.schoolcoupon.paper.Paper;
import org.tsudoi.plugin.schoolcoupon.paper.PaperDesk;
import org.tsudoi.plugin.schoolcoupon.paper.Serial;
import org.tsudoi.plugin.schoolcoupon.redemption.UseLine;
import org.tsudoi.plugin.schoolcoupon.redemption.UseSearch;

/** One use and its corrections (利用の詳細): {@code /staff/uses/detail?id=}. SC-42 */
@Named("couponUse")
@RequestScoped
public class UsePage {
  @Inject CurrentPage page;
  @Inject UseSearch search;
  @Inject CorrectionDesk desk;
  @Inject PaperDesk papers;
  @Inject CurrentStaff here;
  @Inject CouponWords words;
  private UseLine line;

  /** Runs at every request; an unknown id is an unknown page. */
  public void open() {
    OptionalLong id = here.id("id");
    Optional<UseLine> found = id.isPresent() ? search.find(id.getAsLong()) : Optional.empty();
    found.ifPresentOrElse(
        there -> {
          line = there;
          page.offer("quantity", Integer.toString(there.use().counts()));
        },
        () -> page.refuse(404));
  }

  /** Button "propose". */
  public void propose() {
    Result<Long> proposed =
        desk.propose(line.use().id(), page.value("quantity"), page.value("reason"), here.staff());
    end(proposed.decision(), "uses.proposed");
  }

  /** Button "accept". */
  public void accept() {
    end(desk.accept(waiting(), page.value("answer"), here.staff()), "uses.accepted");
  }

  /** Button "reject". */
  public void reject() {
    end(desk.reject(waiting(), page.value("answer"), here.staff()), "uses.rejected");
  }

  /** Button "withdraw" of the proposer. */
  public void withdraw() {
    end(desk.withdraw(waiting(), here.staff()), "uses.withdrawn");
  }

  private long waiting() {
    return here.id("correction").orElse(0);
  }

  private void end(Decision decision, String told) {
    page.reject(decision.problems());
    if (decision.isAccepted()) {
      page.success(told);
      page.go("/staff/uses/detail?id=" + line.use().id());
    }
  }

  /** The use. */
  public UseLine getLine() {
    return line;
  }

  /** What was used. */
  public String getName() {
    return words.use(line);
  }

  /** Its corrections, the first first. */
  public List<Correction> getCorrections() {
    return desk.of(line.use().id());
  }

  /** The correction that waits; null when none does. */
  public Correction getWaiting() {
    return getCorrections().stream().filter(Correction::isWaiting).findFirst().orElse(null);
  }

  /** Whether its paper was put out again, so that it can be booked once more. */
  public boolean isPaperOut() {
    return line.use().counts() == 0
        && Serial.parse(line.serial()).flatMap(papers::find).filter(Paper::isOut).isPresent();
  }

  /** Whether the visitor may decide it. */
  public boolean isForMe() {
    return Optional.ofNullable(getWaiting())
        .filter(each -> each.mayBeDecidedBy(page.account()))
        .isPresent();
  }
}

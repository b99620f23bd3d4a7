package org.tsudoi.web.filing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsudoi.api.Audience;
import org.tsudoi.api.Decision;
import org.tsudoi.api.filing.Field.Option;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.filing.Filing;
import org.tsudoi.core.filing.FilingDesk;
import org.tsudoi.core.filing.FilingMove;
import org.tsudoi.core.filing.FilingState;
import org.tsudoi.core.filing.FilingView;
import org.tsudoi.core.filing.PaperView;
import org.tsudoi.core.filing.QueueDesk;
import org.tsudoi.core.filing.SameJoiner;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;
import org.tsudoi.web.text.Texts;

/** One filing: its receipt, its content and history, and what can be done with it now. */
@Named("filingView")
@RequestScoped
public class FilingViewPage {
  private static final Set<FilingState> REASONED =
      EnumSet.of(FilingState.RETURNED, FilingState.REJECTED, FilingState.LAPSED);

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Actor actor;
  @Inject FilingDesk desk;
  @Inject QueueDesk queue;
  @Inject FilingParts parts;
  @Inject FilingWords words;
  @Inject FilingAddresses addresses;
  @Inject RulingForm rulings;
  @Inject Texts texts;

  private FilingView view;

  /** Finds it. */
  public void open() {
    view = desk.view(actor, id());
    form.labels("filing.decide");
    rulings.offer(view);
    form.label("papers", texts.get("filing.papers.tick"));
    form.offer("papers", there());
    if (view.filing().state() == FilingState.DRAFT) {
      pages.go(addresses.form(view.filing()));
    }
  }

  private FilingId id() {
    return FilingId.parse(form.value("id")).toOptional().orElseThrow(AccessDenied::new);
  }

  /** What a button says. */
  public void act() {
    String action = form.values("action").stream().findFirst().orElse("");
    Optional<Decision> decision = decide(action);
    if (decision.isEmpty()) {
      return;
    }
    form.reject(decision.get().problems());
    if (form.isGood()) {
      told(action);
      pages.go(addresses.view(id()));
    }
    view = desk.view(actor, id());
  }

  private Optional<Decision> decide(String action) {
    FilingId id = id();
    int version = version();
    String reason = form.value("reason");
    return switch (action) {
      case "withdraw" -> Optional.of(desk.withdraw(actor, id, version, reason));
      case "accept" -> Optional.of(queue.accept(actor, id, version, rulings.typed(view)));
      case "return" -> Optional.of(queue.giveBack(actor, id, version, reason));
      case "reject" -> Optional.of(queue.reject(actor, id, version, reason));
      case "papers" ->
          Optional.of(queue.papersAre(actor, id, version, Set.copyOf(form.values("papers"))));
      case "paper" -> Optional.of(queue.paperArrived(actor, id, version));
      case "mine" -> Optional.of(queue.assign(actor, id, version, actor.account(), actor.name()));
      case "free" -> Optional.of(queue.assign(actor, id, version, Optional.empty(), ""));
      default -> Optional.empty();
    };
  }

  private void told(String action) {
    FilingState now = desk.view(actor, id()).filing().state();
    boolean looked = action.equals("accept") && now == FilingState.FILED;
    flash.success("filing.told." + (looked ? "look" : action), "receipt", view.filing().receipt());
  }

  private int version() {
    String sent = form.value("version");
    return sent.matches("\\d{1,9}") ? Integer.parseInt(sent) : 0;
  }

  /** The filing. */
  public Filing getFiling() {
    return view.filing();
  }

  /** All that is shown of it. */
  public FilingView getView() {
    return view;
  }

  /** Its content as people read it. */
  public List<Part> getParts() {
    return parts.of(view, view.content());
  }

  /** What is stated when it is accepted. */
  public List<Question> getAsked() {
    return rulings.questions(view);
  }

  /** One who may be the same person as a joiner, in a line. */
  public String told(SameJoiner same) {
    return texts.get(
        same.filed() ? "filing.same.filed" : "filing.same.member",
        "nth",
        same.nth(),
        "number",
        same.number(),
        "name",
        same.name(),
        "kana",
        same.kana(),
        "office",
        same.officeNumber() + "　" + same.officeName(),
        "day",
        same.since());
  }

  /** What was stated when it was accepted. */
  public List<Line> getStated() {
    return rulings.stated(view);
  }

  /** Whether this account can make the move now. */
  public boolean can(String move) {
    return view.possible().contains(FilingMove.valueOf(move));
  }

  private String there() {
    return view.papers().stream()
        .filter(paper -> !paper.isMissing())
        .map(PaperView::paper)
        .collect(Collectors.joining(","));
  }

  /** Whether this account ticks the papers that came. */
  public boolean isTicking() {
    return can("PAPERS") && !view.papers().isEmpty();
  }

  /** The papers to tick. */
  public List<Option> getPaperOptions() {
    return view.papers().stream()
        .map(paper -> new Option(paper.paper(), words.paper(paper.paper())))
        .toList();
  }

  /** Whether it came back for correction. */
  public boolean isReturned() {
    return view.filing().state() == FilingState.RETURNED;
  }

  /** Whether the secretariat alone corrects it or takes it back: it came on paper. */
  public boolean isLeftToOthers() {
    return !view.filing().isLeftTo(actor) && !view.filing().state().isDecided();
  }

  /** Whether staff correct what they filled in themselves. */
  public boolean isCorrectable() {
    return isReturned() && can("FILE") && (!actor.role().isStaff() || isOnPaper());
  }

  private boolean isOnPaper() {
    return view.filing().audience() == Audience.STAFF;
  }

  /** Whether a reason is shown: of a return, a rejection or a lapse. */
  public boolean isRefused() {
    return REASONED.contains(view.filing().state());
  }

  /** Whether one of two looks is taken. */
  public boolean isLooked() {
    return view.fourEyes()
        && view.filing().lookedName().isPresent()
        && view.filing().state() == FilingState.FILED;
  }

  /** Whether the filing is assigned to this account. */
  public boolean isMine() {
    return view.filing().assignedTo().isPresent()
        && view.filing().assignedTo().equals(actor.account());
  }

  /** The title of the type. */
  public String getTitle() {
    return words.title(view.filing().type());
  }

  /** The address of the form. */
  public String getEdit() {
    return addresses.form(view.filing());
  }
}

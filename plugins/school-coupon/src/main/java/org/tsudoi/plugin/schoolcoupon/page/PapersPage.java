package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Result;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.service.CurrentPage;
import org.tsudoi.plugin.schoolcoupon.paper.Paper;
import org.tsudoi.plugin.schoolcoupon.paper.PaperDesk;
import org.tsudoi.plugin.schoolcoupon.paper.PaperSheets;
import org.tsudoi.plugin.schoolcoupon.paper.PapersAgain;
import org.tsudoi.plugin.schoolcoupon.paper.PrintDesk;
import org.tsudoi.plugin.schoolcoupon.paper.Surplus;
import org.tsudoi.plugin.schoolcoupon.paper.SurplusPapers;
import org.tsudoi.plugin.schoolcoupon.redemption.Use;
import org.tsudoi.plugin.schoolcoupon.rule.HasOffers;

/**
 * Paper coupons are printed, listed and made void (紙クーポンの発行): {@code /staff/paper/coupons} and
 * {@code /staff/paper/slip?id=}. SC-41
 */
@Named("couponPapers")
@RequestScoped
public class PapersPage {
  private static final int PAGE = 50;
  private static final int BATCHES = 10;
  private static final String EVERYBODY = "ALL";

  @Inject CurrentPage page;
  @Inject CurrentOrganization current;
  @Inject PrintDesk printing;
  @Inject PaperDesk desk;
  @Inject PaperSheets sheets;
  @Inject PapersAgain again;
  @Inject SurplusPapers surplus;
  @Inject CurrentStaff here;
  @Inject CouponWords words;
  private List<Paper> found;
  private Paper paper;

  /** Button "print". */
  public void print() {
    Result<Integer> printed = printing.print(scope(page.value("scope")), here.key(), here.staff());
    page.reject(printed.problems());
    printed
        .toOptional()
        .ifPresent(
            number -> {
              page.success("print.done", "number", number);
              page.go("/staff/paper/coupons?batch=" + here.key());
            });
  }

  private static PrintDesk.Scope scope(String chosen) {
    return new PrintDesk.Scope("", chosen.equals(EVERYBODY) ? "" : chosen);
  }

  /** Whose coupons to print, with how many there are; none when nothing is wanted. */
  public List<Field.Option> getScopes() {
    Map<String, Long> counts = printing.counts();
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    Stream<Field.Option> categories =
        ((HasOffers) current.program(page.language()))
            .offers().categories().stream()
                .map(
                    each -> option(each.code(), each.label(), counts.getOrDefault(each.code(), 0L)))
                .flatMap(Optional::stream);
    return Stream.concat(
            option(EVERYBODY, words.text("papers.everybody"), all).stream(), categories)
        .toList();
  }

  private Optional<Field.Option> option(String code, String label, long number) {
    return number == 0
        ? Optional.empty()
        : Optional.of(new Field.Option(code, words.wording().text("papers.option", label, number)));
  }

  /** The latest batches. */
  public List<PrintDesk.Batch> getBatches() {
    return printing.batches(BATCHES);
  }

  /** The batch that was just printed; "" for none. */
  public String getBatch() {
    return batch().map(UUID::toString).orElse("");
  }

  private Optional<UUID> batch() {
    return Optional.of(page.value("batch"))
        .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
        .map(UUID::fromString);
  }

  /** Link "PDF": the papers of a batch. */
  public void pdf() {
    List<Paper> papers = batch().map(printing::papers).orElse(List.of());
    if (papers.isEmpty()) {
      page.refuse(404);
    } else {
      show(sheets.forPost(papers));
    }
  }

  private void show(byte[] pdf) {
    page.show("paper-coupons.pdf", "application/pdf", pdf);
  }

  /** The papers of this page of the list. */
  public List<Paper> getRows() {
    return found().stream().limit(PAGE).toList();
  }

  private List<Paper> found() {
    if (found == null) {
      found = desk.in(getState(), here.after(Long.MAX_VALUE), PAGE + 1);
    }
    return found;
  }

  /** Papers that should be fetched back. */
  public List<Surplus> getSurplus() {
    return surplus.first(PAGE);
  }

  /** Which state is shown. */
  public String getState() {
    String state = page.value("state");
    return Set.of("BACK", "VOID").contains(state) ? state : "OUT";
  }

  /** States to choose from, besides out. */
  public List<Field.Option> getStates() {
    return Stream.of("BACK", "VOID")
        .map(state -> new Field.Option(state, words.text("papers.state." + state)))
        .toList();
  }

  /** The address of the next page; "" when this is the last. */
  public String getNext() {
    return found().size() > PAGE
        ? "/staff/paper/coupons?state=" + getState() + "&after=" + found.get(PAGE - 1).id()
        : "";
  }

  /** What it is good for. */
  public String name(Paper each) {
    return words.paper(each);
  }

  /** Runs at every request of one paper; an unknown id is an unknown page. */
  public void open() {
    OptionalLong id = here.id("id");
    Optional<Paper> one = id.isPresent() ? desk.find(id.getAsLong()) : Optional.empty();
    one.ifPresentOrElse(there -> paper = there, () -> page.refuse(404));
  }

  /** Link "PDF" of one paper. */
  public void one() {
    show(sheets.pdf(List.of(paper)));
  }

  /** Button "void". */
  public void makeVoid() {
    Decision decision = desk.makeVoid(paper.id(), page.value("reason"), here.staff());
    page.reject(decision.problems());
    if (decision.isAccepted()) {
      page.success("papers.voided");
      page.go("/staff/paper/slip?id=" + paper.id());
    }
  }

  /** What was booked with the one paper, the latest first. */
  public List<Use> getUses() {
    return again.uses(paper.id());
  }

  /** The one paper. */
  public Paper getPaper() {
    return paper;
  }
}

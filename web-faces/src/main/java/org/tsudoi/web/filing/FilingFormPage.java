package org.tsudoi.web.filing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tsudoi.api.Problem;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.filing.AttachmentView;
import org.tsudoi.core.filing.Filing;
import org.tsudoi.core.filing.FilingDesk;
import org.tsudoi.core.filing.FilingPage;
import org.tsudoi.core.filing.FilingState;
import org.tsudoi.core.filing.FilingView;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;

/**
 * The form of any filing type (OC-3, OC-6 to OC-10). The address carries the draft's key: reload,
 * back and a second click do no harm. Its buttons are {@link FilingFormActions}.
 */
@Named("filingForm")
@RequestScoped
public class FilingFormPage {
  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Actor actor;
  @Inject FilingDesk desk;
  @Inject FilingWords words;
  @Inject FilingAddresses addresses;
  @Inject DraftInHand draft;
  @Inject DraftFields fields;
  @Inject FormRows rows;
  @Inject FormQuestions questions;
  @Inject FilingOffices offices;

  private boolean choosingOffice;

  /** Finds the draft or begins one. */
  public void open() {
    choosingOffice = offices.isToChoose(actor, form.value("office"), form.value("key"));
    if (choosingOffice) {
      form.labels("filing.form");
      return;
    }
    OfficeId office = FilingOffice.of(actor, form.value("office"));
    DraftKey.parse(form.value("key"))
        .ifPresentOrElse(
            key -> take(key, office, form.value("type")), () -> begin(office, form.value("type")));
  }

  private boolean isWritable(Filing filing) {
    return filing.state().isOpen() && filing.isLeftTo(actor);
  }

  private void begin(OfficeId office, String type) {
    draft.begin(office, type);
    if (isPaperOnly()) {
      return;
    }
    String member = form.value("member");
    boolean fresh = !form.value("fresh").isEmpty() || !member.isEmpty();
    draft.resume(fresh).ifPresent(filing -> flash.info("filing.form.resumed"));
    pages.go(draft.here() + (member.isEmpty() ? "" : "&member=" + pages.encode(member)));
  }

  private void take(UUID key, OfficeId office, String type) {
    Optional<Filing> closed = desk.draft(actor, key).filter(filing -> !isWritable(filing));
    if (closed.isPresent()) {
      String why = closed.get().state().isOpen() ? "filing.of-secretariat" : "filing.form.filed";
      flash.info(why, "receipt", closed.get().receipt());
      pages.go(addresses.view(closed.get().id()));
      return;
    }
    draft.take(key, office, type);
    offer();
  }

  private void offer() {
    FilingDraft content = draft.content();
    questions.label(draft.page());
    rows.open(draft.page(), content.entries().size());
    fields.offer(draft.page().form(), content);
    form.offer("version", draft.kept().map(view -> view.filing().version()).orElse(0));
    if (!form.isPosted() && !form.value("check").isEmpty()) {
      draft.kept().ifPresent(view -> form.reject(problems(view)));
    }
  }

  private List<Problem> problems(FilingView view) {
    return desk.examine(actor, view.filing().id()).problems();
  }

  /** The filing type's code. */
  public String getType() {
    return getPage().type().code();
  }

  /** The page's title. */
  public String getTitle() {
    return words.title(getPage() == null ? form.value("type") : getType());
  }

  /** The version that the page writes over. */
  public int getVersion() {
    return draft.versionShown();
  }

  /** Whether the office is to be chosen first: the account has several. */
  public boolean isChoosingOffice() {
    return choosingOffice;
  }

  /** The account's offices. */
  public List<Field.Option> getOffices() {
    return offices.options(actor);
  }

  /** Whether the secretariat fills it in for the office. */
  public boolean isOnBehalf() {
    return actor.role().isStaff();
  }

  /** Office, form and window. */
  public FilingPage getPage() {
    return draft.page();
  }

  /** Whether it can only be filed on paper (OC-4). */
  public boolean isPaperOnly() {
    return getPage() != null && getPage().type().paperOnly().isPresent();
  }

  /** Whether the form is drawn. */
  public boolean isAsking() {
    return getPage() != null && !isPaperOnly();
  }

  /** Why it cannot be filed today; empty when it can. */
  public List<String> getClosed() {
    return questions.closed(getPage());
  }

  private boolean is(FilingState state) {
    return draft.kept().filter(view -> view.filing().state() == state).isPresent();
  }

  /** Whether it came back for correction. */
  public boolean isReturned() {
    return is(FilingState.RETURNED);
  }

  /** Why it came back. */
  public String getReason() {
    return draft.kept().map(view -> view.filing().reason()).orElse("");
  }

  /** Whether there is a draft to throw away. */
  public boolean isDiscardable() {
    return is(FilingState.DRAFT);
  }

  /** The questions asked once. */
  public List<Question> getQuestions() {
    return questions.of(
        getPage(),
        getPage().form(questions.language()).fields(),
        RegisteredFacts.of(getPage().office()));
  }

  /** Files attached so far. */
  public List<AttachmentView> getAttachments() {
    return draft.kept().map(FilingView::attachments).orElse(List.of());
  }

  /** Refuses a form that there is no draft for. */
  public FilingId getId() {
    return draft.kept().map(view -> view.filing().id()).orElseThrow(AccessDenied::new);
  }
}

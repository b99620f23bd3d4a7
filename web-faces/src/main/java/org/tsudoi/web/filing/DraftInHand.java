package org.tsudoi.web.filing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tsudoi.api.Result;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.filing.FilingDraft.Entry;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.filing.DraftInput;
import org.tsudoi.core.filing.Filing;
import org.tsudoi.core.filing.FilingDesk;
import org.tsudoi.core.filing.FilingPage;
import org.tsudoi.core.filing.FilingView;
import org.tsudoi.core.filing.SavedDraft;
import org.tsudoi.web.form.FormState;

/** The draft that a form's request is about: its key, its questions, what is kept of it. */
@RequestScoped
public class DraftInHand {
  @Inject FormState form;
  @Inject Actor actor;
  @Inject FilingDesk desk;
  @Inject FilingAddresses addresses;

  private FilingPage page;
  private UUID key;
  private Optional<FilingView> kept = Optional.empty();
  private boolean overtaken;

  /** A form without a draft so far. */
  FilingPage begin(OfficeId office, String type) {
    page = desk.blank(actor, office, type);
    return page;
  }

  /** The newest draft of this account, else a new one. */
  Optional<Filing> resume(boolean fresh) {
    String type = page.type().code();
    Optional<Filing> found =
        fresh ? Optional.empty() : desk.unfinished(actor, page.office().id(), type);
    key = found.map(Filing::draftKey).orElseGet(UUID::randomUUID);
    return found;
  }

  /** The draft under the address's key. */
  void take(UUID asked, OfficeId office, String type) {
    key = asked;
    Optional<Filing> found = desk.draft(actor, asked);
    page =
        found
            .map(filing -> desk.blank(actor, filing.office(), filing.type()))
            .orElseGet(() -> desk.blank(actor, office, type));
    kept = found.map(filing -> desk.view(actor, filing.id()));
  }

  /** Keeps what was typed; empty when that was refused, as the form then tells. */
  Optional<SavedDraft> keep(FilingDraft content) {
    Result<SavedDraft> saved =
        desk.save(
            actor, new DraftInput(key, version(), page.type().code(), page.office().id(), content));
    form.reject(saved.problems());
    overtaken = saved.problems().stream().anyMatch(told -> told.code().equals("filing.changed"));
    return saved.toOptional();
  }

  private int version() {
    String sent = form.value("version");
    return sent.matches("\\d{1,9}") ? Integer.parseInt(sent) : 0;
  }

  /** The version that the page writes over: the newest, once it has told that it was overtaken. */
  int versionShown() {
    return overtaken ? kept.map(view -> view.filing().version()).orElse(0) : version();
  }

  /** Whether there is a form to fill in. */
  boolean isOpen() {
    return page != null && key != null;
  }

  /** Office, form and window; null before {@link #begin} or {@link #take}. */
  FilingPage page() {
    return page;
  }

  Optional<FilingView> kept() {
    return kept;
  }

  /** What is kept, else the member named in the address, as the register's pages send it. */
  FilingDraft content() {
    return kept.map(FilingView::content).orElseGet(this::named);
  }

  private FilingDraft named() {
    List<Entry> entries =
        MemberId.parse(form.value("member")).toOptional().stream()
            .map(member -> new Entry(Optional.of(member), new Answers(Map.of())))
            .toList();
    return new FilingDraft(new Answers(Map.of()), entries);
  }

  /** The address of the form. */
  String here() {
    return addresses.form(page.type().code(), page.office().id(), key);
  }
}

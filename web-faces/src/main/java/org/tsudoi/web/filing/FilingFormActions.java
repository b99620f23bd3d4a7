package org.tsudoi.web.filing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.filing.FilingForm.Entries;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.filing.FilingDesk;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;

/** What the buttons of the form do: every post keeps the draft and goes on by a redirect. */
@Named("filingFormActions")
@RequestScoped
public class FilingFormActions {
  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Actor actor;
  @Inject FilingDesk desk;
  @Inject FilingAddresses addresses;
  @Inject DraftInHand draft;
  @Inject DraftFields fields;
  @Inject DraftFiles files;
  @Inject MemberChoice choice;

  /** What a button says. */
  public void act() {
    String action = form.values("action").stream().findFirst().orElse("");
    if (!draft.isOpen() || action.isEmpty()) {
      return;
    }
    switch (action) {
      case "draft" -> background();
      case "discard" -> discard();
      default -> keepAnd(action);
    }
  }

  private FilingDraft typed() {
    return fields.typed(draft.page().form());
  }

  private void background() {
    draft
        .keep(typed())
        .ifPresentOrElse(kept -> pages.kept(kept.version()), () -> pages.refuse(409));
  }

  private void discard() {
    draft.kept().ifPresent(view -> desk.discard(actor, view.filing().id()));
    flash.info("filing.form.discarded");
    pages.go(addresses.list());
  }

  private void keepAnd(String action) {
    FilingDraft content = content(action);
    draft
        .keep(content)
        .filter(kept -> files.act(kept.id(), action, draft.kept()))
        .ifPresent(kept -> go(action, kept.id(), content));
  }

  private FilingDraft content(String action) {
    FilingDraft typed = typed();
    DraftEntries entries = new DraftEntries(typed);
    return switch (action) {
      case "add" -> entries.add(isTyping() ? List.of(DraftEntries.blank()) : picked(typed)).draft();
      case "confirm" -> entries.tidy().draft();
      default -> entries.remove(action, form.rows(DraftFields.ENTRIES)).draft();
    };
  }

  private boolean isTyping() {
    return draft.page().form().entries() == Entries.NEW_MEMBERS;
  }

  private List<FilingDraft.Entry> picked(FilingDraft typed) {
    return choice.picked(typed.entries());
  }

  private void go(String action, FilingId id, FilingDraft content) {
    switch (action) {
      case "confirm" -> pages.go(confirmed(id));
      case "add" -> pages.go(draft.here() + "#entry-" + (content.entries().size() - 1));
      case "search" ->
          pages.go(draft.here() + "&q=" + pages.encode(form.value("search")) + "#choose");
      case "later" -> later();
      default -> pages.go(draft.here() + "#entries");
    }
  }

  private String confirmed(FilingId id) {
    return desk.examine(actor, id).isValid()
        ? addresses.confirmation(id)
        : draft.here() + "&check=1";
  }

  private void later() {
    flash.success("filing.form.kept");
    pages.go(addresses.list());
  }
}

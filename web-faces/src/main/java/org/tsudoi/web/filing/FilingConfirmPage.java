package org.tsudoi.web.filing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tsudoi.api.Result;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.filing.Filing;
import org.tsudoi.core.filing.FilingDesk;
import org.tsudoi.core.filing.FilingReceipt;
import org.tsudoi.core.filing.FilingView;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Pages;

/** What will be filed, seen once more (確認画面, OC-6). */
@Named("filingConfirm")
@RequestScoped
public class FilingConfirmPage {
  @Inject FormState form;
  @Inject Pages pages;
  @Inject Actor actor;
  @Inject FilingDesk desk;
  @Inject FilingParts parts;
  @Inject FilingWords words;
  @Inject FilingAddresses addresses;

  private FilingView view;
  private FilingDraft content;

  /** Finds the draft; what is filed already goes to its receipt, what is not good back. */
  public void open() {
    FilingId id = FilingId.parse(form.value("id")).toOptional().orElseThrow(AccessDenied::new);
    view = desk.view(actor, id);
    content = view.content();
    form.offer("version", view.filing().version());
    if (view.filing().state().isOpen()) {
      examine(id);
    } else if (!form.isPosted()) {
      pages.go(addresses.receipt(id));
    }
  }

  private void examine(FilingId id) {
    Result<FilingDraft> examined = desk.examine(actor, id);
    content = examined.toOptional().orElse(content);
    if (!examined.isValid() && !form.isPosted()) {
      pages.go(addresses.form(view.filing()) + "&check=1");
    }
  }

  /** Files it: once, however often the button is pressed. */
  public void file() {
    String sent = form.value("version");
    int version = sent.matches("\\d{1,9}") ? Integer.parseInt(sent) : 0;
    Result<FilingReceipt> filed = desk.file(actor, view.filing().id(), version);
    form.reject(filed.problems());
    filed.toOptional().ifPresent(receipt -> pages.go(addresses.receipt(receipt.id())));
  }

  /** The filing. */
  public Filing getFiling() {
    return view.filing();
  }

  /** For whom. */
  public FilingView getView() {
    return view;
  }

  /** What will be filed. */
  public List<Part> getParts() {
    return parts.of(view, content);
  }

  /** The address of the form. */
  public String getEdit() {
    return addresses.form(view.filing());
  }

  /** The title of the type. */
  public String getTitle() {
    return words.title(view.filing().type());
  }
}

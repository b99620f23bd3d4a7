package org.tsudoi.web.filing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.filing.AttachmentDesk;
import org.tsudoi.core.filing.FilingView;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.form.Upload;
import org.tsudoi.web.page.Flash;

/** Files that come with a form, and their removal. */
@RequestScoped
public class DraftFiles {
  private static final String REMOVE = "detach-";
  private static final int READ = 5 * 1024 * 1024 + 1;

  @Inject Actor actor;
  @Inject AttachmentDesk desk;
  @Inject FormState form;
  @Inject Flash flash;

  /** Attaches what was chosen, or removes what the button says; false when that was refused. */
  boolean act(FilingId filing, String action, Optional<FilingView> shown) {
    attachment(action).ifPresent(attachment -> remove(filing, attachment, shown));
    return form.file("attachments").map(file -> attach(filing, file)).orElse(true);
  }

  private void remove(FilingId filing, long attachment, Optional<FilingView> shown) {
    desk.remove(actor, filing, attachment);
    shown.stream()
        .flatMap(view -> view.attachments().stream())
        .filter(file -> file.id() == attachment)
        .forEach(file -> flash.info("filing.form.detached", "name", file.fileName()));
  }

  /** Which file a button removes; empty when it names none. */
  static Optional<Long> attachment(String action) {
    return Optional.of(action)
        .filter(button -> button.matches(REMOVE + "\\d{1,18}"))
        .map(button -> Long.valueOf(button.substring(REMOVE.length())));
  }

  private boolean attach(FilingId filing, Upload file) {
    Decision decision = desk.attach(actor, filing, file.fileName(), bytes(file), whose());
    form.reject(decision.problems().stream().map(p -> p.at("attachments")).toList());
    return decision.isAccepted();
  }

  private Optional<MemberId> whose() {
    return MemberId.parse(form.value("attachmentOf")).toOptional();
  }

  private static byte[] bytes(Upload file) {
    try (InputStream in = file.open()) {
      return in.readNBytes(READ);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

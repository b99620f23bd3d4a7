package org.tsudoi.web.filing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.tsudoi.api.Decision;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.filing.AttachmentDesk;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.form.Upload;

/** Files that come with a form, and their removal. */
@RequestScoped
public class DraftFiles {
  private static final String REMOVE = "detach-";
  private static final int READ = 5 * 1024 * 1024 + 1;

  @Inject Actor actor;
  @Inject AttachmentDesk desk;
  @Inject FormState form;

  /** Attaches what was chosen, or removes what the button says; false when that was refused. */
  boolean act(FilingId filing, String action) {
    if (action.startsWith(REMOVE)) {
      desk.remove(actor, filing, Long.parseLong(action.substring(REMOVE.length())));
    }
    return form.file("attachments").map(file -> attach(filing, file)).orElse(true);
  }

  private boolean attach(FilingId filing, Upload file) {
    Decision decision = desk.attach(actor, filing, file.fileName(), bytes(file));
    form.reject(decision.problems().stream().map(p -> p.at("attachments")).toList());
    return decision.isAccepted();
  }

  private static byte[] bytes(Upload file) {
    try (InputStream in = file.open()) {
      return in.readNBytes(READ);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

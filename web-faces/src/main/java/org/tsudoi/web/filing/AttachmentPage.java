package org.tsudoi.web.filing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.filing.AttachedFile;
import org.tsudoi.core.filing.AttachmentDesk;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Downloads;

/** Sends an attached file to be saved, never to be run. */
@Named("filingAttachment")
@RequestScoped
public class AttachmentPage {
  @Inject FormState form;
  @Inject Downloads downloads;
  @Inject Actor actor;
  @Inject AttachmentDesk desk;

  /** Answers with the file. */
  public void send() {
    FilingId filing = FilingId.parse(form.value("id")).toOptional().orElseThrow(AccessDenied::new);
    String number = form.value("file");
    if (!number.matches("\\d{1,18}")) {
      throw new AccessDenied();
    }
    AttachedFile file = desk.read(actor, filing, Long.parseLong(number));
    downloads.save(file.fileName(), file.contentType(), file.bytes());
  }
}

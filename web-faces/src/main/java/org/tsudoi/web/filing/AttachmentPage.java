package org.tsudoi.web.filing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.filing.AttachedFile;
import org.tsudoi.core.filing.AttachmentDesk;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Pages;

/** Sends an attached file to be saved, never to be run. */
@Named("filingAttachment")
@RequestScoped
public class AttachmentPage {
  @Inject FormState form;
  @Inject Pages pages;
  @Inject Actor actor;
  @Inject AttachmentDesk desk;

  /** Answers with the file. */
  public void send() {
    FilingId filing = FilingId.parse(form.value("id")).toOptional().orElseThrow(AccessDenied::new);
    String number = form.value("file");
    if (!number.matches("\\d{1,18}")) {
      throw new AccessDenied();
    }
    write(desk.read(actor, filing, Long.parseLong(number)));
  }

  private void write(AttachedFile file) {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext answer = faces.getExternalContext();
    answer.setResponseContentType(file.contentType());
    answer.setResponseContentLength(file.bytes().length);
    answer.setResponseHeader("X-Content-Type-Options", "nosniff");
    answer.setResponseHeader(
        "Content-Disposition",
        "attachment; filename*=UTF-8''" + pages.encode(file.fileName()).replace("+", "%20"));
    try {
      answer.getResponseOutputStream().write(file.bytes());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    faces.responseComplete();
  }
}

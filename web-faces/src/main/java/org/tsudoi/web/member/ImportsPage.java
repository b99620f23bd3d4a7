package org.tsudoi.web.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tsudoi.api.Result;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.member.ImportDesk;
import org.tsudoi.core.member.ImportView;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.form.Upload;
import org.tsudoi.web.page.Pages;

/** Imports of the register: a new file, and the latest ones (P-11). */
@Named("importsPage")
@RequestScoped
public class ImportsPage {
  private static final int MEGABYTES = 300;

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Actor actor;
  @Inject ImportDesk desk;

  /** The upload form. */
  public void open() {
    actor.requireStaff();
    form.labels("member.import");
  }

  /** Button "upload". */
  public void upload() {
    form.requireFile("file", MEGABYTES).ifPresent(this::check);
  }

  private void check(Upload file) {
    Result<Long> taken = desk.upload(actor, file.fileName(), file::open);
    form.reject(taken.at("file").problems());
    taken.toOptional().ifPresent(id -> pages.go("/staff/imports/detail?id=" + id));
  }

  /** The latest imports. */
  public List<ImportView> getLatest() {
    return desk.latest(actor);
  }
}

package org.tsudoi.web.document;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.member.NoticeDesk;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Pages;

/** Makes a member's notice and offers it (OC-11); opened in a new tab. */
@Named("membershipNoticePage")
@RequestScoped
public class MembershipNoticePage {
  @Inject FormState form;
  @Inject Pages pages;
  @Inject Actor actor;
  @Inject NoticeDesk desk;
  private long document;

  /** Issues the notice of the member {@code id}; on a member's own page the own one. */
  public void open() {
    Optional<MemberId> id = actor.member().or(() -> MemberId.parse(form.value("id")).toOptional());
    if (id.isEmpty()) {
      pages.refuse(404);
      return;
    }
    Result<Long> issued = desk.issue(actor, id.get());
    form.reject(issued.problems());
    issued.toOptional().ifPresent(made -> document = made);
  }

  /** Whether it is made. */
  public boolean isMade() {
    return document > 0;
  }

  /** The address of the PDF. */
  public String getAddress() {
    return pages.url("/" + pages.getArea() + "/documents?id=" + document);
  }
}

package org.tsudoi.web.memberpage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.member.RegisterDesk;
import org.tsudoi.core.memberpage.InvitationDesk;
import org.tsudoi.core.memberpage.InvitationRun;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Cursor;
import org.tsudoi.web.page.Pages;

/** Invites many members at once (会員マイページの一括招待). */
@Named("memberInvitations")
@RequestScoped
public class InvitationsPage {
  @Inject FormState form;
  @Inject Pages pages;
  @Inject Actor actor;
  @Inject InvitationDesk desk;
  @Inject RegisterDesk register;
  private InvitationRun run;
  private Optional<OfficeId> office = Optional.empty();

  /** Shows the form, or how far the run {@code ?run=} is. */
  public void open() {
    form.labels("memberpage.many");
    long asked = Cursor.id(form, "run", 0);
    if (asked > 0) {
      desk.run(actor, asked).ifPresentOrElse(found -> run = found, () -> pages.refuse(404));
    } else if (!form.value("office").isBlank()) {
      office = register.officeNumbered(actor, form.value("office"));
      if (office.isEmpty()) {
        form.reject("office", "member.office-unknown");
      }
    }
  }

  /** Button "invite". */
  public void invite() {
    if (!form.isGood()) {
      return;
    }
    Result<Long> begun = desk.inviteAll(actor, office);
    form.reject(begun.problems());
    begun.toOptional().ifPresent(id -> pages.go("/staff/members/invite?run=" + id));
  }

  /** How many would be invited. */
  public long getWaiting() {
    return form.invalid("office") ? 0 : desk.waiting(actor, office);
  }

  /** The run; null for the form. */
  public InvitationRun getRun() {
    return run;
  }
}

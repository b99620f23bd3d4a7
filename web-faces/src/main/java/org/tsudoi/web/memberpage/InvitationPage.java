package org.tsudoi.web.memberpage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.memberpage.CardDesk;
import org.tsudoi.core.memberpage.InvitationDesk;
import org.tsudoi.core.memberpage.PageAccess;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;
import org.tsudoi.web.text.Texts;

/** The part of a member's page about the own page (会員マイページ): invited, stopped. */
@Named("memberInvitation")
@RequestScoped
public class InvitationPage {
  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Texts texts;
  @Inject Actor actor;
  @Inject InvitationDesk desk;
  @Inject CardDesk cards;
  private PageAccess access;

  /** Looks how the member stands; nothing where the member is not found. */
  public void open() {
    form.label("email", texts.get("memberpage.email"));
    member().ifPresent(id -> access = desk.access(actor, id));
    if (access != null && actor.role().isStaff()) {
      access.email().ifPresent(address -> form.offer("email", address.value()));
    }
  }

  private Optional<MemberId> member() {
    return MemberId.parse(form.value("id")).toOptional();
  }

  /** Button "invite". */
  public void invite() {
    Optional<EmailAddress> address =
        form.value("email").isBlank()
            ? Optional.empty()
            : form.accept("email", EmailAddress.parse(form.value("email")));
    if (form.isGood()) {
      Result<String> invited = desk.invite(actor, member().orElseThrow(), address);
      form.reject(invited.problems());
      invited.toOptional().ifPresent(to -> done("memberpage.invited", "to", to));
    }
  }

  /** Button "stop-page". */
  public void stop() {
    end(desk.stop(actor, member().orElseThrow()), "memberpage.stopped-done");
  }

  /** Button "renew-card". */
  public void renew() {
    end(cards.renew(actor, member().orElseThrow()), "memberpage.card.withdrawn");
  }

  private void end(Decision decision, String text) {
    form.reject(decision.problems());
    if (decision.isAccepted()) {
      done(text);
    }
  }

  private void done(String text, Object... args) {
    flash.success(text, args);
    pages.go("/" + pages.getArea() + "/members/detail?id=" + member().orElseThrow());
  }

  /** How the member stands; null where there is none. */
  public PageAccess getAccess() {
    return access;
  }

  /** The address, in full for the secretariat only. */
  public String getAddress() {
    if (access == null) {
      return "";
    }
    return actor.role().isStaff()
        ? access.email().map(EmailAddress::value).orElse("")
        : access.masked();
  }
}

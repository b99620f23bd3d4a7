package org.tsudoi.web.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.member.MemberView;
import org.tsudoi.api.member.OfficeView;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.member.Basis;
import org.tsudoi.core.member.CorrectionDesk;
import org.tsudoi.core.member.Membership;
import org.tsudoi.core.member.RegisterDesk;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;
import org.tsudoi.web.text.Texts;

/** The secretariat corrects a member's days (訂正), or lets one who left join again (再入会). */
@Named("memberCorrection")
@RequestScoped
public class MemberCorrectionPage {
  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Actor actor;
  @Inject RegisterDesk register;
  @Inject CorrectionDesk desk;
  @Inject BusinessClock clock;
  @Inject Texts texts;
  private MemberView member;
  private Membership last;

  /** The member as of the last membership's first day; 404 when there is none. */
  public void open() {
    actor.requireStaff();
    form.labels("member.correct");
    MemberId.parse(form.value("id")).toOptional().ifPresent(this::find);
    if (member == null) {
      pages.refuse(404);
      return;
    }
    form.offer("version", member.version());
    form.offer("category", member.category());
    form.offer("joinedOn", BusinessDates.format(clock.today()));
    if (getKinds().size() == 1) {
      form.offer("kind", getKinds().get(0).value());
    }
  }

  private void find(MemberId id) {
    register
        .history(actor, id)
        .ifPresent(
            all -> {
              last = all.memberships().get(all.memberships().size() - 1);
              member = register.member(actor, id, last.validFrom()).orElse(null);
            });
  }

  /** Button "correct". */
  public void correct() {
    String kind = form.value("kind");
    if (getKinds().stream().noneMatch(each -> each.value().equals(kind))) {
      form.reject("kind", "choose");
    }
    if (form.isGood()) {
      if (kind.equals("LEAVING_UNDONE")) {
        end(desk.undoLeaving(actor, member.id(), form.value("reason"), seen()), kind);
      } else {
        form.accept("day", BusinessDates.parse(form.value("day"))).ifPresent(day -> on(kind, day));
      }
    }
  }

  private void on(String kind, LocalDate day) {
    String reason = form.value("reason");
    end(
        kind.equals("LEAVING_DAY")
            ? desk.correctLeaving(actor, member.id(), day, reason, seen())
            : desk.correctJoining(actor, member.id(), day, reason, seen()),
        kind);
  }

  /** Button "again". */
  public void again() {
    Optional<OfficeId> office = register.officeNumbered(actor, form.value("office"));
    if (office.isEmpty()) {
      form.reject("office", "member.office-unknown");
    }
    Optional<LocalDate> day = form.accept("joinedOn", BusinessDates.parse(form.value("joinedOn")));
    if (form.isGood()) {
      end(
          register.joinAgain(
              actor, member.id(), office.get(), form.value("category"), day.get(), seen()),
          "again");
    }
  }

  private void end(Decision decision, String done) {
    form.reject(decision.problems());
    if (decision.isAccepted()) {
      flash.success("member.correct.done-" + done);
      pages.go("/staff/members/detail?id=" + member.id());
    }
  }

  private Basis seen() {
    String version = form.value("version");
    return Basis.seen(version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1);
  }

  /** What can be corrected. */
  public List<Field.Option> getKinds() {
    List<Field.Option> kinds = new ArrayList<>();
    if (!last.isOpen()) {
      kinds.add(kind("LEAVING_DAY"));
      kinds.add(kind("LEAVING_UNDONE"));
    }
    kinds.add(kind("JOINING_DAY"));
    return kinds;
  }

  private Field.Option kind(String code) {
    return new Field.Option(code, texts.get("member.correct.kind-" + code));
  }

  /** The member as of the last membership's first day. */
  public MemberView getMember() {
    return member;
  }

  /** The last membership. */
  public Membership getLast() {
    return last;
  }

  /** The name of the member's last office. */
  public String getOfficeName() {
    return register.office(actor, last.office(), clock.today()).map(OfficeView::name).orElse("");
  }
}

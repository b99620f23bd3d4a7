package org.tsudoi.web.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Result;
import org.tsudoi.api.filing.Effect;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.member.RegisterDesk;
import org.tsudoi.core.member.SamePerson;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;

/** The secretariat registers a member who filed on paper. */
@Named("memberJoin")
@RequestScoped
public class MemberJoinPage {
  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Actor actor;
  @Inject RegisterDesk desk;
  @Inject BusinessClock clock;

  private List<SamePerson> same = List.of();

  /** The empty form. */
  public void open() {
    actor.requireStaff();
    form.labels("member.change");
    form.offer("joinedOn", BusinessDates.format(clock.today()));
  }

  /** Button "join". */
  public void join() {
    Optional<OfficeId> office = desk.officeNumbered(actor, form.value("office"));
    if (office.isEmpty()) {
      form.reject("office", "member.office-unknown");
    }
    Optional<LocalDate> birth =
        form.accept("birthDate", BusinessDates.parse(form.value("birthDate")));
    Optional<LocalDate> joined =
        form.accept("joinedOn", BusinessDates.parse(form.value("joinedOn")));
    if (!form.isGood()) {
      return;
    }
    end(
        desk.register(
            actor,
            new Effect.Join(
                office.get(),
                form.value("familyName"),
                form.value("givenName"),
                form.value("kana"),
                birth.get(),
                form.value("sex"),
                form.value("category"),
                joined.get(),
                form.value("email").isBlank() ? Map.of() : Map.of("email", form.value("email"))),
            form.value("anotherPerson").equals("yes")));
    same = isAsked() ? desk.same(actor, form.value("kana"), birth.get()) : List.of();
  }

  private boolean isAsked() {
    return !form.problems("anotherPerson").isEmpty();
  }

  /** Who may be the same person, once somebody was refused for it. */
  public List<SamePerson> getSame() {
    return same;
  }

  private void end(Result<MemberId> joined) {
    form.reject(joined.problems());
    joined
        .toOptional()
        .ifPresent(
            member -> {
              flash.success("member.joined");
              pages.go("/staff/members/detail?id=" + member);
            });
  }
}

package org.tsudoi.web.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.filing.Effect;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.member.MemberView;
import org.tsudoi.api.member.OfficeView;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.member.Basis;
import org.tsudoi.core.member.RegisterDesk;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;

/** The secretariat changes a member, moves it to another office, or notes its leaving. */
@Named("memberChange")
@RequestScoped
public class MemberChangePage {
  private static final List<String> FACTS =
      List.of("familyName", "givenName", "kana", "birthDate", "sex", "category", "email");

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Actor actor;
  @Inject RegisterDesk desk;
  @Inject BusinessClock clock;
  @Inject MemberWords words;
  private MemberView member;
  private List<Difference> meanwhile = List.of();
  private boolean late;

  /** Shows the member as of today. */
  public void open() {
    form.labels("member.change");
    Optional<MemberView> found =
        MemberId.parse(form.value("id"))
            .toOptional()
            .flatMap(id -> desk.member(actor, id, clock.today()).or(() -> coming(id)));
    if (found.isEmpty()) {
      pages.refuse(404);
      return;
    }
    member = found.get();
    form.offer("version", member.version());
    form.offer("from", BusinessDates.format(clock.today()));
    now().forEach(form::offer);
  }

  private Optional<MemberView> coming(MemberId id) {
    return desk.history(actor, id)
        .flatMap(all -> desk.member(actor, id, all.memberships().get(0).validFrom()));
  }

  private Map<String, String> now() {
    Map<String, String> now = new LinkedHashMap<>();
    now.put("familyName", member.familyName());
    now.put("givenName", member.givenName());
    now.put("kana", member.kana());
    now.put("birthDate", BusinessDates.format(member.birthDate()));
    now.put("sex", member.sex());
    now.put("category", member.category());
    now.put("email", member.details().getOrDefault("email", ""));
    return now;
  }

  /** Button "change": only what differs is changed. */
  public void change() {
    Optional<LocalDate> from = day("from");
    Map<String, String> changes = new LinkedHashMap<>();
    now()
        .forEach(
            (name, old) -> {
              if (FACTS.contains(name) && !form.value(name).strip().equals(old)) {
                changes.put(name, form.value(name));
              }
            });
    if (changes.isEmpty()) {
      form.reject("", "member.nothing-changed");
    }
    if (form.isGood()) {
      Decision changed =
          desk.changeMember(
              actor, new Effect.ChangeMember(member.id(), from.get(), changes), seen());
      end(changed, "member.changed");
      if (late) {
        tellDifferences(changes);
      }
    }
  }

  /** Button "leave". */
  public void leave() {
    Optional<LocalDate> leftOn = day("leftOn");
    if (form.value("reason").isBlank()) {
      form.reject("reason", "required");
    }
    if (form.isGood()) {
      end(
          desk.leave(
              actor,
              new Effect.Leave(member.id(), leftOn.get(), form.value("reason").strip()),
              seen()),
          "member.leaving-noted");
    }
  }

  /** Button "transfer". */
  public void transfer() {
    Optional<LocalDate> from = day("from");
    Optional<OfficeId> to = desk.officeNumbered(actor, form.value("office"));
    if (to.isEmpty()) {
      form.reject("office", "member.office-unknown");
    }
    if (form.isGood()) {
      end(
          desk.transfer(actor, new Effect.Transfer(member.id(), to.get(), from.get()), seen()),
          "member.transferred");
    }
  }

  /** What is registered otherwise than typed, since somebody else changed it first; else empty. */
  public List<Difference> getMeanwhile() {
    return meanwhile;
  }

  /** What was seen last: the page as first shown, or what was told to have changed since. */
  public String getVersion() {
    return late ? String.valueOf(member.version()) : form.value("version");
  }

  private void tellDifferences(Map<String, String> typed) {
    Map<String, String> registered = now();
    meanwhile =
        typed.entrySet().stream()
            .map(
                field ->
                    new Difference(
                        form.label(field.getKey()),
                        words(field.getKey(), registered.get(field.getKey())),
                        words(field.getKey(), field.getValue())))
            .toList();
  }

  private String words(String field, String value) {
    return switch (field) {
      case "sex" -> words.sex(value);
      case "category" -> words.category(value);
      default -> value;
    };
  }

  private Optional<LocalDate> day(String field) {
    return form.accept(field, BusinessDates.parse(form.value(field)));
  }

  private Basis seen() {
    String version = form.value("version");
    return Basis.seen(version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1);
  }

  private void end(Decision decision, String done) {
    late = decision.problems().stream().anyMatch(each -> each.code().equals("changed-meanwhile"));
    form.reject(decision.problems());
    if (decision.isAccepted()) {
      flash.success(done);
      pages.go("/staff/members/detail?id=" + member.id());
    }
  }

  /** The member as it is. */
  public MemberView getMember() {
    return member;
  }

  /** The name of the member's office. */
  public String getOfficeName() {
    return desk.office(actor, member.office(), clock.today()).map(OfficeView::name).orElse("");
  }

  /** The affiliated offices to move to. */
  public List<Field.Option> getAffiliated() {
    return desk.affiliated(actor, member.office(), clock.today()).stream()
        .filter(office -> !office.id().equals(member.office()))
        .map(office -> new Field.Option(office.number(), office.number() + "　" + office.name()))
        .toList();
  }
}

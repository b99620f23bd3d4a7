package org.tsudoi.web.memberpage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.tsudoi.api.benefit.BenefitKind;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.benefit.BenefitDesk;
import org.tsudoi.core.benefit.GrantState;
import org.tsudoi.core.benefit.GrantView;
import org.tsudoi.core.benefit.MemberNoticeDesk;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Cursor;
import org.tsudoi.web.page.Pages;
import org.tsudoi.web.page.Show;

/** The benefits and subsidies that the member had, and those that there are (OC-13). */
@Named("memberBenefits")
@RequestScoped
public class MemberBenefitsPage {
  private static final int SIZE = 50;

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Show show;
  @Inject Actor actor;
  @Inject BenefitDesk desk;
  @Inject MemberNoticeDesk notices;
  private List<GrantView> found;

  /** Shows the decision notice {@code notice}, if one is asked for. */
  public void open() {
    if (!form.value("notice").isEmpty()) {
      notices
          .notice(actor, Cursor.id(form, "notice", 0))
          .ifPresentOrElse(
              document -> pages.go("/member/documents?id=" + document), () -> pages.refuse(404));
    }
  }

  private List<GrantView> found() {
    if (found == null) {
      long before = Cursor.id(form, "before", Long.MAX_VALUE);
      found = desk.ofMember(actor, actor.member().orElseThrow(), before, SIZE + 1);
    }
    return found;
  }

  /** What was granted, newest first. */
  public List<GrantView> getRows() {
    return found().stream().limit(SIZE).toList();
  }

  /** The address of the next page; "" for none. */
  public String getNext() {
    return found().size() > SIZE
        ? pages.url("/member/benefits?before=" + found().get(SIZE - 1).id())
        : "";
  }

  /** What the organization grants. */
  public List<BenefitKind> getKinds() {
    return desk.kinds(actor, pages.getLocale());
  }

  /** The colour of a state. */
  public String look(GrantState state) {
    return switch (state) {
      case DECIDED, IN_TRANSFER -> "info";
      case PAID -> "ok";
      case FAILED -> "warn";
      case REVOKED -> "neutral";
    };
  }

  /** An amount as pages write it. */
  public String said(Object value) {
    return value instanceof LocalDate day ? show.day(day) : show.yen(value);
  }
}

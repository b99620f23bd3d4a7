package org.tsudoi.web.memberpage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.memberpage.MemberHome;
import org.tsudoi.core.memberpage.MemberPageDesk;
import org.tsudoi.web.page.Pages;
import org.tsudoi.web.page.Show;

/** The member's first page (会員マイページ): who, since when, what may be used (FE-4, FE-11). */
@Named("memberHome")
@RequestScoped
public class MemberHomePage {
  @Inject Actor actor;
  @Inject MemberPageDesk desk;
  @Inject Show show;
  @Inject Pages pages;
  private MemberHome home;

  /** What the page shows. */
  public MemberHome getHome() {
    if (home == null) {
      home = desk.home(actor, pages.getLocale());
    }
    return home;
  }

  /** A statement's value as pages write it. */
  public String said(Object value) {
    if (value instanceof LocalDate day) {
      return show.dayWithEra(day);
    }
    return value instanceof BusinessMonth month ? month.toString() : show.yen(value);
  }
}

package org.tsudoi.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tsudoi.core.access.AccountDesk;
import org.tsudoi.core.access.AccountQuery;
import org.tsudoi.core.access.AccountView;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.access.Role;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Pages;

/** The accounts that somebody looks after (P-12, WF-70). */
@Named("accountsPage")
@RequestScoped
public class AccountsPage {
  private static final int SIZE = 50;

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Actor actor;
  @Inject AccountDesk desk;
  @Inject OfficeChoice offices;
  private List<AccountView> found = List.of();

  /** Finds the page's accounts. */
  public void open() {
    form.labels("access.accounts");
    found =
        desk.list(
            actor,
            new AccountQuery(
                isOfStaff(), form.value("text"), Optional.empty(), form.value("after"), SIZE + 1));
  }

  /** The accounts in order of ID. */
  public List<AccountLine> getLines() {
    List<AccountView> shown = found.stream().limit(SIZE).toList();
    List<String> names = offices.names(actor, shown.stream().map(AccountView::officeIds).toList());
    return IntStream.range(0, shown.size())
        .mapToObj(at -> new AccountLine(shown.get(at), names.get(at)))
        .toList();
  }

  /** The address of the next page; "" for none. */
  public String getNext() {
    return found.size() > SIZE
        ? pages.url(base() + "&after=" + pages.encode(found.get(SIZE - 1).loginId()))
        : "";
  }

  /** The address of the first page; "" when this is it. */
  public String getFirst() {
    return form.value("after").isEmpty() ? "" : pages.url(base());
  }

  private String base() {
    return "/"
        + pages.getArea()
        + "/accounts?kind="
        + getKind()
        + "&text="
        + pages.encode(form.value("text"));
  }

  /** Whether the secretariat's accounts are shown. */
  public boolean isOfStaff() {
    return isHead() && form.value("kind").equals("staff");
  }

  /** Which accounts are shown: office or staff. */
  public String getKind() {
    return isOfStaff() ? "staff" : "office";
  }

  /** Whether the secretariat's accounts may be seen. */
  public boolean isHead() {
    return actor.role() == Role.STAFF_ADMIN;
  }
}

package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Result;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.service.CurrentPage;
import org.tsudoi.plugin.schoolcoupon.paper.Application;
import org.tsudoi.plugin.schoolcoupon.paper.ApplicationDesk;
import org.tsudoi.plugin.schoolcoupon.person.People;
import org.tsudoi.plugin.schoolcoupon.person.Person;
import org.tsudoi.plugin.schoolcoupon.person.PersonNumber;

/** Applications for paper coupons (紙クーポンの申請の一覧と決定): {@code /staff/paper}. SC-41 */
@Named("couponApplications")
@RequestScoped
public class ApplicationsPage {
  private static final int PAGE = 30;

  @Inject CurrentPage page;
  @Inject ApplicationDesk desk;
  @Inject People people;
  @Inject CurrentStaff here;
  @Inject CouponWords words;
  private List<Application> found;
  private Application application;

  /** The applications of this page of the list. */
  public List<Application> getRows() {
    return found().stream().limit(PAGE).toList();
  }

  private List<Application> found() {
    if (found == null) {
      found = desk.in(getState(), here.after(0), PAGE + 1);
    }
    return found;
  }

  /** Which state is shown. */
  public String getState() {
    String state = page.value("state");
    return Set.of("ACCEPTED", "REJECTED").contains(state) ? state : "WAITING";
  }

  /** States to choose from, besides waiting. */
  public List<Field.Option> getStates() {
    return Stream.of("ACCEPTED", "REJECTED")
        .map(state -> new Field.Option(state, words.text("application.state." + state)))
        .toList();
  }

  /** The address of the next page; "" when this is the last. */
  public String getNext() {
    return found().size() > PAGE
        ? "/staff/paper?state=" + getState() + "&after=" + found.get(PAGE - 1).id()
        : "";
  }

  /** Whose the number is: goes to the person's page, with or without an application. */
  public void look() {
    Result<PersonNumber> number = PersonNumber.parse(page.value("number"));
    Optional<Person> person = number.toOptional().flatMap(people::find);
    if (person.isPresent()) {
      page.go("/staff/paper/person?id=" + person.get().number());
    } else {
      page.reject(
          (number.isValid() ? Result.refused("outage.nobody") : number).at("number").problems());
    }
  }

  /** Runs at every request of the detail; an unknown id is an unknown page. */
  public void open() {
    OptionalLong id = here.id("id");
    Optional<Application> one = id.isPresent() ? desk.find(id.getAsLong()) : Optional.empty();
    one.ifPresentOrElse(there -> application = there, () -> page.refuse(404));
  }

  /** Button "accept". */
  public void accept() {
    end(desk.accept(application.id(), page.value("answer"), here.staff()), "application.accepted");
  }

  /** Button "reject". */
  public void reject() {
    end(desk.reject(application.id(), page.value("answer"), here.staff()), "application.rejected");
  }

  private void end(Decision decision, String told) {
    page.reject(decision.problems());
    if (decision.isAccepted()) {
      page.success(told);
      page.go("/staff/paper/application?id=" + application.id());
    }
  }

  /** The application of the detail. */
  public Application getApplication() {
    return application;
  }

  /** Who the qualification data say it is. */
  public Person getPerson() {
    return people.find(application.number()).orElseThrow();
  }
}

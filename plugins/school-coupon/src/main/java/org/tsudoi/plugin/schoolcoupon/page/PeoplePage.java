package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.service.CurrentPage;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.plugin.schoolcoupon.person.PeopleSearch;
import org.tsudoi.plugin.schoolcoupon.person.Person;
import org.tsudoi.plugin.schoolcoupon.person.PersonNumber;

/** The list of people (対象者の検索): {@code /staff/people}. SC-45 */
@Named("couponPeople")
@RequestScoped
public class PeoplePage {
  private static final int PAGE = 50;

  @Inject CurrentPage page;
  @Inject BusinessClock clock;
  @Inject PeopleSearch search;
  @Inject CouponWords words;
  private List<Person> rows;
  private Set<PersonNumber> qualified;

  /** The people of this page. */
  public List<Person> getRows() {
    return found().stream().limit(PAGE).toList();
  }

  private List<Person> found() {
    if (rows == null) {
      rows =
          search.find(
              new PeopleSearch.Query(
                  page.value("number"),
                  page.value("kana"),
                  page.value("school"),
                  page.value("state"),
                  page.value("after"),
                  clock.today()),
              PAGE + 1);
    }
    return rows;
  }

  /** The address of the next page; "" when this is the last. */
  public String getNext() {
    return found().size() > PAGE
        ? "/staff/people?"
            + Stream.of("number", "kana", "school", "state")
                .map(name -> name + "=" + encode(page.value(name)))
                .collect(Collectors.joining("&"))
            + "&after="
            + encode(PeopleSearch.key(rows.get(PAGE - 1)))
        : "";
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** States to choose from. */
  public List<Field.Option> getStates() {
    return Stream.of("QUALIFIED", "LOST", "PAPER")
        .map(state -> new Field.Option(state, words.text("people.state." + state)))
        .toList();
  }

  /** The state of a person today. */
  public String state(Person person) {
    if (qualified == null) {
      qualified = search.qualified(getRows(), clock.today());
    }
    return qualified.contains(person.number()) ? "QUALIFIED" : "LOST";
  }
}

package org.tsudoi.plugin.schoolcoupon.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.tsudoi.plugin.schoolcoupon.facility.Facilities;
import org.tsudoi.plugin.schoolcoupon.facility.Facility;
import org.tsudoi.plugin.schoolcoupon.person.People;
import org.tsudoi.plugin.schoolcoupon.person.Person;
import org.tsudoi.plugin.schoolcoupon.person.PersonNumber;
import org.tsudoi.plugin.schoolcoupon.rule.Sex;

/** What a page has looked up already: a list of uses asks for each person and facility once. */
@RequestScoped
class SeenNames {
  @Inject Facilities facilities;
  @Inject People people;
  private final Map<Long, String> seenFacilities = new HashMap<>();
  private final Map<PersonNumber, Sex> seenPeople = new HashMap<>();

  String facility(long id) {
    return seenFacilities.computeIfAbsent(
        id, key -> facilities.find(key).map(Facility::name).orElse(""));
  }

  Sex sex(PersonNumber number) {
    return seenPeople.computeIfAbsent(
        number, key -> people.find(key).map(Person::sex).orElse(Sex.F));
  }
}

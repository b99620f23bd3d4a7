package org.tsudoi.plugin.schoolcoupon.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsudoi.plugin.schoolcoupon.Example;

/** SC-45: the office finds people. */
class PeopleSearchTest {
  private final Example example = new Example();
  private final PeopleSearch search = example.house.get(PeopleSearch.class);

  @BeforeEach
  void people() {
    school(example.person("100001", "1980-01-01", "M", "REGULAR"), "市立ひばり小学校");
    school(example.person("10000101", "1980-01-01", "F", "REGULAR"), "");
    school(example.person("100002", "1980-01-01", "M", "REGULAR"), "市立ひばり中学校");
    school(example.person("100003", "1980-01-01", "M", "REGULAR"), "県立青空高等学校");
    example.lose(new PersonNumber("100001"), "2026-08-31");
  }

  @AfterEach
  void close() {
    example.close();
  }

  private void school(PersonNumber number, String school) {
    example
        .house
        .database()
        .change(
            "update school_coupon_person set school = ? where number = ?", school, number.value());
  }

  private List<String> found(String school, String state) {
    return search
        .find(new PeopleSearch.Query("", "", school, state, "", Example.AUTUMN), 10)
        .stream()
        .map(each -> each.number().value())
        .toList();
  }

  @Test
  void part_of_a_schools_name_is_enough() {
    assertThat(found("ひばり", "")).containsExactly("100001", "100002");
    assertThat(found("　青空高等学校 ", "")).containsExactly("100003");
    assertThat(found("ない学校", "")).isEmpty();
    assertThat(found("", "")).hasSize(4);
  }

  @Test
  void sc_8_a_spouse_is_qualified_while_the_member_is() {
    assertThat(found("", "QUALIFIED")).containsExactly("100002", "100003");
    assertThat(found("", "LOST")).containsExactly("100001", "10000101");
    List<Person> all = search.find(new PeopleSearch.Query("", "", "", "", "", Example.AUTUMN), 10);
    assertThat(search.qualified(all, Example.AUTUMN))
        .extracting(PersonNumber::value)
        .containsExactlyInAnyOrder("100002", "100003");
  }
}

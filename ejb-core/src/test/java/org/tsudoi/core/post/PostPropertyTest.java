package org.tsudoi.core.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.document.DocumentKind;

/**
 * OC-2a, OC-14: whatever happens in whatever order, the list is exactly the documents issued to
 * offices whose switch was off at that moment, and not posted yet.
 */
class PostPropertyTest {
  private static PostHouse post;
  private static final List<OfficeId> OFFICES = new ArrayList<>();
  private static final Map<OfficeId, Boolean> WANTED = new HashMap<>();
  private static final TreeSet<Long> EXPECTED = new TreeSet<>();

  @BeforeContainer
  static void open() {
    post = PostHouse.open();
    for (String name : List.of("一号", "二号", "三号")) {
      OFFICES.add(post.office(name));
    }
  }

  @AfterContainer
  static void close() {
    post.close();
  }

  @Property(tries = 25)
  void the_list_is_exactly_what_was_issued_with_the_switch_off_and_not_posted(
      @ForAll @Size(min = 1, max = 25) List<@IntRange(min = 0, max = 14) Integer> steps) {
    for (int step : steps) {
      act(OFFICES.get(step % 3), step / 3);
      assertThat(new TreeSet<>(post.waiting())).isEqualTo(EXPECTED);
    }
  }

  private void act(OfficeId office, int what) {
    switch (what) {
      case 0 -> turn(office, true);
      case 1 -> turn(office, false);
      case 2 -> issue(office, DocumentKind.NOTICE);
      case 3 -> issue(office, DocumentKind.INVOICE);
      default -> postFirst();
    }
  }

  private void turn(OfficeId office, boolean wanted) {
    post.get(StatementDesk.class).turn(PostHouse.clerk(office), office, wanted);
    WANTED.put(office, wanted);
  }

  private void issue(OfficeId office, DocumentKind kind) {
    long id = post.issue(office, kind);
    if (!WANTED.getOrDefault(office, false)) {
      EXPECTED.add(id);
    }
  }

  private void postFirst() {
    if (!EXPECTED.isEmpty()) {
      PostDesk desk = post.get(PostDesk.class);
      long first = EXPECTED.pollFirst();
      long batch = desk.collect(PostHouse.STAFF, List.of(first), false).orElseThrow();
      post.work();
      LocalDate day = PostHouse.TODAY;
      assertThat(desk.posted(PostHouse.STAFF, batch, day).isAccepted()).isTrue();
    }
  }
}

package org.tsudoi.web.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {

  @ParameterizedTest
  @CsvSource({
    "/aoba, FRONT, '', /front/index.xhtml",
    "/aoba/, FRONT, '', /front/index.xhtml",
    "/aoba/login, FRONT, login, /front/login.xhtml",
    "/aoba/office, OFFICE, '', /office/index.xhtml",
    "/aoba/office/, OFFICE, '', /office/index.xhtml",
    "/aoba/office/joining/new, OFFICE, joining/new, /office/joining/new.xhtml",
    "/aoba/staff/members, STAFF, members, /staff/members.xhtml",
    "/aoba/member/card, MEMBER, card, /member/card.xhtml",
    "/aoba/officer, FRONT, officer, /front/officer.xhtml",
  })
  void an_address_is_taken_apart(String path, Area area, String page, String view) {
    Route route = Route.parse(path).orElseThrow();
    assertThat(route).isEqualTo(new Route("aoba", area, page));
    assertThat(route.views()[0]).isEqualTo(view);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "",
        "//",
        "/aoba//office",
        "/AOBA/",
        "/aoba/../WEB-INF/web",
        "/aoba/office/x.xhtml",
        "/aoba/office/x;y",
        "/aoba/office/%2e%2e",
        "/aoba/オフィス",
        "/1aoba/",
        "/aoba/office/x\u0000"
      })
  void what_is_no_address_of_ours_is_refused(String path) {
    assertThat(Route.parse(path)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/MANABI/U/XYX8FBC9, /manabi/u/xyx8fbc9",
    "/manabi/u/xyx8fbc9., /manabi/u/xyx8fbc9",
    "/manabi/u/xyx8fbc9）。, /manabi/u/xyx8fbc9",
    "/manabi/u/ｘｙｘ８ｆｂｃ９, /manabi/u/xyx8fbc9",
  })
  void sc_20_an_address_typed_otherwise_means_the_one_on_the_poster(String typed, String meant) {
    assertThat(Route.meant(typed)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/aoba/office", "/aoba/オフィス", "/aoba/../WEB-INF/web", "//A", "/"})
  void other_addresses_mean_nothing_else(String path) {
    assertThat(Route.meant(path)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/front/index.xhtml, /",
    "/front/login.xhtml, /login",
    "/office/index.xhtml, /office",
    "/office/joining/new.xhtml, /office/joining/new",
    "/office/joining/index.xhtml, /office/joining",
    "/plugin/example/staff/notes.xhtml, /staff/notes",
  })
  void a_view_has_its_address(String view, String address) {
    assertThat(Route.address(view)).contains(address);
  }

  @ParameterizedTest
  @CsvSource({
    "/aoba/u/k7f3, /front/u/_.xhtml, k7f3",
    "/aoba/k7f3, /front/_.xhtml, k7f3",
    "/aoba/staff/notes/all/5, /staff/notes/all/_.xhtml, 5",
  })
  void a_view_called_underscore_answers_every_last_segment(String path, String view, String last) {
    Route route = Route.parse(path).orElseThrow();
    assertThat(route.anyView()).contains(view);
    assertThat(route.last("/plugin/example" + view)).isEqualTo(last);
    assertThat(route.last(route.views()[0])).isEmpty();
    assertThat(route.address()).isEqualTo(path.substring("/aoba".length()));
    assertThat(Route.address(view).orElseThrow()).endsWith("/_");
  }

  @Test
  void views_of_no_organization_have_no_address() {
    assertThat(Route.address("/pages/start.xhtml")).isEmpty();
    assertThat(Route.address("/WEB-INF/templates/base.xhtml")).isEmpty();
  }

  @Property
  void no_address_leads_outside_the_views(@ForAll String rest) {
    Optional<Route> route = Route.parse("/aoba/" + rest);
    route.ifPresent(
        taken ->
            assertThat(taken.views())
                .allMatch(
                    view -> view.matches("/(front|office|member|staff)/[a-z0-9/-]+\\.xhtml")));
  }
}

package org.tsudoi.core.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.filing.Effect.Join;
import org.tsudoi.api.filing.Effect.Leave;
import org.tsudoi.api.filing.Effect.Transfer;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.access.Role;
import org.tsudoi.core.house.House;
import org.tsudoi.core.time.MovableClock;

/** OC-14: who joined and left by months, for the secretariat's first page. */
class MemberFiguresTest {
  private static final OrganizationId AOBA = new OrganizationId("aoba");
  private static final Actor STAFF = Actor.system(AOBA);

  @Test
  void joining_and_leaving_are_counted_and_moves_and_days_to_come_are_not() {
    try (House house = House.open()) {
      house.get(MovableClock.class).stopAt(LocalDateTime.of(2026, 6, 15, 10, 0));
      RegisterDesk desk = house.get(RegisterDesk.class);
      OfficeId office = office(desk, "あおば商店");
      OfficeId sister = office(desk, "二号店");
      MemberId first = join(desk, office, "山田", LocalDate.of(2026, 4, 1));
      MemberId second = join(desk, office, "田中", LocalDate.of(2026, 6, 15));
      join(desk, office, "佐藤", LocalDate.of(2026, 6, 16));
      desk.transfer(STAFF, new Transfer(first, sister, LocalDate.of(2026, 5, 1)), Basis.fresh());
      desk.leave(STAFF, new Leave(first, LocalDate.of(2026, 6, 1), "退職"), Basis.fresh());
      desk.leave(STAFF, new Leave(second, LocalDate.of(2026, 6, 30), "退職"), Basis.fresh());
      assertThat(desk.monthly(STAFF, 3))
          .containsExactly(
              new MonthCount(LocalDate.of(2026, 4, 1), 1, 0),
              new MonthCount(LocalDate.of(2026, 5, 1), 0, 0),
              new MonthCount(LocalDate.of(2026, 6, 1), 1, 1));
      assertThat(desk.monthly(Actor.system(new OrganizationId("minato")), 1))
          .containsExactly(new MonthCount(LocalDate.of(2026, 6, 1), 0, 0));
      Actor clerk =
          new Actor(
              AOBA, Optional.empty(), "担当", Role.OFFICE_CLERK, Set.of(office), Optional.empty());
      assertThatThrownBy(() -> desk.monthly(clerk, 3)).isInstanceOf(AccessDenied.class);
    }
  }

  private static MemberId join(RegisterDesk desk, OfficeId office, String name, LocalDate day) {
    return desk.join(
            STAFF,
            new Join(
                office,
                name,
                "花子",
                "ヤマダ　ハナコ",
                LocalDate.of(1990, 1, day.getDayOfMonth()),
                "",
                "OFFICE",
                day,
                Map.of()),
            Basis.fresh())
        .orElseThrow();
  }

  private static OfficeId office(RegisterDesk desk, String name) {
    return desk.openOffice(
            STAFF,
            new NewOffice(
                Optional.empty(),
                "OFFICE",
                Optional.empty(),
                Optional.empty(),
                LocalDate.of(2026, 4, 1),
                Map.of("name", name)))
        .orElseThrow();
  }
}

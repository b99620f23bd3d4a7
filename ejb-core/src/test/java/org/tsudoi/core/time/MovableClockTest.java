package org.tsudoi.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsudoi.api.value.BusinessMonth;

class MovableClockTest {

  private final TimeZone before = TimeZone.getDefault();
  private final MovableClock clock = new MovableClock();

  @AfterEach
  void restore() {
    TimeZone.setDefault(before);
    System.clearProperty("tsudoi.clock.start");
    System.clearProperty("tsudoi.clock.offset");
    System.clearProperty("tsudoi.clock.file");
  }

  @Test
  void today_is_japans_whatever_the_servers_zone() {
    TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
    clock.stopAt(LocalDateTime.of(2026, 4, 1, 0, 0));
    assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 4, 1));
    assertThat(clock.month()).isEqualTo(BusinessMonth.of(2026, 4));
    assertThat(clock.now()).hasToString("2026-03-31T15:00:00Z");
  }

  @Test
  void a_clock_that_starts_at_a_set_time_runs_on_from_there() throws InterruptedException {
    System.setProperty("tsudoi.clock.start", "2026-06-01T09:00");
    clock.applySettings();
    var first = clock.now();
    assertThat(clock.time()).isCloseTo(LocalDateTime.of(2026, 6, 1, 9, 0), minutes());
    Thread.sleep(5);
    assertThat(clock.now()).isAfter(first);
  }

  @Test
  void an_offset_moves_the_clock_and_reset_brings_it_back() {
    System.setProperty("tsudoi.clock.offset", "P30D");
    clock.applySettings();
    var machine = Clock.systemUTC().instant();
    assertThat(clock.now()).isCloseTo(machine.plus(Duration.ofDays(30)), minutes());
    clock.reset();
    assertThat(clock.now()).isCloseTo(machine, minutes());
  }

  @Test
  void a_file_moves_the_clock_while_it_runs_and_nonsense_in_it_does_not(@TempDir Path directory)
      throws Exception {
    Path file = directory.resolve("clock");
    System.setProperty("tsudoi.clock.file", file.toString());
    clock.applySettings();
    var machine = Clock.systemUTC().instant();
    assertThat(clock.now()).isCloseTo(machine, minutes());
    written(file, "P30D\n");
    assertThat(clock.now()).isCloseTo(machine.plus(Duration.ofDays(30)), minutes());
    written(file, "next month");
    assertThat(clock.now()).isCloseTo(machine.plus(Duration.ofDays(30)), minutes());
    written(file, "PT0S");
    assertThat(clock.now()).isCloseTo(machine, minutes());
  }

  /** And looked at again afterwards. */
  private static void written(Path file, String text) throws Exception {
    Files.writeString(file, text);
    Thread.sleep(250);
  }

  @Test
  void a_wrong_setting_stops_the_start() {
    System.setProperty("tsudoi.clock.start", "tomorrow");
    assertThatThrownBy(clock::applySettings).hasMessageContaining("tsudoi.clock.start");
  }

  private static org.assertj.core.data.TemporalUnitOffset minutes() {
    return within(1, ChronoUnit.MINUTES);
  }
}

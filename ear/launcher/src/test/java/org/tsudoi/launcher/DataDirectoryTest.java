package org.tsudoi.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  @TempDir Path temporary;

  @Test
  void one_product_at_a_time_and_the_second_is_told_so() throws IOException {
    Path path = temporary.resolve("data");
    try (DataDirectory first = new DataDirectory(path)) {
      assertThat(first.path()).isDirectory();
      assertThatThrownBy(() -> new DataDirectory(path))
          .isInstanceOf(LaunchProblem.class)
          .hasMessageContaining("already running on " + path);
    }
    new DataDirectory(path).close();
  }

  @Test
  void a_directory_of_a_run_is_empty_at_its_start() throws IOException {
    try (DataDirectory data = new DataDirectory(temporary.resolve("data"))) {
      Path first = data.forThisRun("micro");
      Files.createDirectories(first.resolve("left/over"));
      assertThat(data.forThisRun("micro")).isEqualTo(first).isEmptyDirectory();
    }
  }
}

package org.tsudoi.launcher.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsudoi.launcher.Database;

class RunningPostgresqlTest {
  @TempDir static Path data;

  private static Connection connect(Database database) throws SQLException {
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }

  private static String ask(Database database, String query) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void tell(Database database, String command) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  @Test
  void the_products_role_owns_its_database_and_row_security_binds_it() throws SQLException {
    try (Database database = RunningPostgresql.start(data)) {
      assertThat(
              ask(database, "select rolsuper or rolbypassrls from pg_roles where rolname = user"))
          .isEqualTo("f");
      assertThat(
              ask(
                  database,
                  "select pg_get_userbyid(datdba) from pg_database where datname = current_database()"))
          .isEqualTo("tsudoi");
      assertThat(
              ask(
                  database,
                  "select encoding || datcollate from pg_database where datname = current_database()"))
          .isEqualTo("6C");
    }
  }

  @Test
  void nobody_enters_without_the_password() {
    try (Database database = RunningPostgresql.start(data)) {
      for (String user : new String[] {"postgres", database.user()}) {
        assertThatThrownBy(() -> DriverManager.getConnection(database.url(), user, "guess"))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("password");
      }
    }
  }

  @Test
  void what_was_kept_is_there_after_a_stop_and_after_a_kill() throws Exception {
    try (Database first = RunningPostgresql.start(data)) {
      tell(first, "create table kept (day int)");
      tell(first, "insert into kept values (1)");
    }
    try (Database killed = RunningPostgresql.start(data)) {
      tell(killed, "insert into kept values (2)");
      ProcessHandle postmaster = postmaster();
      postmaster.destroyForcibly();
      postmaster.onExit().get(10, TimeUnit.SECONDS);
    }
    try (Database last = RunningPostgresql.start(data)) {
      assertThat(ask(last, "select sum(day) from kept")).isEqualTo("3");
    }
  }

  @Test
  void a_database_that_outlived_its_launcher_is_ended() throws Exception {
    try (Database left = RunningPostgresql.start(data);
        Connection atWork = connect(left)) {
      ProcessHandle postmaster = postmaster();

      new Orphan(data.resolve("postgres")).end();

      assertThat(postmaster.isAlive()).isFalse();
      assertThat(atWork.isValid(1)).isFalse();
    }
    try (Database next = RunningPostgresql.start(data)) {
      assertThat(ask(next, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void a_pid_file_that_names_another_program_does_not_stop_the_start() throws Exception {
    RunningPostgresql.start(data).close();
    String mine = ProcessHandle.current().pid() + "\n" + data.resolve("postgres") + "\n";
    Files.writeString(data.resolve("postgres").resolve("postmaster.pid"), mine);
    try (Database database = RunningPostgresql.start(data)) {
      assertThat(ask(database, "select 1")).isEqualTo("1");
    }
    assertThat(ProcessHandle.current().isAlive()).isTrue();
  }

  private static ProcessHandle postmaster() throws Exception {
    String pid = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid")).get(0);
    return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
  }
}

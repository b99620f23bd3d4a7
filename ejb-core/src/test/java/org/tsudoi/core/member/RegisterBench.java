package org.tsudoi.core.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.csv.CsvSource;
import org.tsudoi.core.house.House;
import org.tsudoi.core.job.JobRunner;
import org.tsudoi.testkit.register.RegisterGenerator;

/**
 * Measures import and lists of a large register; run by name, with {@code -Dbench.members=1000000}.
 * Import against COPY of the same file into a table of texts, list pages against those of 1,000
 * members (issue point 7). Prints the times.
 */
class RegisterBench {
  private static final int MEMBERS = Integer.getInteger("bench.members", 100_000);
  private static final Charset MS932 = Charset.forName("windows-31j");
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final Actor LARGE = Actor.system(new OrganizationId("aoba"));
  private static final Actor SMALL = Actor.system(new OrganizationId("minato"));

  @Test
  void a_large_register() throws Exception {
    try (House house = House.open()) {
      Path large = file(MEMBERS);
      double copied = seconds(() -> copy(house, large));
      say("COPY of %,d rows: %.1f s", MEMBERS, copied);
      long id = uploaded(house, LARGE, large);
      double checked = seconds(() -> work(house));
      say("check: %.1f s (%.1f × COPY)", checked, checked / copied);
      house.get(ImportDesk.class).load(LARGE, id);
      double loaded = seconds(() -> work(house));
      say("load: %.1f s (%.1f × COPY)", loaded, loaded / copied);
      assertThat(house.get(ImportDesk.class).find(LARGE, id).orElseThrow().loadedMembers())
          .isEqualTo(MEMBERS);
      long few = uploaded(house, SMALL, file(1_000));
      work(house);
      house.get(ImportDesk.class).load(SMALL, few);
      work(house);
      compare(house, "first page", MemberQuery.all(TODAY, 50));
      compare(house, "active", query("", "", "ACTIVE"));
      compare(house, "kana", query("やま", "", ""));
      compare(house, "name", query("", "高橋", ""));
    }
  }

  private static long uploaded(House house, Actor actor, Path file) {
    double[] seconds = new double[1];
    long[] id = new long[1];
    seconds[0] =
        seconds(
            () ->
                id[0] =
                    house
                        .get(ImportDesk.class)
                        .upload(actor, "register.csv", CsvSource.of(file))
                        .orElseThrow());
    say("upload: %.1f s", seconds[0]);
    return id[0];
  }

  private static void work(House house) {
    house.get(JobRunner.class).work();
  }

  private static void compare(House house, String what, MemberQuery query) {
    double large = page(house, LARGE, query);
    double small = page(house, SMALL, query);
    say("%s: %.2f ms, of 1,000 members %.2f ms (%.2f)", what, large, small, large / small);
  }

  /** The median of many, in milliseconds. */
  private static double page(House house, Actor actor, MemberQuery query) {
    double[] times = new double[500];
    house.inTransaction(
        () -> {
          for (int i = 0; i < times.length; i++) {
            times[i] = 1000 * seconds(() -> house.get(RegisterDesk.class).list(actor, query));
          }
          return null;
        });
    Arrays.sort(times);
    return times[times.length / 2];
  }

  private static MemberQuery query(String kana, String name, String state) {
    return new MemberQuery(
        TODAY,
        "",
        kana,
        name,
        Optional.empty(),
        state,
        MemberQuery.Sort.NUMBER,
        Optional.empty(),
        50);
  }

  private static Path file(int members) throws IOException {
    Path file = Files.createTempFile("register", ".csv");
    file.toFile().deleteOnExit();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      new RegisterGenerator(7, Math.max(1, members / 50), members, 0, MS932, "事業所会員").write(out);
    }
    return file;
  }

  private static void copy(House house, Path file) {
    StringBuilder columns = new StringBuilder("c1 text");
    for (int i = 2; i <= 24; i++) {
      columns.append(", c").append(i).append(" text");
    }
    try (Connection connection = house.source().getConnection();
        InputStream in = Files.newInputStream(file)) {
      connection.createStatement().execute("create table copied (" + columns + ")");
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy copied from stdin (format csv, header, encoding 'SJIS')", in);
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static double seconds(Runnable work) {
    long begin = System.nanoTime();
    work.run();
    return (System.nanoTime() - begin) / 1e9;
  }

  private static void say(String text, Object... values) {
    System.out.println("bench: " + text.formatted(values));
  }
}

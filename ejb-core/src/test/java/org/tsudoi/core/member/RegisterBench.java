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
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.postgresql.PGConnection;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.csv.CsvSource;
import org.tsudoi.core.house.House;
import org.tsudoi.core.job.JobRunner;
import org.tsudoi.testkit.register.RegisterGenerator;

/**
 * A large register: its import against COPY of the same file, its pages against those of 1,000
 * members. {@code -Dbench.members} changes its size.
 */
@TestMethodOrder(MethodName.class)
class RegisterBench {
  private static final int MEMBERS = Integer.getInteger("bench.members", 1_000_000);
  private static final int COPIES = 3;
  private static final int WARM = 100;
  private static final int PAGES = 400;
  private static final double IMPORT_LIMIT = 3;
  private static final double PAGE_LIMIT = 1.2;
  private static final Charset MS932 = Charset.forName("windows-31j");
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final Actor LARGE = Actor.system(new OrganizationId("aoba"));
  private static final Actor SMALL = Actor.system(new OrganizationId("minato"));

  private static House house;
  private static double imported;
  private static final List<Double> COPIED = new ArrayList<>();

  @BeforeAll
  static void load() throws IOException {
    house = House.open();
    Path file = file(MEMBERS);
    for (int i = 0; i < COPIES; i++) {
      COPIED.add(seconds(() -> copy(file)));
    }
    imported = imported(LARGE, file);
    assertThat(house.get(ImportDesk.class).latest(LARGE).get(0).loadedMembers()).isEqualTo(MEMBERS);
    COPIED.add(seconds(() -> copy(file)));
    imported(SMALL, file(1_000));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void a_page_of_a_large_register_takes_the_time_of_one_of_1_000_members() {
    List<Double> ratios =
        List.of(
            ratio("all", query("", "", "", 50)),
            ratio("active", query("", "", "ACTIVE", 50)),
            ratio("kana", query("やま", "", "", 10)),
            ratio("name", query("", "高橋", "", 10)));
    assertThat(ratios).allMatch(ratio -> ratio <= PAGE_LIMIT);
  }

  @Test
  void an_import_takes_three_times_a_copy_of_the_file() {
    double copied = median(COPIED);
    say("COPY of %,d rows: %.1f s of %s", MEMBERS, copied, COPIED);
    say("import in all: %.1f s, %.1f x COPY", imported, imported / copied);
    assertThat(imported / copied).isLessThanOrEqualTo(IMPORT_LIMIT);
  }

  /** Seconds of upload, check and load together. */
  private static double imported(Actor actor, Path file) {
    ImportDesk desk = house.get(ImportDesk.class);
    double uploaded =
        seconds(() -> desk.upload(actor, "register.csv", CsvSource.of(file)).orElseThrow());
    double checked = seconds(() -> house.get(JobRunner.class).work());
    desk.load(actor, desk.latest(actor).get(0).id());
    double loaded = seconds(() -> house.get(JobRunner.class).work());
    say("upload %.1f s, check %.1f s, load %.1f s", uploaded, checked, loaded);
    return uploaded + checked + loaded;
  }

  /** Both sizes in turn, pages of as many rows; the medians' ratio. */
  private static double ratio(String what, MemberQuery query) {
    List<Double> large = new ArrayList<>();
    List<Double> small = new ArrayList<>();
    for (int i = 0; i < WARM + PAGES; i++) {
      double ofLarge = page(LARGE, query);
      double ofSmall = page(SMALL, query);
      if (i >= WARM) {
        large.add(ofLarge);
        small.add(ofSmall);
      }
    }
    double ratio = median(large) / median(small);
    say("%s: %.2f ms, of 1,000: %.2f ms, %.2f", what, median(large), median(small), ratio);
    return ratio;
  }

  /** Milliseconds of a full page. */
  private static double page(Actor actor, MemberQuery query) {
    return house.inTransaction(
        () -> {
          RegisterDesk desk = house.get(RegisterDesk.class);
          desk.list(actor, MemberQuery.all(TODAY, 1));
          long begin = System.nanoTime();
          int rows = desk.list(actor, query).rows().size();
          double time = (System.nanoTime() - begin) / 1e6;
          assertThat(rows).isEqualTo(query.size());
          return time;
        });
  }

  private static MemberQuery query(String kana, String name, String state, int size) {
    return new MemberQuery(
        TODAY,
        "",
        kana,
        name,
        Optional.empty(),
        state,
        MemberQuery.Sort.NUMBER,
        Optional.empty(),
        size);
  }

  private static Path file(int members) throws IOException {
    Path file = Files.createTempFile("register", ".csv");
    file.toFile().deleteOnExit();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      new RegisterGenerator(7, Math.max(1, members / 50), members, 0, MS932, "事業所会員").write(out);
    }
    return file;
  }

  /** Into a table shaped like the file, whose key is the member's number. */
  private static void copy(Path file) {
    StringBuilder columns = new StringBuilder("c1 text");
    for (int i = 2; i <= 24; i++) {
      columns.append(", c").append(i).append(" text");
    }
    try (Connection connection = house.source().getConnection();
        Statement statement = connection.createStatement();
        InputStream in = Files.newInputStream(file)) {
      statement.execute("drop table if exists copied");
      statement.execute("create table copied (" + columns + ", primary key (c17))");
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy copied from stdin (format csv, header, encoding 'SJIS')", in);
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static double median(List<Double> figures) {
    return figures.stream().sorted().skip(figures.size() / 2).findFirst().orElseThrow();
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

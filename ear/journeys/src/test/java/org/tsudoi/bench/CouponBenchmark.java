package org.tsudoi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Coupons used over HTTP to the commit, against pgbench (of PATH) with the same statements on the
 * same durable database; the own page against {@link BareServlet}; and ten thousand phones in one
 * minute.
 */
class CouponBenchmark {
  private static final int PEOPLE = 20_000;
  private static final int CLIENTS = Integer.getInteger("bench.visitors", 8);
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
  private static final int SECONDS = Integer.getInteger("bench.coupon.seconds", 20);
  private static final int WARM = Integer.getInteger("bench.coupon.warm", 40);
  private static final int PHONES = Integer.getInteger("bench.coupon.phones", 10_000);
  private static final double OF_PGBENCH = 0.70;
  private static final double OF_BARE = 0.25;
  private static final String CODE = "benchabc";

  private static final List<String> DATA =
      List.of(
          "select set_config('app.organization', 'manabi', false)",
          "insert into school_coupon_person (number, name, kana, kana_key, birth_date, sex,"
              + " category, school, qualified_from) select lpad(i::text, 6, '0'), '試験　花子', 'シケン"
              + "　ハナコ', 'シケンハナコ', '1980-01-01', 'F', 'REGULAR', '', '2020-04-01' from"
              + " generate_series(1, "
              + PEOPLE
              + ") i",
          "insert into school_coupon_coupon (number, fiscal_year, offer, age_class, quantity,"
              + " valid_from, valid_until, medium, granted_at)"
              + " select number, 2025, o.offer, o.class, o.quantity, '2020-01-01', '2099-12-31',"
              + " 'PHONE', now() from school_coupon_person, (values ('refresh', '', 1000000),"
              + " ('dental', '', 1), ('women', 'OVER', 1), ('checkup', 'OVER', 1))"
              + " as o (offer, class, quantity)",
          "insert into school_coupon_facility (code, name, kana, kana_key, area, active_from)"
              + " values ('benchabc', '試験病院', 'シケン', 'シケン', '学園市', '2020-01-01')",
          "insert into school_coupon_facility_offer (facility, offer, price)"
              + " select id, 'refresh', 3000 from school_coupon_facility where code = 'benchabc'",
          "insert into school_coupon_visit (token, number, facility, ends_at)"
              + " select encode(sha256(('at' || number)::bytea), 'hex'), number,"
              + " (select id from school_coupon_facility where code = 'benchabc'), '2099-01-01'"
              + " from school_coupon_person",
          "insert into school_coupon_visit (token, number, facility, ends_at) select"
              + " encode(sha256(('own' || number)::bytea), 'hex'), number, null, '2099-01-01' from"
              + " school_coupon_person",
          "analyze",
          "create table bench_visit as select row_number() over (order by v.number) as n, v.token,"
              + " c.id as coupon from school_coupon_visit v"
              + " join school_coupon_coupon c on c.number = v.number and c.offer = 'refresh'"
              + " where v.facility is not null",
          "alter table bench_visit add primary key (n)",
          "analyze");

  private final HttpClient client =
      HttpClient.newBuilder().version(Version.HTTP_1_1).followRedirects(Redirect.NEVER).build();
  private final List<Long> coupons = new ArrayList<>();

  @Test
  void coupons_are_used_as_fast_as_the_database_lets_them() throws Exception {
    Path directory = Ground.fresh("coupon");
    Applications.bare(Ground.fresh("coupon/beside"));
    try (Bundle bundle = Bundle.durable(directory);
        Server server = bundle.start("--deploymentdir", directory.resolve("beside").toString())) {
      fill(bundle);
      double redemption = redemptions(bundle, directory);
      double page = ownPage(bundle);
      int failures = opening(bundle);
      assertThat(failures).as("phones that were not served").isZero();
      assertThat(page).as("of a bare servlet").isGreaterThanOrEqualTo(OF_BARE);
      assertThat(redemption).as("of pgbench").isGreaterThanOrEqualTo(OF_PGBENCH);
    }
  }

  private void fill(Bundle bundle) throws SQLException {
    try (Connection connection = bundle.database();
        Statement statement = connection.createStatement()) {
      for (String sql : DATA) {
        statement.execute(sql);
      }
      try (var rows = statement.executeQuery("select coupon from bench_visit order by n")) {
        while (rows.next()) {
          coupons.add(rows.getLong(1));
        }
      }
    }
  }

  private double redemptions(Bundle bundle, Path directory) throws Exception {
    Path script = directory.resolve("redeem.sql");
    Files.writeString(script, PGBENCH.formatted(PEOPLE));
    redeem(bundle, WARM);
    pgbench(bundle, script, 5);
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    List<Double> slow = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      theirs.add(pgbench(bundle, script, SECONDS));
      List<Long> times = redeem(bundle, SECONDS);
      ours.add(times.size() / (double) SECONDS);
      slow.add(percentile(times, 0.99));
    }
    double ratio = Ground.median(ours) / Ground.median(theirs);
    Ground.report(
        "redemption",
        "%d clients: over HTTP %s a second, p99 %s ms; pgbench %s a second; ratio %.2f%n"
            .formatted(CLIENTS, Ground.show(ours), Ground.show(slow), Ground.show(theirs), ratio));
    return ratio;
  }

  /** Nanoseconds of each redemption that was answered in time. */
  private List<Long> redeem(Bundle bundle, int seconds) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    return together(
        CLIENTS,
        () -> {
          List<Long> times = new ArrayList<>();
          while (System.nanoTime() < end) {
            int person = ThreadLocalRandom.current().nextInt(PEOPLE);
            long begin = System.nanoTime();
            HttpResponse<String> answer = use(bundle, person);
            if (answer.statusCode() != 303
                || !answer.headers().firstValue("Location").orElse("").contains("s=done")) {
              throw new IllegalStateException("not booked: " + answer.statusCode());
            }
            times.add(System.nanoTime() - begin);
          }
          return times;
        });
  }

  private HttpResponse<String> use(Bundle bundle, int person) throws Exception {
    String query = "?s=last&c=" + coupons.get(person) + "&n=1&k=" + UUID.randomUUID();
    return client.send(
        HttpRequest.newBuilder(bundle.page("manabi/u/" + CODE + query))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .header("Cookie", "plugin-coupon-visit=at" + number(person))
            .POST(BodyPublishers.ofString("action=redeem"))
            .build(),
        BodyHandlers.ofString());
  }

  private static String number(int person) {
    return "%06d".formatted(person + 1);
  }

  private static <T> List<T> together(int clients, Callable<List<T>> work) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(clients);
    try {
      List<T> all = new ArrayList<>();
      for (Future<List<T>> each : executor.invokeAll(Collections.nCopies(clients, work))) {
        all.addAll(each.get());
      }
      return all;
    } finally {
      executor.shutdown();
    }
  }

  private static double percentile(List<Long> times, double share) {
    List<Long> sorted = times.stream().sorted().toList();
    return sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share)) / 1e6;
  }

  private static final String PGBENCH =
      """
      \\set n random(1, %d)
      select token, coupon from bench_visit where n = :n \\gset
      begin;
      select set_config('app.organization', 'manabi', true);
      select p.number, p.name, p.kana, p.birth_date, p.sex, p.category, p.school, p.qualified_from, p.qualified_until, p.on_paper, v.facility from school_coupon_visit v join school_coupon_person p on p.number = v.number where v.token = :token and v.ends_at > now();
      select f.id, f.code, f.name, f.kana, f.area, f.postal_code, f.address, f.phone, f.web, f.booking, f.booking_from, f.active_from, f.active_until, f.version from school_coupon_facility f where id = 1 for key share;
      select c.id, c.number, c.fiscal_year, c.offer, c.age_class, c.quantity, c.used, c.valid_from, c.valid_until, c.medium, c.is_withdrawn from school_coupon_coupon c where id = :coupon for no key update;
      with taken as (select o.facility, o.offer, o.variant, o.price, c.id, c.number, c.age_class from school_coupon_coupon c cross join lateral (select p.facility, p.offer, p.variant, p.price from school_coupon_facility_offer p where p.facility = 1 and p.offer = c.offer and p.variant = '' and p.valid_from <= current_date order by p.valid_from desc limit 1) o where c.id = :coupon and o.price is not null), counted as (update school_coupon_coupon c set used = used + 1 from taken t where c.id = t.id and c.used + 1 <= c.quantity returning c.id) insert into school_coupon_use as u (key, coupon, number, facility, offer, variant, age_class, quantity, price, source, used_at, entered_at) select gen_random_uuid(), t.id, t.number, t.facility, t.offer, t.variant, t.age_class, 1, t.price, 'PHONE', now(), now() from taken t join counted on counted.id = t.id returning u.id, u.key;
      commit;
      """;

  private double pgbench(Bundle bundle, Path script, int seconds) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            "pgbench",
            "-n",
            "-M",
            "prepared",
            "-h",
            "127.0.0.1",
            "-p",
            String.valueOf(bundle.databasePort()),
            "-U",
            "tsudoi",
            "-c",
            String.valueOf(CLIENTS),
            "-j",
            "2",
            "-T",
            String.valueOf(seconds),
            "-f",
            script.toString(),
            "tsudoi");
    builder.environment().put("PGPASSWORD", "tsudoi");
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher tps = Pattern.compile("tps = ([0-9.]+)").matcher(said);
    if (process.waitFor() != 0 || !tps.find()) {
      throw new IllegalStateException(said);
    }
    return Double.parseDouble(tps.group(1));
  }

  private double ownPage(Bundle bundle) throws Exception {
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    Load bare = new Load(bundle.page("bare/page"));
    bare.perSecond(10_000);
    list(bundle, 20_000);
    for (int round = 0; round < ROUNDS; round++) {
      theirs.add(bare.perSecond(10_000));
      ours.add(list(bundle, 5_000));
    }
    double ratio = Ground.median(ours) / Ground.median(theirs);
    Ground.report(
        "own-page",
        "own page %s a second, bare servlet %s a second, ratio %.2f%n"
            .formatted(Ground.show(ours), Ground.show(theirs), ratio));
    return ratio;
  }

  private double list(Bundle bundle, int requests) throws Exception {
    long begin = System.nanoTime();
    together(
        CLIENTS,
        () -> {
          for (int i = 0; i < requests / CLIENTS; i++) {
            HttpRequest request =
                HttpRequest.newBuilder(bundle.page("manabi/mypage"))
                    .header(
                        "Cookie",
                        "plugin-coupon-own=own"
                            + number(ThreadLocalRandom.current().nextInt(PEOPLE)))
                    .build();
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200 || !answer.body().contains("coupon-left")) {
              throw new IllegalStateException("no coupons: " + answer.statusCode());
            }
          }
          return List.of();
        });
    return requests / ((System.nanoTime() - begin) / 1e9);
  }

  /**
   * Each phone opens the page, gives number and date, and sees its coupons; all within a minute.
   */
  private int opening(Bundle bundle) throws Exception {
    AtomicInteger failures = new AtomicInteger();
    ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
    ExecutorService phones = Executors.newFixedThreadPool(200);
    long start = System.nanoTime();
    long gap = TimeUnit.MINUTES.toNanos(1) / PHONES;
    for (int phone = 0; phone < PHONES; phone++) {
      int person = phone;
      long at = start + phone * gap;
      phones.execute(
          () -> {
            try {
              TimeUnit.NANOSECONDS.sleep(Math.max(0, at - System.nanoTime()));
              phone(bundle, person % PEOPLE);
              times.add(System.nanoTime() - at);
            } catch (Exception e) {
              failures.incrementAndGet();
            }
          });
    }
    phones.shutdown();
    phones.awaitTermination(10, TimeUnit.MINUTES);
    double seconds = (System.nanoTime() - start) / 1e9;
    List<Long> all = List.copyOf(times);
    Ground.report(
        "opening",
        "%,d phones in %.0f s, three requests each: %d not served; from its moment on a phone had its coupons after %.0f ms (median), %.0f ms (p99)%n"
            .formatted(
                PHONES, seconds, failures.get(), percentile(all, 0.5), percentile(all, 0.99)));
    return failures.get();
  }

  private void phone(Bundle bundle, int person) throws Exception {
    URI page = bundle.page("manabi/mypage");
    expect(
        200,
        client.send(
            HttpRequest.newBuilder(page).timeout(Duration.ofMinutes(1)).build(),
            BodyHandlers.ofString()));
    HttpResponse<String> entered =
        client.send(
            HttpRequest.newBuilder(page)
                .timeout(Duration.ofMinutes(1))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .header("X-Forwarded-For", "10.0." + person / 250 + "." + person % 250)
                .POST(
                    BodyPublishers.ofString(
                        "action=enter&number=" + number(person) + "&birth=19800101"))
                .build(),
            BodyHandlers.ofString());
    expect(303, entered);
    String cookies =
        String.join(
            "; ",
            entered.headers().allValues("Set-Cookie").stream()
                .map(each -> each.replaceFirst(";.*", ""))
                .toList());
    HttpResponse<String> shown =
        client.send(
            HttpRequest.newBuilder(page)
                .timeout(Duration.ofMinutes(1))
                .header("Cookie", cookies)
                .build(),
            BodyHandlers.ofString());
    expect(200, shown);
    if (!shown.body().contains("coupon-left")) {
      throw new IllegalStateException("no coupons");
    }
  }

  private static void expect(int status, HttpResponse<String> answer) throws IOException {
    if (answer.statusCode() != status) {
      throw new IOException("answered " + answer.statusCode());
    }
  }
}

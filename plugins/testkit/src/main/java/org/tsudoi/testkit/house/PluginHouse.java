package org.tsudoi.testkit.house;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.tsudoi.api.MapSettings;
import org.tsudoi.api.Organization;
import org.tsudoi.api.OrganizationPlugin;
import org.tsudoi.api.Program;
import org.tsudoi.api.Settings;
import org.tsudoi.api.file.CsvFiles;
import org.tsudoi.api.service.Audit;
import org.tsudoi.api.service.CurrentOrganization;
import org.tsudoi.api.service.Mails;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessCalendar;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.work.LongWork;
import org.tsudoi.api.work.LongWorks;

/**
 * A plugin's tables and beans in a test. Each house has a database of its own, made by the plugin's
 * migrations, on a PostgreSQL that is started once; statements are held to the organization and
 * joined to transactions as in core. Open it once per test class and close it.
 *
 * <pre>{@code
 * PluginHouse house = PluginHouse.of(new NotesPlugin(), Map.of("brand.phone", "0120-000-333"));
 * NoteShelf shelf = house.get(NoteShelf.class);
 * }</pre>
 *
 * <p>Besides the tables there are the clock, the organization with its program, the audit log and
 * the outbox to look into, long work to be run by hand, CSV, and a calendar without holidays. Other
 * services, such as {@code CurrentPage} or {@code Printing}, the test {@link #put}s itself.
 */
public final class PluginHouse implements AutoCloseable {
  private static final int USUAL_POOL = 20;

  private final Organization organization = new Organization(new OrganizationId("example"), "例の会");
  private final ThreadLocal<OrganizationId> current = ThreadLocal.withInitial(organization::id);
  private final HouseClock clock = new HouseClock();
  private final List<Noted> noted = new CopyOnWriteArrayList<>();
  private final Map<String, Mailed> mailed = new LinkedHashMap<>();
  private final Settings settings;
  private final Program program;
  private final DataSource source;
  private final HousePool pool;
  private final HouseTables tables;
  private final HouseWorks works;
  private final HouseBeans beans = new HouseBeans(this::meet);

  private PluginHouse(OrganizationPlugin plugin, Map<String, String> values, int connections) {
    MapSettings given = new MapSettings(values);
    settings = given;
    program = plugin.open(organization, given);
    if (!given.problems().isEmpty()) {
      throw new IllegalArgumentException("wrong settings: " + given.problems());
    }
    source = HouseServer.database(plugin.migrations(), plugin.getClass().getClassLoader());
    pool = new HousePool(source, connections);
    tables = new HouseTables(pool, () -> current.get().value());
    works = new HouseWorks(tables);
    beans.put(PluginDatabase.class, tables);
    beans.put(BusinessClock.class, clock);
    beans.put(BusinessCalendar.class, day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
    beans.put(CurrentOrganization.class, new Here());
    beans.put(Audit.class, this::note);
    beans.put(Mails.class, (key, to, about, body) -> mail(new Mailed(key, to, about, body)));
    beans.put(LongWorks.class, works);
    beans.put(CsvFiles.class, new HouseCsv());
  }

  /** A house for an organization {@code example} with these settings, and 20 connections. */
  public static PluginHouse of(OrganizationPlugin plugin, Map<String, String> settings) {
    return of(plugin, settings, USUAL_POOL);
  }

  /** The same with as many connections at once, at most some 300 of all houses. */
  public static PluginHouse of(
      OrganizationPlugin plugin, Map<String, String> settings, int connections) {
    return new PluginHouse(plugin, settings, connections);
  }

  private final class Here implements CurrentOrganization {
    @Override
    public Organization organization() {
      return new Organization(current.get(), organization.name());
    }

    @Override
    public Program program() {
      return program;
    }

    @Override
    public Settings settings() {
      return settings;
    }
  }

  private void note(String action, String subject, Map<String, ?> details) {
    tables.afterwards(() -> noted.add(new Noted(action, subject, Map.copyOf(details))));
  }

  private void mail(Mailed mail) {
    tables.afterwards(
        () -> {
          synchronized (mailed) {
            mailed.putIfAbsent(mail.key(), mail);
          }
        });
  }

  private void meet(Object bean) {
    if (bean instanceof LongWork work) {
      works.meet(work);
    }
  }

  /** The bean of a class: made at the first call with what it injects, the same ever after. */
  public <T> T get(Class<T> type) {
    return beans.get(type);
  }

  /** Sets the {@code @Inject} fields of a bean that the test made itself. */
  public <T> T fill(T bean) {
    return beans.fill(bean);
  }

  /** Gives a service of the test's own to beans that are made afterwards. */
  public <T> PluginHouse put(Class<T> type, T service) {
    beans.put(type, service);
    return this;
  }

  /** The plugin's tables. */
  public PluginDatabase database() {
    return tables;
  }

  /** The clock. */
  public HouseClock clock() {
    return clock;
  }

  /** What was noted in the audit log by transactions that committed. */
  public List<Noted> noted() {
    return List.copyOf(noted);
  }

  /** What lies in the outbox, each key once. */
  public List<Mailed> mailed() {
    synchronized (mailed) {
      return List.copyOf(mailed.values());
    }
  }

  /** Does all long work that was started, by the beans that this house has made. */
  public void work() {
    works.run();
  }

  /** Gives up a long work that waits, as core does after many tries; it may be resumed. */
  public void giveUp(String kind, long reference, String reason) {
    works.giveUp(kind, reference, reason);
  }

  /** Works for another organization on this thread, which has the same program. */
  public <T> T in(String other, Supplier<T> work) {
    OrganizationId before = current.get();
    current.set(new OrganizationId(other));
    try {
      return work.get();
    } finally {
      current.set(before);
    }
  }

  /** What {@code work} answers in so many threads that all begin at once; numbered from 0. */
  public <T> List<T> atOnce(int threads, IntFunction<T> work) {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      CountDownLatch begin = new CountDownLatch(threads);
      List<Future<T>> answers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int number = i;
        answers.add(
            executor.submit(
                () -> {
                  begin.countDown();
                  begin.await();
                  return work.apply(number);
                }));
      }
      List<T> all = new ArrayList<>();
      for (Future<T> answer : answers) {
        all.add(answer.get());
      }
      return all;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      executor.shutdownNow();
    }
  }

  /**
   * The database itself; row-level security shows nothing until {@code app.organization} is set.
   */
  public DataSource source() {
    return source;
  }

  /** The SQL function {@code protect} as this house has it; core's own tests hold it to core's. */
  public static String protect() {
    return HouseServer.protect();
  }

  @Override
  public void close() {
    try {
      pool.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

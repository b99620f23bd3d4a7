package org.tsudoi.plugin.schoolcoupon.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.work.Demonstration;
import org.tsudoi.plugin.schoolcoupon.grant.GrantDesk;
import org.tsudoi.plugin.schoolcoupon.grant.GrantWork;

/**
 * Fills the demonstration: some hundred people, their spouses, forty facilities, the grants, and
 * what was used, corrected, printed and settled since.
 */
@ApplicationScoped
public class CouponDemonstration implements Demonstration {
  @Inject PluginDatabase database;
  @Inject BusinessClock clock;
  @Inject GrantDesk grants;
  @Inject GrantWork work;
  @Inject DemonstrationOffice office;

  @Override
  public String plugin() {
    return "school-coupon";
  }

  @Override
  public void fill() {
    run("demonstration.sql");
    grants.start("").toOptional().ifPresent(this::granted);
  }

  /** The run is done at once, so that what it grants can be used. */
  private void granted(long run) {
    while (!work.step(run).isFinished()) {
      // the next people
    }
    run("uses.sql");
    office.work();
  }

  private void run(String file) {
    String sql = read(file).replace("current_date", "date '" + clock.today() + "'");
    database.with(connection -> run(connection, sql));
  }

  private static boolean run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.execute(sql);
    }
  }

  private static String read(String file) {
    try (InputStream in = CouponDemonstration.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

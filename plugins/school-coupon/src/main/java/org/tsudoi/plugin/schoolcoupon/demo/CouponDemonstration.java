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

/**
 * Fills the demonstration: some hundred people, their spouses, forty facilities, and the grants.
 */
@ApplicationScoped
public class CouponDemonstration implements Demonstration {
  @Inject PluginDatabase database;
  @Inject BusinessClock clock;
  @Inject GrantDesk grants;

  @Override
  public String plugin() {
    return "school-coupon";
  }

  @Override
  public void fill() {
    String sql = read().replace("current_date", "date '" + clock.today() + "'");
    database.with(connection -> run(connection, sql));
    grants.start("");
  }

  private static boolean run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.execute(sql);
    }
  }

  private static String read() {
    try (InputStream in = CouponDemonstration.class.getResourceAsStream("demonstration.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

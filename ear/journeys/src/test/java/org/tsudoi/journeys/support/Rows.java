package org.tsudoi.journeys.support;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks into the product's database, where no page tells what a test must know. */
public record Rows(Product product, String organization) {

  /** The first column of the first row. */
  public long number(String sql, Object... arguments) {
    return Long.parseLong(texts(sql, arguments).get(0));
  }

  /** The first column of every row. */
  public List<String> texts(String sql, Object... arguments) {
    try (Connection connection = product.database(organization);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      List<String> texts = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          texts.add(rows.getString(1));
        }
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}

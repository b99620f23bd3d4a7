package org.tsudoi.core.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class ServerVersionTest {
  @Test
  void a_server_that_lacks_what_the_tables_need_is_named_at_the_start() {
    assertThatThrownBy(() -> ServerVersion.require(server(14, "14.9")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("PostgreSQL 15 or newer is needed, but the database is PostgreSQL 14.9");
    assertThatCode(() -> ServerVersion.require(server(15, "15.4"))).doesNotThrowAnyException();
  }

  private static DataSource server(int major, String version) {
    DatabaseMetaData told =
        as(
            DatabaseMetaData.class,
            (proxy, called, args) ->
                switch (called.getName()) {
                  case "getDatabaseMajorVersion" -> major;
                  case "getDatabaseProductName" -> "PostgreSQL";
                  default -> version;
                });
    Connection connection =
        as(
            Connection.class,
            (proxy, called, args) -> called.getName().equals("getMetaData") ? told : null);
    return as(DataSource.class, (proxy, called, args) -> connection);
  }

  private static <T> T as(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            ServerVersionTest.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}

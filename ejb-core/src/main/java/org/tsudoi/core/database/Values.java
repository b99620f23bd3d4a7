package org.tsudoi.core.database;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.Types;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.spi.JdbiPlugin;

/**
 * Teaches SQL the value types of one component ({@code Yen}, ids, {@code OrganizationId} …) and
 * reads rows as public records, component by column name.
 */
final class Values implements JdbiPlugin, ArgumentFactory, ColumnMapperFactory {

  @Override
  public void customizeJdbi(Jdbi jdbi) {
    jdbi.registerArgument(this);
    jdbi.registerColumnMapper(this);
    jdbi.registerRowMapper(Values::row);
  }

  @Override
  public Optional<Argument> build(Type type, Object value, ConfigRegistry config) {
    if (value == null || !isValue(value.getClass())) {
      return Optional.empty();
    }
    Object plain = read(value);
    return Optional.of(
        (position, statement, context) ->
            statement.setObject(
                position, plain, plain instanceof Long ? Types.BIGINT : Types.VARCHAR));
  }

  @Override
  public Optional<ColumnMapper<?>> build(Type type, ConfigRegistry config) {
    if (!(type instanceof Class<?> valueType) || !isValue(valueType)) {
      return Optional.empty();
    }
    Class<?> plain = valueType.getRecordComponents()[0].getType();
    return Optional.of(
        (results, column, context) -> {
          Object read =
              plain == long.class ? (Object) results.getLong(column) : results.getString(column);
          return results.wasNull() ? null : create(valueType, plain, read);
        });
  }

  private static Optional<RowMapper<?>> row(Type type, ConfigRegistry config) {
    return type instanceof Class<?> row && row.isRecord() && !isValue(row)
        ? Optional.of(ConstructorMapper.of(row))
        : Optional.empty();
  }

  private static boolean isValue(Class<?> type) {
    if (!type.isRecord() || !type.getPackageName().startsWith("org.tsudoi.api.value")) {
      return false;
    }
    RecordComponent[] components = type.getRecordComponents();
    return components.length == 1
        && (components[0].getType() == long.class || components[0].getType() == String.class);
  }

  private static Object read(Object value) {
    try {
      return value.getClass().getRecordComponents()[0].getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object create(Class<?> type, Class<?> plain, Object value) {
    try {
      return type.getDeclaredConstructor(plain).newInstance(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("unreadable " + type.getSimpleName() + " in a row", e);
    }
  }
}

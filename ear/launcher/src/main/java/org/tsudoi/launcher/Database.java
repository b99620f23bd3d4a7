package org.tsudoi.launcher;

import java.nio.file.Path;
import java.util.function.Function;

/** A PostgreSQL to work on; closing it stops it if we started it. */
public interface Database extends AutoCloseable {
  /** JDBC address, without user and password. */
  String url();

  /** The role that owns the product's tables; never a superuser, so that row security holds. */
  String user();

  /** The role's password. */
  String password();

  @Override
  void close();

  /** Opens the embedded database in a data directory. */
  interface Embedded extends Function<Path, Database> {}
}

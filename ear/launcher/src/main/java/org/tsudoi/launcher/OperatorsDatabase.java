package org.tsudoi.launcher;

/** A PostgreSQL that the operator runs. */
record OperatorsDatabase(String url, String user, String password) implements Database {
  @Override
  public void close() {
    // not ours to stop
  }
}

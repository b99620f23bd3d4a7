package org.tsudoi.launcher.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * {@code database.properties} in the data directory: address and passwords of the embedded
 * database, readable by its owner only. Passwords are made once; the address is of this run.
 */
final class Secrets {
  private final Path file;
  private final Properties values = new Properties();

  Secrets(Path data) throws IOException {
    file = data.resolve("database.properties");
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        values.load(reader);
      }
    }
    values.putIfAbsent("tsudoi.db.user", "tsudoi");
    values.putIfAbsent("tsudoi.db.password", random());
    values.putIfAbsent("tsudoi.db.superuser.password", random());
    save();
  }

  private static String random() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  String user() {
    return values.getProperty("tsudoi.db.user");
  }

  String password() {
    return values.getProperty("tsudoi.db.password");
  }

  String superuserPassword() {
    return values.getProperty("tsudoi.db.superuser.password");
  }

  void saveUrl(String url) throws IOException {
    values.setProperty("tsudoi.db.url", url);
    save();
  }

  private void save() throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(file);
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
    }
    try (Writer writer = Files.newBufferedWriter(file)) {
      values.store(writer, "embedded PostgreSQL of this data directory");
    }
  }
}

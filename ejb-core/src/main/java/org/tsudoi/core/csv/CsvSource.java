package org.tsudoi.core.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the bytes of an uploaded file are; opened once to inspect and once for every reading. */
@FunctionalInterface
public interface CsvSource {

  /** The bytes from the beginning. */
  InputStream open() throws IOException;

  /** A file. */
  static CsvSource of(Path file) {
    return () -> Files.newInputStream(file);
  }

  /** Bytes in memory. */
  static CsvSource of(byte[] bytes) {
    return () -> new ByteArrayInputStream(bytes);
  }
}

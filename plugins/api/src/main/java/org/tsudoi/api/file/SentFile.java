package org.tsudoi.api.file;

import java.io.IOException;
import java.io.InputStream;

/** A file that somebody sent with a form or a call; readable until the request ends. */
public interface SentFile {

  /** Its name as the sender calls it, without folders. */
  String name();

  /** Its size in bytes. */
  long size();

  /** Its bytes from the beginning; may be opened again. */
  InputStream open() throws IOException;
}

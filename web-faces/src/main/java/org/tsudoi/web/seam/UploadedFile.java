package org.tsudoi.web.seam;

import java.io.IOException;
import java.io.InputStream;
import org.tsudoi.api.file.SentFile;
import org.tsudoi.web.form.Upload;

/** A file sent with a form, as plugins see it. */
record UploadedFile(Upload upload) implements SentFile {
  @Override
  public String name() {
    return upload.fileName();
  }

  @Override
  public long size() {
    return upload.length();
  }

  @Override
  public InputStream open() throws IOException {
    return upload.open();
  }
}

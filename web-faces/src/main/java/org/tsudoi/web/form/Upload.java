package org.tsudoi.web.form;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;

/** A file that came with a form. Its name is the sender's word and never a path of ours. */
public final class Upload {
  private final Part part;

  Upload(Part part) {
    this.part = part;
  }

  /** The last part of the name that the sender gave. */
  public String fileName() {
    String name = part.getSubmittedFileName();
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  /** Length in bytes. */
  public long length() {
    return part.getSize();
  }

  /** The content; close it. */
  public InputStream open() throws IOException {
    return part.getInputStream();
  }
}

package org.tsudoi.web.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.tsudoi.web.request.TooLarge;

/** A body of which no more than so many bytes are read; more is {@link TooLarge}. */
final class BoundedBody extends FilterInputStream {
  private long left;

  BoundedBody(InputStream in, long most) {
    super(in);
    this.left = most;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int read) {
    left -= read;
    if (left < 0) {
      throw new TooLarge(null);
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}

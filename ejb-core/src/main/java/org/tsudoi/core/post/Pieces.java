package org.tsudoi.core.post;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.function.Consumer;

/** Cuts what is written into pieces of a megabyte. */
final class Pieces extends OutputStream {
  private static final int SIZE = 1 << 20;

  private final Consumer<byte[]> taker;
  private final ByteArrayOutputStream piece = new ByteArrayOutputStream(SIZE);
  private long written;

  /** Hands each piece to {@code taker}. */
  Pieces(Consumer<byte[]> taker) {
    this.taker = taker;
  }

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    int done = 0;
    while (done < length) {
      int now = Math.min(length - done, SIZE - piece.size());
      piece.write(bytes, offset + done, now);
      done += now;
      if (piece.size() == SIZE) {
        hand();
      }
    }
    written += length;
  }

  private void hand() {
    taker.accept(piece.toByteArray());
    piece.reset();
  }

  @Override
  public void close() {
    if (piece.size() > 0) {
      hand();
    }
  }

  /** How many bytes were written. */
  long written() {
    return written;
  }
}

package org.tsudoi.plugin.schoolcoupon.person;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.tsudoi.api.file.SentFile;
import org.tsudoi.api.service.PluginDatabase;

/** The bytes of a feed's file, in parts of a megabyte, so that long work can read them. SC-1 */
final class KeptFile implements SentFile {
  private static final int PART = 1 << 20;

  private final PluginDatabase database;
  private final Feed feed;
  private long bytes;

  KeptFile(PluginDatabase database, Feed feed) {
    this.database = database;
    this.feed = feed;
  }

  static void keep(PluginDatabase database, long feed, SentFile file) throws IOException {
    try (InputStream in = file.open()) {
      byte[] next = in.readNBytes(PART);
      for (int part = 0; next.length > 0; part++) {
        database.change(
            "insert into school_coupon_feed_part (feed, part, bytes) values (?, ?, ?)",
            feed,
            part,
            next);
        next = in.readNBytes(PART);
      }
    }
  }

  void forget() {
    database.change("delete from school_coupon_feed_part where feed = ?", feed.id());
  }

  @Override
  public String name() {
    return feed.name();
  }

  @Override
  public long size() {
    return feed.size();
  }

  /** How many bytes were handed out since it was opened last. */
  long bytes() {
    return bytes;
  }

  @Override
  public InputStream open() {
    bytes = 0;
    return new Parts();
  }

  /** One part in memory at a time; what is not read is not fetched. */
  private final class Parts extends InputStream {
    private InputStream part = InputStream.nullInputStream();
    private int number;

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      int read = part.read(into, from, most);
      while (read < 0 && next()) {
        read = part.read(into, from, most);
      }
      return read;
    }

    private boolean next() {
      Optional<byte[]> found =
          database.first(
              "select bytes from school_coupon_feed_part where feed = ? and part = ?",
              row -> row.getBytes(1),
              feed.id(),
              number++);
      found.ifPresent(
          next -> {
            part = new ByteArrayInputStream(next);
            bytes += next.length;
          });
      return found.isPresent();
    }
  }
}

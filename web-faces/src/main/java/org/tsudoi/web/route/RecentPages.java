package org.tsudoi.web.route;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** What was drawn within the last minute; at most a thousand, those not asked for go first. */
final class RecentPages<K, P> {
  private static final int MOST = 1000;
  private static final long FRESH = Duration.ofMinutes(1).toNanos();

  private final Map<K, Drawn<P>> pages =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Drawn<P>> eldest) {
          return size() > MOST;
        }
      };

  private record Drawn<P>(P page, long at) {}

  private final LongSupplier nanoseconds;

  RecentPages() {
    this(System::nanoTime);
  }

  RecentPages(LongSupplier nanoseconds) {
    this.nanoseconds = nanoseconds;
  }

  synchronized Optional<P> find(K key) {
    return Optional.ofNullable(pages.get(key)).filter(this::isFresh).map(Drawn::page);
  }

  synchronized void keep(K key, P page) {
    pages.put(key, new Drawn<>(page, nanoseconds.getAsLong()));
  }

  private boolean isFresh(Drawn<P> drawn) {
    return nanoseconds.getAsLong() - drawn.at() < FRESH;
  }
}

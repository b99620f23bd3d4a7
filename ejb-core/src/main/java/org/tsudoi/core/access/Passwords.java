package org.tsudoi.core.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Hashes passwords with Argon2id, 19 MiB, two passes; a few at a time, so that memory suffices. */
@ApplicationScoped
public class Passwords {
  private static final Argon2Function CURRENT = function(19 * 1024, 2);
  private static final int LONGEST = 256;

  private final Semaphore places =
      new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors() * 2), true);
  private final Argon2Function current;
  private final String nobodys;

  /** With the parameters of the product. */
  public Passwords() {
    this(CURRENT);
  }

  Passwords(Argon2Function current) {
    this.current = current;
    nobodys = hash(Token.fresh());
  }

  static Argon2Function function(int kilobytes, int passes) {
    return Argon2Function.getInstance(kilobytes, passes, 1, 32, Argon2.ID);
  }

  /** The hash to store. */
  String hash(String password) {
    return limited(() -> Password.hash(password).addRandomSalt(16).with(current).getResult());
  }

  /** Whether it is the password; without a hash it takes the same time and says no. */
  boolean matches(String password, Optional<String> hash) {
    if (password.length() > LONGEST) {
      return false;
    }
    String stored = hash.orElse(nobodys);
    boolean right =
        limited(
            () ->
                Password.check(password, stored).with(Argon2Function.getInstanceFromHash(stored)));
    return right && hash.isPresent();
  }

  /** Whether the hash was made with other parameters than these. */
  boolean isOutdated(String hash) {
    return !current.equals(Argon2Function.getInstanceFromHash(hash));
  }

  private <T> T limited(Supplier<T> work) {
    places.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}

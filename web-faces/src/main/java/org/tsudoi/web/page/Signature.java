package org.tsudoi.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals short texts that a browser keeps for us, so that nobody else can write them. The key is the
 * setting {@code tsudoi.web.secret}; without it a new one at every start (two instances behind one
 * address need the same setting).
 */
@ApplicationScoped
public class Signature {
  private static final String ALGORITHM = "HmacSHA256";

  @Inject
  @ConfigProperty(name = "tsudoi.web.secret")
  Optional<String> secret;

  private SecretKeySpec key;

  @PostConstruct
  void prepare() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    key =
        new SecretKeySpec(
            secret.map(text -> text.getBytes(StandardCharsets.UTF_8)).orElse(bytes), ALGORITHM);
  }

  /** The text with its seal, in characters that a cookie may hold. */
  public String seal(String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    return encode(content) + "." + encode(mac(content));
  }

  /** The sealed text, or empty if the seal is not ours. */
  public Optional<String> open(String sealed) {
    String[] parts = sealed.split("\\.", 2);
    try {
      byte[] content = Base64.getUrlDecoder().decode(parts[0]);
      byte[] seal = Base64.getUrlDecoder().decode(parts.length == 2 ? parts[1] : "");
      return MessageDigest.isEqual(seal, mac(content))
          ? Optional.of(new String(content, StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private byte[] mac(byte[] content) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(content);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

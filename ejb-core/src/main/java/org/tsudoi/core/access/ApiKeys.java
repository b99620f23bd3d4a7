package org.tsudoi.core.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import org.tsudoi.api.Settings;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.organization.Organizations;
import org.tsudoi.core.organization.SettingsCheck;

/**
 * Keys of other systems (P-53): the setting {@code api.key.<name>} is the SHA-256 of a key in
 * hexadecimal digits; the key itself is nowhere.
 */
@ApplicationScoped
public class ApiKeys implements SettingsCheck {
  private static final String PREFIX = "api.key.";
  private static final String NAME = "[a-z0-9-]{1,40}";

  @Inject Organizations organizations;

  /** The name of a key; empty for none of this organization. Takes as long for every key. */
  public Optional<String> caller(OrganizationId organization, String key) {
    Settings settings = organizations.running(organization).settings();
    String hash = Token.hash(key);
    Optional<String> found = Optional.empty();
    for (String name : settings.keys(PREFIX)) {
      if (isSame(hash, settings.text(name).strip().toLowerCase(Locale.ROOT))) {
        found = Optional.of(name.substring(PREFIX.length()));
      }
    }
    return found;
  }

  private static boolean isSame(String hash, String kept) {
    return MessageDigest.isEqual(
        hash.getBytes(StandardCharsets.US_ASCII), kept.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void check(Settings settings) {
    for (String key : settings.keys(PREFIX)) {
      if (!key.substring(PREFIX.length()).matches(NAME)) {
        settings.refuse(key, "must be named by small letters, digits and hyphens");
      }
      if (!settings.optional(key).orElse("").strip().matches("[0-9a-fA-F]{64}")) {
        settings.refuse(key, "must be a SHA-256 in 64 hexadecimal digits");
      }
    }
  }
}

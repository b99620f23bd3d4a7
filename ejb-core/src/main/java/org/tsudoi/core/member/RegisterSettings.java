package org.tsudoi.core.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import org.tsudoi.api.Settings;
import org.tsudoi.api.value.Repertoire;
import org.tsudoi.core.organization.SettingsCheck;

/**
 * Checks the register's settings: {@code text.repertoire}, {@code member.number.digits} and {@code
 * office.number.digits} (1 to 18).
 */
@ApplicationScoped
class RegisterSettings implements SettingsCheck {
  private static final String REPERTOIRE = "text.repertoire";

  @Override
  public void check(Settings settings) {
    settings.optional(REPERTOIRE).ifPresent(name -> repertoire(name, settings));
    digits(Register.MEMBER_NUMBERS, settings);
    digits(Register.OFFICE_NUMBERS, settings);
  }

  private static void repertoire(String name, Settings settings) {
    if (Arrays.stream(Repertoire.values()).noneMatch(known -> known.name().equals(name))) {
      settings.refuse(REPERTOIRE, "must be one of " + Arrays.toString(Repertoire.values()));
    }
  }

  private static void digits(String series, Settings settings) {
    String key = series + ".number.digits";
    settings.optional(key).ifPresent(set -> settings.number(key, 1, 18));
  }
}

package org.tsudoi.core.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.tsudoi.api.MapSettings;

/** What settings say of dunning, for tests of other rooms. */
public final class DunningWords {
  private DunningWords() {}

  /** The stages in words; settings that are refused fail. */
  public static String said(Map<String, String> values) {
    MapSettings settings = new MapSettings(values);
    String said = DunningSettings.read(settings).toString();
    assertThat(settings.problems()).isEmpty();
    return said;
  }
}

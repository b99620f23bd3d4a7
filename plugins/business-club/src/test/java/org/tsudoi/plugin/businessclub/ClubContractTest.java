package org.tsudoi.plugin.businessclub;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tsudoi.api.OrganizationPlugin;
import org.tsudoi.testkit.FeeContract;

/** The club with the settings of the example organization that the repository configures. */
class ClubContractTest extends FeeContract {
  private static final Path EXAMPLE =
      Path.of("../../config/organizations/aoba/organization.properties");

  /** What core reads. */
  private static final List<String> CORE =
      List.of(
          "filing.four-eyes",
          "filing.lapse.paper-days",
          "filing.lapse.returned-days",
          "filing.draft-days");

  /** Begins of more keys that core reads. */
  private static final List<String> CORES = List.of("bank.", "billing.dunning.");

  private static final List<String> OPTIONAL =
      List.of(
          "brand.colour",
          "filing.joining.cutoff-day",
          "filing.joining.office-minimum",
          "filing.joining.individual-category",
          "filing.joining.papers",
          "filing.joining.papers.new-office",
          "filing.joining.papers.few",
          "filing.joining.papers.few-people",
          "filing.joining.papers.filed");

  @Override
  protected OrganizationPlugin plugin() {
    return new ClubPlugin();
  }

  @Override
  protected Map<String, String> settings() {
    Properties read = new Properties();
    try (Reader reader = Files.newBufferedReader(EXAMPLE)) {
      read.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> settings = new TreeMap<>();
    read.forEach((key, value) -> settings.put(key.toString(), value.toString()));
    settings
        .keySet()
        .removeIf(key -> CORE.contains(key) || CORES.stream().anyMatch(key::startsWith));
    settings.keySet().removeAll(List.of("name", "plugin"));
    return settings;
  }

  @Override
  protected List<String> optionalKeys() {
    return Stream.concat(
            settings().keySet().stream().filter(ClubContractTest::isOptionalOfBenefits),
            OPTIONAL.stream())
        .toList();
  }

  /** A kind needs its label, and the amount of each case. */
  private static boolean isOptionalOfBenefits(String key) {
    return key.startsWith("benefit") && !key.endsWith(".label") && !key.endsWith("amount")
        || key.endsWith(".other-amount");
  }
}

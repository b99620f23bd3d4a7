package org.tsudoi.journeys.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** The settings of one organization in the run's configuration; they count from the next start. */
public final class OrganizationFile {
  private final Path file;
  private final String before;

  public OrganizationFile(Product product, String organization) throws IOException {
    file =
        product
            .configuration()
            .resolve("organizations")
            .resolve(organization)
            .resolve("organization.properties");
    before = Files.readString(file);
  }

  /** Sets these, in place of what the file says. */
  public void set(Map<String, String> settings) throws IOException {
    String others =
        before
            .lines()
            .filter(line -> !settings.containsKey(line.replaceAll("=.*", "")))
            .collect(Collectors.joining("\n"));
    String set =
        settings.entrySet().stream()
            .map(setting -> setting.getKey() + "=" + setting.getValue())
            .collect(Collectors.joining("\n"));
    Files.writeString(file, others + "\n" + set + "\n");
  }

  /** All as it was. */
  public void takeBack() throws IOException {
    Files.writeString(file, before);
  }
}

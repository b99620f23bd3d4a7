package org.tsudoi.journeys.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.tsudoi.journeys.broken.BrokenPlugin;

/**
 * Plugins that the product does not bring, put where an operator puts them: the notes circle, and
 * one that fails everywhere; each with an organization, and one organization with wrong settings.
 */
final class ExtraPlugins {
  private static final String BEANS =
      "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\""
          + " bean-discovery-mode=\"annotated\"/>";

  /** The SHA-256 of {@code river-side-library}. */
  private static final String KEY_HASH =
      "c50980f2017386a78a21f87704cfa3409f244868954e213a480a9c6ea7bd258e";

  private ExtraPlugins() {}

  static void addTo(Path configuration) {
    try {
      Path plugins = Files.createDirectories(configuration.resolve("plugins"));
      Files.copy(notesCircle(), plugins.resolve("notes-circle.jar"));
      broken().exportTo(plugins.resolve("broken.jar").toFile());
      organization(
          configuration,
          "notes-circle",
          List.of(
              "name=川べり読書会",
              "plugin=notes",
              "brand.phone=0120-000-333",
              "notes.length=200",
              "api.key.library=" + KEY_HASH));
      organization(configuration, "notes-shut", List.of("name=閉じた会", "plugin=notes"));
      organization(configuration, "broken", List.of("name=こわれた会", "plugin=broken"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path notesCircle() {
    return Directories.project()
        .resolve("ear/journeys/src/test/notes-circle/target/notes-circle.jar");
  }

  private static ZipExporter broken() {
    return ShrinkWrap.create(JavaArchive.class)
        .addClass(BrokenPlugin.class)
        .addAsManifestResource(new StringAsset(BEANS), "beans.xml")
        .as(ZipExporter.class);
  }

  private static void organization(Path configuration, String id, List<String> settings)
      throws IOException {
    Path folder = Files.createDirectories(configuration.resolve("organizations").resolve(id));
    Files.write(folder.resolve("organization.properties"), settings);
  }
}

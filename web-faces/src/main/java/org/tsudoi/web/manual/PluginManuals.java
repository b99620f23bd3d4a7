package org.tsudoi.web.manual;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.page.ManualEntry;
import org.tsudoi.core.organization.OrganizationState.Running;
import org.tsudoi.web.route.Area;
import org.tsudoi.web.route.CurrentSite;
import org.tsudoi.web.route.Route;
import org.tsudoi.web.route.Site;

/** The manuals that the organization's plugin brings, at {@code manuals/<name>}. */
@RequestScoped
class PluginManuals {
  @Inject CurrentSite site;

  /** The manual of this page's address. */
  Optional<ManualEntry> find() {
    return site.site().map(Site::manuals).orElse(List.of()).stream()
        .filter(manual -> manual.isForStaff() == isStaff())
        .filter(manual -> manual.name().equals(site.last()))
        .findFirst();
  }

  private boolean isStaff() {
    return site.route().map(Route::area).filter(Area.STAFF::equals).isPresent();
  }

  /** The folder of its pictures. */
  String folder() {
    return (isStaff() ? "staff-manuals-" : "manuals-") + site.last();
  }

  /** Its lines, from the plugin's jar; nothing of a manual that is none. */
  List<String> lines() {
    return find().map(entry -> lines(entry.resource())).orElse(List.of());
  }

  private List<String> lines(String resource) {
    Running running = site.site().flatMap(Site::running).orElseThrow();
    ClassLoader jar = running.ownProgram().getClass().getClassLoader();
    try (InputStream in = jar.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

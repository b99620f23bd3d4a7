package org.tsudoi.core.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tsudoi.api.MapSettings;
import org.tsudoi.api.Organization;
import org.tsudoi.api.OrganizationPlugin;
import org.tsudoi.api.Program;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.database.Core;
import org.tsudoi.core.database.Migrations;
import org.tsudoi.core.organization.OrganizationState.Running;
import org.tsudoi.core.organization.OrganizationState.Stopped;

/** Opens every configured organization through its plugin, and contains what fails (P-2 to P-4). */
@ApplicationScoped
class Opening {
  private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

  @Inject @Any Instance<OrganizationPlugin> found;
  @Inject @Any Instance<SettingsCheck> checks;
  @Inject ConfigurationDirectory configuration;
  @Inject @Core DataSource source;
  @Inject PluginFailures failures;

  /** The state of every configured organization. */
  List<OrganizationState> open() {
    Map<String, OrganizationPlugin> plugins = new TreeMap<>();
    Map<String, String> broken = new TreeMap<>();
    found.handles().forEach(plugin -> meet(plugin, plugins, broken));
    List<OrganizationState> states = new ArrayList<>();
    configuration
        .organizations()
        .forEach((id, settings) -> states.add(open(id, settings, plugins, broken)));
    states.forEach(Opening::log);
    return states;
  }

  private void meet(
      Instance.Handle<OrganizationPlugin> handle,
      Map<String, OrganizationPlugin> plugins,
      Map<String, String> broken) {
    try {
      OrganizationPlugin plugin = handle.get();
      if (plugins.putIfAbsent(plugin.name(), plugin) != null) {
        broken.put(plugin.name(), "there are two plugins with the name " + plugin.name());
      } else {
        migrate(plugin, broken);
      }
    } catch (RuntimeException | LinkageError e) {
      LOG.error("plugin {} cannot be used", handle.getBean().getBeanClass().getName(), e);
    }
  }

  private void migrate(OrganizationPlugin plugin, Map<String, String> broken) {
    if (plugin.migrations().isEmpty()) {
      return;
    }
    try {
      ClassLoader loader = Thread.currentThread().getContextClassLoader();
      Migrations.run(source, plugin.name(), plugin.migrations(), loader);
    } catch (RuntimeException e) {
      LOG.error("plugin {}: its migrations failed", plugin.name(), e);
      broken.put(
          plugin.name(), "plugin " + plugin.name() + ": its migrations failed: " + e.getMessage());
    }
  }

  private OrganizationState open(
      String id,
      Map<String, String> values,
      Map<String, OrganizationPlugin> plugins,
      Map<String, String> broken) {
    if (values.containsKey("unreadable")) {
      return new Stopped(id, List.of(values.get("unreadable")));
    }
    MapSettings settings = new MapSettings(values);
    String name = settings.text("name");
    OrganizationPlugin plugin = plugins.get(settings.text("plugin"));
    if (!id.matches("[a-z][a-z0-9-]{1,29}")) {
      settings.refuse("(folder)", "must be 2 to 30 lower-case letters, digits and hyphens: " + id);
    }
    if (plugin == null) {
      settings.refuse("plugin", "must be one of " + plugins.keySet());
    } else if (broken.containsKey(plugin.name())) {
      settings.refuse("plugin", broken.get(plugin.name()));
    }
    checks.forEach(check -> check.check(settings));
    if (!settings.problems().isEmpty()) {
      return stopped(id, settings);
    }
    return open(new Organization(new OrganizationId(id), name), plugin, settings);
  }

  private OrganizationState open(
      Organization organization, OrganizationPlugin plugin, MapSettings settings) {
    String id = organization.id().value();
    try {
      Program opened = Objects.requireNonNull(plugin.open(organization, settings), "program");
      Program program = Contained.program(id, opened, failures);
      checkCategories(program, settings);
      return settings.problems().isEmpty()
          ? new Running(
              organization,
              plugin.name(),
              program,
              english(organization, plugin, settings).orElse(program),
              settings)
          : stopped(id, settings);
    } catch (RuntimeException | LinkageError e) {
      LOG.error("organization {}: its plugin {} failed to open", id, plugin.name(), e);
      return new Stopped(id, List.of("plugin " + plugin.name() + " failed: " + e));
    }
  }

  /** The program told in English (P-55); where that fails pages stay Japanese. */
  private Optional<Program> english(
      Organization organization, OrganizationPlugin plugin, MapSettings settings) {
    String id = organization.id().value();
    try {
      MapSettings told = settings.in(Locale.ENGLISH);
      Program opened = Objects.requireNonNull(plugin.open(organization, told), "program");
      if (told.problems().isEmpty()) {
        return Optional.of(Contained.program(id, opened, failures));
      }
      LOG.warn("organization {}: not in English: {}", id, told.problems());
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("organization {}: its plugin failed to open in English", id, e);
    }
    return Optional.empty();
  }

  /** A plugin that cannot say its categories runs as one that fails: it is noted. */
  private static void checkCategories(Program program, MapSettings settings) {
    try {
      CategoryCodes.check(program.categories(), settings);
    } catch (PluginFailed noted) {
      LOG.debug("categories unchecked", noted);
    }
  }

  private static Stopped stopped(String id, MapSettings settings) {
    return new Stopped(
        id,
        settings.problems().entrySet().stream()
            .map(problem -> problem.getKey() + " " + problem.getValue())
            .toList());
  }

  private static void log(OrganizationState state) {
    if (state instanceof Stopped stopped) {
      stopped
          .reasons()
          .forEach(r -> LOG.error("organization {} does not run: {}", stopped.id(), r));
    } else if (state instanceof Running running) {
      LOG.info("organization {} runs on {}", running.id(), running.plugin());
    }
  }
}

package org.tsudoi.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.boot.PayaraMicroBoot;
import fish.payara.micro.boot.PayaraMicroLauncher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** Payara Micro with one application at the context root {@code /}. */
final class MicroServer {
  private static final String COMPRESSED =
      "text/html,text/css,text/javascript,application/javascript,text/plain,text/csv,image/svg+xml";

  private final PayaraMicroBoot micro;

  private MicroServer(PayaraMicroBoot micro) {
    this.micro = micro;
  }

  /**
   * Boots the server and deploys what the options name; returns when deployment is over, whether it
   * worked or not.
   */
  static MicroServer start(Settings settings, Database database, Path root, List<String> options)
      throws Exception {
    Path commands = secretFile(root.resolve("pre-boot-commands.txt"));
    Files.write(commands, preBootCommands(settings, database));
    List<String> all = new ArrayList<>(List.of("--nohazelcast", "--disablephonehome"));
    all.addAll(List.of("--rootdir", root.toString()));
    all.addAll(List.of("--port", Integer.toString(settings.httpPort())));
    all.addAll(List.of("--prebootcommandfile", commands.toString()));
    all.addAll(options);
    return new MicroServer(PayaraMicroLauncher.create(all.toArray(String[]::new)));
  }

  private static List<String> preBootCommands(Settings settings, Database database) {
    String pool = "resources.jdbc-connection-pool.TsudoiPool.";
    String metrics = "configs.config.server-config.microprofile-metrics-configuration.";
    String listener =
        "configs.config.server-config.network-config.network-listeners.network-listener.";
    String http =
        "configs.config.server-config.network-config.protocols.protocol.http-listener.http.";
    return List.of(
        "set " + listener + "http-listener.address=" + settings.httpAddress(),
        "set " + http + "compression=on",
        "set " + http + "compression-min-size-bytes=1024",
        "set " + http + "compressable-mime-type=" + COMPRESSED,
        "create-jdbc-connection-pool --restype javax.sql.DataSource --datasourceclassname"
            + " org.postgresql.ds.PGSimpleDataSource --wrapjdbcobjects=false"
            + " --validateatmostonceperiod 5 --steadypoolsize 2 --maxpoolsize "
            + settings.get("tsudoi.db.pool").orElse("32")
            + " --isconnectvalidatereq=true --validationmethod custom-validation"
            + " --validationclassname"
            + " org.glassfish.api.jdbc.validation.PostgresConnectionValidation"
            + " TsudoiPool",
        "set " + pool + "property.url=" + database.url(),
        "set " + pool + "property.user=" + database.user(),
        "set " + pool + "property.password=" + database.password(),
        "set resources.jdbc-resource.jdbc/__default.pool-name=TsudoiPool",
        "delete-jdbc-connection-pool H2Pool",
        "set " + metrics + "enabled=" + settings.metricsPath().isPresent(),
        "set " + metrics + "endpoint=" + settings.metricsPath().orElse("metrics"),
        "set-openapi-configuration --enabled=false");
  }

  private static Path secretFile(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    return Files.createFile(file);
  }

  /** True if the application was deployed. */
  boolean hasApplication() {
    return !micro.getRuntime().getDeployedApplicationNames().isEmpty();
  }

  /** Stops the server; returns when the application has ended, whoever asked first. */
  void stop() {
    try {
      micro.shutdown();
    } catch (BootstrapException | IllegalStateException e) {
      // the server's own shutdown hook was first
    }
  }
}

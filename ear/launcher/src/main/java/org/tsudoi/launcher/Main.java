package org.tsudoi.launcher;

import java.util.List;

/**
 * {@code java -jar tsudoi-micro.jar}: runs the product until it is asked to stop. Arguments are
 * options of Payara Micro and come after ours; {@code --deploy} takes the place of the application
 * inside.
 */
public final class Main {
  private Main() {}

  /** Starts everything; ends the JVM with 1 and one line on standard error if that fails. */
  public static void main(String[] arguments) {
    try {
      MicroOptions options = new MicroOptions(List.of(arguments));
      options.value("--port").ifPresent(port -> System.setProperty("http.port", port));
      Settings settings = new Settings(System.getProperties(), System.getenv());
      Product product = new Product(settings, options);
      stopWithParent(settings);
      Runtime.getRuntime().addShutdownHook(new Thread(product::stop, "tsudoi-stop"));
      product.start();
    } catch (LaunchProblem e) {
      System.err.println("Tsudoi cannot start: " + e.getMessage());
      System.exit(1);
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  /** A build that started us may be killed without telling us. */
  private static void stopWithParent(Settings settings) {
    if (settings.get("tsudoi.stop.with.parent").map(Boolean::valueOf).orElse(false)) {
      ProcessHandle.current()
          .parent()
          .ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
    }
  }
}

package org.tsudoi.journeys.support;

/** The demonstration's past, which is told in the background after its first start. */
public final class Demonstration {
  private static final String OPEN =
      "select count(*) from job where kind = 'demonstration' and state <> 'DONE'";
  private static final String OF_PLUGIN =
      "select count(*) from job where kind = 'demonstration-of-plugin' and state = 'DONE'";
  private static final int PATIENCE = 120;

  private Demonstration() {}

  /** Waits until all of it is told; at most a minute. */
  public static void isTold(Rows rows) throws InterruptedException {
    for (int waited = 0; rows.number(OPEN) > 0; waited++) {
      if (waited >= PATIENCE) {
        throw new AssertionError("the demonstration's past is still being told");
      }
      Thread.sleep(500);
    }
  }

  /** Waits until the organization's plugin has invented its own; at most a minute. */
  public static void ofPluginIsTold(Rows rows) throws InterruptedException {
    for (int waited = 0; rows.number(OF_PLUGIN) == 0; waited++) {
      if (waited >= PATIENCE) {
        throw new AssertionError("the plugin's demonstration is still being told");
      }
      Thread.sleep(500);
    }
  }
}

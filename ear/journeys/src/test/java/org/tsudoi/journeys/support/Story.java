package org.tsudoi.journeys.support;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** For tests that go on where the one before ended: after a failure the later ones fail at once. */
public final class Story implements BeforeEachCallback, TestExecutionExceptionHandler {
  private static final Namespace ROOM = Namespace.create(Story.class);

  @Override
  public void beforeEach(ExtensionContext context) {
    String failed = store(context).get("failed", String.class);
    if (failed != null) {
      throw new IllegalStateException("the story ended at " + failed);
    }
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    store(context).put("failed", context.getDisplayName());
    throw failure;
  }

  private static Store store(ExtensionContext context) {
    return context.getParent().orElseThrow().getStore(ROOM);
  }
}

package org.tsudoi.journeys.support;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the running {@link Product} and its {@link Mailbox}, one of each for the whole test
 * run, and a {@link Page} without cookies for each test; of a failed test a picture stays.
 */
public final class Journeys implements ParameterResolver, AfterEachCallback {
  private static final Namespace ROOM = Namespace.create(Journeys.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Product.class || type == Mailbox.class || type == Page.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    if (type == Mailbox.class) {
      return mailbox(context);
    }
    return type == Product.class ? product(context) : page(context);
  }

  private static Mailbox mailbox(ExtensionContext context) {
    return ofRun(context).getOrComputeIfAbsent(Mailbox.class, key -> Mailbox.open(), Mailbox.class);
  }

  private static Product product(ExtensionContext context) {
    Mailbox mailbox = mailbox(context);
    return ofRun(context)
        .getOrComputeIfAbsent(Product.class, key -> Product.start(mailbox), Product.class);
  }

  private static Page page(ExtensionContext context) {
    Browser browser =
        ofRun(context).getOrComputeIfAbsent(Browser.class, key -> Browser.open(), Browser.class);
    String baseUrl = product(context).url();
    return context
        .getStore(ROOM)
        .getOrComputeIfAbsent(Page.class, key -> browser.page(baseUrl), Page.class);
  }

  private static Store ofRun(ExtensionContext context) {
    return context.getRoot().getStore(ROOM);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Page page = context.getStore(ROOM).remove(Page.class, Page.class);
    if (page != null && context.getExecutionException().isPresent()) {
      Browser.picture(page, context.getRequiredTestClass(), context.getRequiredTestMethod());
    }
  }
}

package org.tsudoi.journeys.support;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * What a reader's program stumbles upon (axe's rules, P-55). The rules run in the page itself and
 * only what is broken comes back: our pages have no frames, and a second page to add results up, as
 * axe's builder opens one, costs more than the rules.
 */
public final class Axe {
  private static final String RUN =
      """
      () => axe.run(document, {resultTypes: ['violations']}).then(found => found.violations.map(
        rule => location.pathname + location.search + ' ' + rule.id + ': ' + rule.help + ' '
          + rule.nodes.map(node => node.html + ' ' + node.failureSummary).join('; ')))
      """;

  private Axe() {}

  /** Each rule that the page breaks, with its address and the places; none if it is sound. */
  @SuppressWarnings("unchecked")
  public static List<String> violations(Page page) {
    page.evaluate("() => {" + AxeBuilder.getAxeScript() + "}");
    return (List<String>) page.evaluate(RUN);
  }
}

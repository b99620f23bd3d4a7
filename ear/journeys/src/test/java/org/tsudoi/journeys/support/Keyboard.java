package org.tsudoi.journeys.support;

import com.microsoft.playwright.Page;
import java.util.Map;

/** Somebody in front of a page who has no mouse: Tab, Enter, Space, arrows and letters. */
public final class Keyboard {
  private static final int PATIENCE = 250;
  private static final String IS_AT =
      """
      ({selector, text}) => {
        const at = document.activeElement;
        return at.matches(selector) && (at.closest('tr') || at.parentElement).innerText.includes(text);
      }
      """;

  private final Page page;

  public Keyboard(Page page) {
    this.page = page;
  }

  /** Goes on by Tab until this is reached. */
  public Keyboard to(String selector) {
    return to(selector, "");
  }

  /** Goes on by Tab until this is reached in a row, or beside a text, that says so. */
  public Keyboard to(String selector, String text) {
    for (int i = 0; i < PATIENCE; i++) {
      page.keyboard().press("Tab");
      if ((Boolean) page.evaluate(IS_AT, Map.of("selector", selector, "text", text))) {
        return this;
      }
    }
    throw new AssertionError("no Tab leads to " + selector + " " + text);
  }

  /** Types into the field of this name. */
  public Keyboard type(String name, String text) {
    to("[name='" + name + "']");
    page.keyboard().insertText(text);
    return this;
  }

  /** Chooses a radio button, or from a list, by arrows. */
  public Keyboard choose(String name, String value) {
    to("[name='" + name + "']");
    for (int i = 0; !value.equals(page.evaluate("document.activeElement.value")); i++) {
      page.keyboard().press("ArrowDown");
      if (i > PATIENCE) {
        throw new AssertionError("no arrow leads to " + value + " of " + name);
      }
    }
    if ((Boolean) page.evaluate("document.activeElement.type === 'radio'")) {
      page.keyboard().press("Space");
    }
    return this;
  }

  /** Ticks the box, or opens the menu, where the focus is. */
  public Keyboard tick() {
    page.keyboard().press("Space");
    return this;
  }

  /** Presses the button, or follows the link, where the focus is, and waits for the next page. */
  public Keyboard enter() {
    page.evaluate("window.here = true");
    page.keyboard().press("Enter");
    page.waitForFunction("() => !window.here && document.readyState === 'complete'");
    return this;
  }

  /** Presses the button of this action. */
  public Keyboard press(String action) {
    return to("button[value='" + action + "']").enter();
  }
}

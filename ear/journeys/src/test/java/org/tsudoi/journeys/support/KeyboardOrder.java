package org.tsudoi.journeys.support;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * What somebody without a mouse would stumble upon: the link to the main part does not come first,
 * something to press is not reached, is reached in another order than it is seen, or does not show
 * that it is reached.
 */
public final class KeyboardOrder {
  private static final String LOOK =
      """
      () => {
        const faults = [];
        const name = (e) => `${e.tagName.toLowerCase()} «${(e.textContent || e.name || '').trim().slice(0, 20)}»`;
        const seen = (e) => e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length;
        const made = 'a[href], button, input:not([type=hidden]), select, textarea, summary';
        const controls = [...document.querySelectorAll(made)].filter(seen);
        if (!controls[0] || !controls[0].matches('.skip') || !document.querySelector(controls[0].hash)) {
          faults.push('does not begin with the way to its main part');
        }
        controls.filter((e) => e.tabIndex !== 0).forEach((e) => faults.push(`${name(e)} is not reached in order`));
        [...document.querySelectorAll('body *')]
          .filter((e) => getComputedStyle(e).cursor === 'pointer' && !e.closest(`${made}, label`))
          .forEach((e) => faults.push(`${name(e)} is for the mouse only`));
        const inMain = controls.filter((e) => e.closest('main') && e.type !== 'radio');
        inMain.slice(1).forEach((e, i) => {
          const [from, to] = [inMain[i].getBoundingClientRect(), e.getBoundingClientRect()];
          if (to.bottom <= from.top && to.left <= from.left) faults.push(`${name(e)} is above ${name(inMain[i])}`);
        });
        const kinds = new Map(controls.map((e) => [`${e.tagName} ${e.type || ''} ${e.className} ${!!e.closest('.menu')}`, e]));
        const at = scrollY;
        kinds.forEach((e) => {
          e.focus({ preventScroll: true });
          const look = getComputedStyle(e);
          if (document.activeElement !== e || look.outlineStyle === 'none' || parseFloat(look.outlineWidth) < 2) {
            faults.push(`${name(e)} does not show that it is reached`);
          }
        });
        document.activeElement.blur();
        scrollTo(0, at);
        return faults;
      }
      """;

  private KeyboardOrder() {}

  /** The faults of the page shown; nothing of it changes. */
  @SuppressWarnings("unchecked")
  public static List<String> faults(Page page) {
    return (List<String>) page.evaluate(LOOK);
  }
}

package org.tsudoi.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tsudoi.web.page.Menu;
import org.tsudoi.web.page.MenuItem;
import org.tsudoi.web.text.Texts;

/** The menu's pages as cards with a sentence each; {@code #{ways}} in views. */
@Named("ways")
@RequestScoped
public class Ways {
  @Inject Menu menu;
  @Inject Texts texts;

  /** Every entry of the menu but this page. */
  public List<MenuItem> getItems() {
    return menu.getEntries().stream().filter(item -> item.path().indexOf('/', 1) > 0).toList();
  }

  /** What can be done there, the text {@code home.about.<page>}; "" where none is written. */
  public String about(MenuItem item) {
    return texts
        .find("home.about" + item.path().replace('/', '.'))
        .or(() -> texts.find(item.label() + ".about"))
        .orElse("");
  }
}

package org.tsudoi.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tsudoi.api.page.FrontEntry;
import org.tsudoi.api.page.ManualEntry;
import org.tsudoi.web.route.CurrentSite;
import org.tsudoi.web.route.Site;
import org.tsudoi.web.text.Texts;

/** The organization's front door; {@code #{frontPage}} in views. */
@Named("frontPage")
@RequestScoped
public class FrontPage {
  @Inject CurrentSite current;
  @Inject Texts texts;

  /** The plugin's pages for everybody. */
  public List<FrontEntry> getEntries() {
    return site().front();
  }

  /** The plugin's manuals for everybody. */
  public List<ManualEntry> getManuals() {
    return site().manuals().stream().filter(manual -> !manual.isForStaff()).toList();
  }

  /** Whether there are doors for offices and members. */
  public boolean isOfRegister() {
    return site().keepsRegister();
  }

  /** The text {@code key}, or where there is no register {@code key-open}. */
  public String text(String key) {
    return texts.get(isOfRegister() ? key : key + "-open");
  }

  /** What a page of the plugin is for; "" where none is written. */
  public String about(FrontEntry entry) {
    return texts.find(entry.label() + ".about").orElse("");
  }

  private Site site() {
    return current.site().orElseThrow();
  }
}

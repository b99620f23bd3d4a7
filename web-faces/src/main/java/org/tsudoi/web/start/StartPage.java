package org.tsudoi.web.start;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tsudoi.web.page.Pages;
import org.tsudoi.web.page.Profile;
import org.tsudoi.web.route.Site;
import org.tsudoi.web.route.Sites;

/** The start page: every organization with its front door. */
@Named("startPage")
@RequestScoped
public class StartPage {
  @Inject Sites sites;
  @Inject Instance<DemonstrationLogins> logins;
  @Inject Profile profile;
  @Inject Pages pages;

  /** Organizations in order. */
  public List<Site> getSites() {
    return sites.all().stream().map(site -> site.in(pages.getLocale())).toList();
  }

  /** Logins to try the organization with; none outside the demonstration. */
  public List<DemonstrationLogin> logins(Site site) {
    return profile.isDemo()
        ? logins.stream().flatMap(source -> source.of(site.id()).stream()).toList()
        : List.of();
  }
}

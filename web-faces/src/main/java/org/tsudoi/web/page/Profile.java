package org.tsudoi.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How this installation runs: setting {@code tsudoi.profile}, "demo" for demonstrations. */
@Named("profile")
@ApplicationScoped
public class Profile {
  @Inject
  @ConfigProperty(name = "tsudoi.profile")
  Optional<String> name;

  /** Whether demonstration logins and the style page are shown. */
  public boolean isDemo() {
    return name.filter("demo"::equals).isPresent();
  }
}

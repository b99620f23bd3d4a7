package org.tsudoi.journeys.broken;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Proxy;
import org.tsudoi.api.Organization;
import org.tsudoi.api.OrganizationPlugin;
import org.tsudoi.api.Program;
import org.tsudoi.api.Settings;

/** Opens programs of which every part throws. */
@ApplicationScoped
public class BrokenPlugin implements OrganizationPlugin {
  @Override
  public String name() {
    return "broken";
  }

  @Override
  public Program open(Organization organization, Settings settings) {
    return (Program)
        Proxy.newProxyInstance(
            Program.class.getClassLoader(),
            new Class<?>[] {Program.class},
            (proxy, method, arguments) -> {
              throw new IllegalStateException("broken as told in " + method.getName());
            });
  }
}

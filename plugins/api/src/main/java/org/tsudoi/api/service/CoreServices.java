package org.tsudoi.api.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tsudoi.api.benefit.Benefits;
import org.tsudoi.api.file.CsvFiles;
import org.tsudoi.api.file.Printing;
import org.tsudoi.api.file.TransferFiles;
import org.tsudoi.api.member.Members;
import org.tsudoi.api.time.BusinessCalendar;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.work.LongWorks;

/**
 * Where core hands its services to everybody who injects them by their API type. It lies in the API
 * jar because only that is seen by core, pages and plugins in every packaging; nothing is looked up
 * by name.
 */
@ApplicationScoped
public class CoreServices {
  private final Map<Class<?>, Object> filled = new ConcurrentHashMap<>();

  /** Hands over a service; done by core at start, plugins have no business here. */
  public <T> void fill(Class<T> service, T implementation) {
    filled.put(service, implementation);
  }

  @Produces
  @ApplicationScoped
  BusinessClock clock() {
    return lazy(BusinessClock.class);
  }

  @Produces
  @ApplicationScoped
  BusinessCalendar calendar() {
    return lazy(BusinessCalendar.class);
  }

  @Produces
  @ApplicationScoped
  Members members() {
    return lazy(Members.class);
  }

  @Produces
  @ApplicationScoped
  Benefits benefits() {
    return lazy(Benefits.class);
  }

  @Produces
  @ApplicationScoped
  PluginDatabase database() {
    return lazy(PluginDatabase.class);
  }

  @Produces
  @ApplicationScoped
  CurrentOrganization organization() {
    return lazy(CurrentOrganization.class);
  }

  @Produces
  @ApplicationScoped
  CurrentPage page() {
    return lazy(CurrentPage.class);
  }

  @Produces
  @ApplicationScoped
  Audit audit() {
    return lazy(Audit.class);
  }

  @Produces
  @ApplicationScoped
  Mails mails() {
    return lazy(Mails.class);
  }

  @Produces
  @ApplicationScoped
  LongWorks works() {
    return lazy(LongWorks.class);
  }

  @Produces
  @ApplicationScoped
  CsvFiles csv() {
    return lazy(CsvFiles.class);
  }

  @Produces
  @ApplicationScoped
  Printing printing() {
    return lazy(Printing.class);
  }

  @Produces
  @ApplicationScoped
  TransferFiles transfers() {
    return lazy(TransferFiles.class);
  }

  private <T> T lazy(Class<T> service) {
    return service.cast(
        Proxy.newProxyInstance(
            service.getClassLoader(),
            new Class<?>[] {service},
            (proxy, method, arguments) -> call(service, method, arguments)));
  }

  private Object call(Class<?> service, Method method, Object[] arguments) throws Throwable {
    Object implementation = filled.get(service);
    if (implementation == null) {
      throw new IllegalStateException(service.getSimpleName() + " is called before core is ready");
    }
    try {
      return method.invoke(implementation, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}

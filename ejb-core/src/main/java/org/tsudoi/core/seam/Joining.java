package org.tsudoi.core.seam;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

/** Lets every call of a service join the caller's transaction, or gives it one of its own. */
final class Joining {
  private Joining() {}

  static <T> T of(Class<T> type, Supplier<T> service, PluginWork work) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                Unwrapped.of(() -> work.in(() -> call(method, service.get(), arguments)))));
  }

  private static Object call(Method method, Object service, Object[] arguments) {
    try {
      return method.invoke(service, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}

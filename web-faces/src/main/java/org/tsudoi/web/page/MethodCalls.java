package org.tsudoi.web.page;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Calls of methods in views, such as {@code #{show.day(one.validFrom())}}, with the method looked
 * for once for each class: the language's own resolver looks through all methods of the class at
 * each call, some hundred times a page. Left to it: names with several methods of as many
 * arguments, any number of arguments, and methods of classes that are not public.
 */
public class MethodCalls extends ELResolver {
  private final Map<Class<?>, Map<Call, Optional<Method>>> known = new ConcurrentHashMap<>();

  private record Call(String name, int arguments) {}

  @Override
  public Object invoke(
      ELContext context, Object base, Object name, Class<?>[] types, Object[] arguments) {
    if (base == null || types != null || base instanceof Class) {
      return null;
    }
    Object[] given = arguments == null ? new Object[0] : arguments;
    Optional<Method> method = find(base.getClass(), new Call(String.valueOf(name), given.length));
    if (method.isEmpty()) {
      return null;
    }
    Object[] converted = converted(context, method.get(), given);
    Object answer = call(method.get(), base, converted);
    context.setPropertyResolved(base, name);
    return answer;
  }

  private Optional<Method> find(Class<?> type, Call call) {
    return known
        .computeIfAbsent(type, unseen -> new ConcurrentHashMap<>())
        .computeIfAbsent(call, unseen -> only(type, call));
  }

  private static Optional<Method> only(Class<?> type, Call call) {
    List<Method> all =
        Arrays.stream(type.getMethods())
            .filter(method -> method.getName().equals(call.name()) && !method.isBridge())
            .filter(method -> method.getParameterCount() == call.arguments() || method.isVarArgs())
            .toList();
    return Optional.of(all)
        .filter(methods -> methods.size() == 1)
        .map(methods -> methods.get(0))
        .filter(method -> !method.isVarArgs() && !Modifier.isStatic(method.getModifiers()))
        .filter(method -> Modifier.isPublic(method.getDeclaringClass().getModifiers()))
        .filter(Method::trySetAccessible);
  }

  private static Object[] converted(ELContext context, Method method, Object[] given) {
    Class<?>[] types = method.getParameterTypes();
    Object[] converted = new Object[given.length];
    for (int i = 0; i < given.length; i++) {
      converted[i] = context.convertToType(given[i], types[i]);
    }
    return converted;
  }

  private static Object call(Method method, Object base, Object[] arguments) {
    try {
      return method.invoke(base, arguments);
    } catch (IllegalAccessException e) {
      throw new ELException(e);
    } catch (InvocationTargetException e) {
      throw new ELException(e.getCause());
    }
  }

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    return null;
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    return null;
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    // left to the language's own resolvers
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    return false;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return null;
  }
}

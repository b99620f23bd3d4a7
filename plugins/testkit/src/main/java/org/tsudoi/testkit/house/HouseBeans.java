package org.tsudoi.testkit.house;

import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Builds beans by hand: one of each class, its {@code @Inject} fields filled by type. */
final class HouseBeans {
  private final Map<Class<?>, Object> beans = new HashMap<>();
  private final Consumer<Object> met;

  HouseBeans(Consumer<Object> met) {
    this.met = met;
  }

  synchronized <T> void put(Class<T> type, T bean) {
    beans.put(type, bean);
  }

  synchronized <T> T get(Class<T> type) {
    if (!beans.containsKey(type)) {
      if (type.isInterface()) {
        beans.put(type, absent(type));
      } else {
        build(type);
      }
    }
    return type.cast(beans.get(type));
  }

  /** A service that this house does not have: calling it is told. */
  private static Object absent(Class<?> type) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> {
          throw new UnsupportedOperationException(
              type.getSimpleName() + " is not in this house: put one of your own");
        });
  }

  private void build(Class<?> type) {
    try {
      Constructor<?> maker = maker(type);
      maker.setAccessible(true);
      Object bean =
          maker.newInstance(Arrays.stream(maker.getParameterTypes()).map(this::get).toArray());
      beans.put(type, bean);
      fill(bean);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no bean can be made of " + type.getName(), e);
    }
  }

  private static Constructor<?> maker(Class<?> type) throws NoSuchMethodException {
    for (Constructor<?> each : type.getDeclaredConstructors()) {
      if (each.isAnnotationPresent(Inject.class)) {
        return each;
      }
    }
    return type.getDeclaredConstructor();
  }

  synchronized <T> T fill(T bean) {
    for (Class<?> type = bean.getClass(); type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.isAnnotationPresent(Inject.class) && !Modifier.isStatic(field.getModifiers())) {
          set(field, bean);
        }
      }
    }
    met.accept(bean);
    return bean;
  }

  private void set(Field field, Object bean) {
    try {
      field.setAccessible(true);
      field.set(bean, get(field.getType()));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}

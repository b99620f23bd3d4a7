package org.tsudoi.core.organization;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Program;
import org.tsudoi.api.billing.FeeSchedule;
import org.tsudoi.api.filing.FilingType;

/**
 * A part of a program as core calls it: what its plugin throws, or a null where there should be an
 * answer, is noted and comes out as {@link PluginFailed}. The parts it returns are contained too.
 */
record Contained(String organization, Class<?> type, Object part, PluginFailures failures)
    implements InvocationHandler {

  static Program program(String organization, Program program, PluginFailures failures) {
    return of(Program.class, program, organization, failures);
  }

  /** The program as its plugin made it. */
  static Program open(Program program) {
    return Proxy.isProxyClass(program.getClass())
            && Proxy.getInvocationHandler(program) instanceof Contained contained
        ? (Program) contained.part
        : program;
  }

  private static <T> T of(Class<T> type, T part, String organization, PluginFailures failures) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            new Contained(organization, type, part, failures)));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) {
    if (method.getName().equals("equals")) {
      return proxy == arguments[0];
    }
    try {
      return answer(method.invoke(part, arguments));
    } catch (InvocationTargetException e) {
      throw failed(method, e.getCause());
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw failed(method, e);
    }
  }

  private Object answer(Object answer) {
    if (answer == null) {
      throw new NullPointerException("null instead of an answer");
    }
    if (answer instanceof List<?> list) {
      return list.stream().map(this::contained).toList();
    }
    return answer instanceof Optional<?> optional ? optional.map(this::contained) : answer;
  }

  private Object contained(Object found) {
    if (found instanceof FilingType filing) {
      return of(FilingType.class, filing, organization, failures);
    }
    return found instanceof FeeSchedule fees
        ? of(FeeSchedule.class, fees, organization, failures)
        : found;
  }

  private PluginFailed failed(Method method, Throwable cause) {
    if (cause instanceof VirtualMachineError && !(cause instanceof StackOverflowError)) {
      throw (VirtualMachineError) cause;
    }
    String where = type.getSimpleName() + "." + method.getName();
    failures.note(organization, where, cause);
    return new PluginFailed(organization, where, cause);
  }
}

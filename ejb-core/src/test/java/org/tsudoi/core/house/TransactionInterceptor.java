package org.tsudoi.core.house;

import jakarta.annotation.Priority;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;

/** Container-managed transactions for tests. */
@Interceptor
@InTransaction
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class TransactionInterceptor {
  @Inject TestTransaction transaction;

  @AroundInvoke
  Object around(InvocationContext call) throws Exception {
    Class<?> bean = call.getMethod().getDeclaringClass();
    TransactionManagement management = bean.getAnnotation(TransactionManagement.class);
    if (management != null && management.value() == TransactionManagementType.BEAN) {
      return call.proceed();
    }
    return switch (attribute(call.getMethod(), bean)) {
      case REQUIRES_NEW -> transaction.requiresNew(call::proceed);
      case NOT_SUPPORTED, SUPPORTS, NEVER -> call.proceed();
      default -> transaction.required(call::proceed);
    };
  }

  private static TransactionAttributeType attribute(Method method, Class<?> bean) {
    TransactionAttribute own = method.getAnnotation(TransactionAttribute.class);
    TransactionAttribute attribute =
        own != null ? own : bean.getAnnotation(TransactionAttribute.class);
    return attribute == null ? TransactionAttributeType.REQUIRED : attribute.value();
  }
}

package org.tsudoi.web.failure;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts our exception handler around the Faces implementation's. */
public class LoggedOnceExceptionHandlerFactory extends ExceptionHandlerFactory {

  /**
   * @param wrapped the factory of the Faces implementation
   */
  public LoggedOnceExceptionHandlerFactory(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new LoggedOnceExceptionHandler(getWrapped().getExceptionHandler());
  }
}

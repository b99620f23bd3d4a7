package org.tsudoi.web.failure;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.tsudoi.web.request.Failures;

/** Logs an exception of a page once, under its request id, and shows the error page. */
public class LoggedOnceExceptionHandler extends ExceptionHandlerWrapper {

  /**
   * @param wrapped the handler of the Faces implementation
   */
  public LoggedOnceExceptionHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
    Throwable first = null;
    while (events.hasNext()) {
      Throwable failure = events.next().getContext().getException();
      first = first == null ? failure : first;
      events.remove();
    }
    if (first != null) {
      answer(first);
    }
  }

  private static void answer(Throwable failure) {
    FacesContext faces = FacesContext.getCurrentInstance();
    try {
      Failures.answer(
          (HttpServletRequest) faces.getExternalContext().getRequest(),
          (HttpServletResponse) faces.getExternalContext().getResponse(),
          failure);
      faces.responseComplete();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}

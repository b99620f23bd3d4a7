package org.tsudoi.web.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.tsudoi.web.text.Texts;

/** Gives every page the form of its request. */
@RequestScoped
public class Forms {

  /** The form of the running request. */
  @Produces
  @RequestScoped
  @Named("form")
  FormState form(HttpServletRequest request, Texts texts) {
    return FormState.from(request, texts);
  }
}

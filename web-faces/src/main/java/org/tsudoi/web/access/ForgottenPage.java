package org.tsudoi.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.PasswordDesk;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Pages;
import org.tsudoi.web.route.CurrentSite;
import org.tsudoi.web.route.Site;

/** Asks for a link to set a new password (DS-7). */
@Named("forgottenPage")
@RequestScoped
public class ForgottenPage {
  @Inject FormState form;
  @Inject Pages pages;
  @Inject CurrentSite site;
  @Inject AccessCookies cookies;
  @Inject PasswordDesk desk;

  /** Labels the form. */
  public void open() {
    form.labels("access.forgotten");
  }

  /** Button "send": the same answer, whether there is such an account or not. */
  public void send() {
    if (form.value("id").isBlank()) {
      form.reject("id", "required");
      return;
    }
    OrganizationId organization = new OrganizationId(site.site().map(Site::id).orElseThrow());
    desk.forgotten(organization, form.value("id"), cookies.source());
    pages.go("/forgotten?sent=yes");
  }

  /** Whether the answer is shown. */
  public boolean isSent() {
    return !form.isPosted() && form.value("sent").equals("yes");
  }
}

package org.tsudoi.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.PasswordDesk;
import org.tsudoi.core.access.PasswordRules;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.route.CurrentSite;
import org.tsudoi.web.route.Site;
import org.tsudoi.web.text.Texts;

/** The two fields of a new password, with the organization's rules beside them. */
@Named("newPassword")
@RequestScoped
public class NewPassword {
  @Inject FormState form;
  @Inject CurrentSite site;
  @Inject PasswordDesk desk;
  @Inject Texts texts;

  /** The rules in words. */
  public String getHint() {
    PasswordRules rules = desk.rules(organization());
    List<String> needs = new ArrayList<>();
    rules.needs().forEach(need -> needs.add(texts.get("access.class." + need)));
    String each = texts.spelling().list(needs);
    return texts.get("access.password-hint", "min", rules.min(), "max", rules.max(), "needs", each);
  }

  /** The new password, if it was typed twice alike; else the problem is noted. */
  boolean isRepeated() {
    boolean same = form.value("password").equals(form.value("again"));
    if (!same) {
      form.reject("again", "access.password.repeat");
    }
    return same;
  }

  OrganizationId organization() {
    return new OrganizationId(site.site().map(Site::id).orElseThrow());
  }
}

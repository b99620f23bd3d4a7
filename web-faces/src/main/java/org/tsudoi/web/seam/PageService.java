package org.tsudoi.web.seam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.tsudoi.api.Problem;
import org.tsudoi.api.service.CoreServices;
import org.tsudoi.api.service.CurrentPage;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.access.Actor;
import org.tsudoi.web.access.CurrentVisit;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;

/** The page in progress as plugins see it. */
@ApplicationScoped
@Typed(PageService.class)
public class PageService implements CurrentPage {
  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject CurrentVisit visit;

  void hand(@Observes @Initialized(ApplicationScoped.class) Object start, CoreServices services) {
    services.fill(CurrentPage.class, this);
  }

  @Override
  public String value(String field) {
    return form.value(field);
  }

  @Override
  public void reject(List<Problem> problems) {
    form.reject(problems);
  }

  @Override
  public boolean isGood() {
    return form.isGood();
  }

  @Override
  public void success(String key, Object... args) {
    flash.success(key, args);
  }

  @Override
  public void go(String path) {
    pages.go(path);
  }

  @Override
  public String visitor() {
    return actor().name();
  }

  @Override
  public Set<OfficeId> offices() {
    return actor().offices();
  }

  private Actor actor() {
    return visit.find().orElseThrow(AccessDenied::new);
  }
}

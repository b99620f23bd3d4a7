package org.tsudoi.web.seam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tsudoi.api.Problem;
import org.tsudoi.api.file.SentFile;
import org.tsudoi.api.service.CoreServices;
import org.tsudoi.api.service.CurrentPage;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.access.Role;
import org.tsudoi.core.organization.PublicAddress;
import org.tsudoi.web.access.Client;
import org.tsudoi.web.access.Cookies;
import org.tsudoi.web.access.CurrentVisit;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Downloads;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;
import org.tsudoi.web.request.CurrentExchange;
import org.tsudoi.web.route.CurrentSite;
import org.tsudoi.web.route.Site;
import org.tsudoi.web.route.Words;

/** The page in progress as plugins see it. */
@ApplicationScoped
@Typed(PageService.class)
public class PageService implements CurrentPage {
  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject CurrentVisit visit;
  @Inject CurrentSite site;
  @Inject CurrentExchange exchange;
  @Inject Client client;
  @Inject Cookies cookies;
  @Inject Downloads downloads;
  @Inject PublicAddress outside;
  @Inject Words words;

  void hand(@Observes @Initialized(ApplicationScoped.class) Object start, CoreServices services) {
    services.fill(CurrentPage.class, this);
  }

  @Override
  public String value(String field) {
    return form.value(field);
  }

  @Override
  public List<String> values(String field) {
    return form.values(field);
  }

  @Override
  public Optional<SentFile> file(String field) {
    return form.file(field).map(UploadedFile::new);
  }

  @Override
  public void offer(String field, String value) {
    form.offer(field, value);
  }

  @Override
  public String submission() {
    return form.getSubmission();
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
  public void say(String kind, String key, Object... args) {
    flash.here(kind, key, args);
  }

  @Override
  public void go(String path) {
    pages.go(path);
  }

  @Override
  public void refuse(int status) {
    pages.refuse(status);
  }

  @Override
  public void send(String fileName, String contentType, byte[] content) {
    downloads.save(fileName, contentType, content);
  }

  @Override
  public void show(String fileName, String contentType, byte[] content) {
    downloads.show(fileName, contentType, content);
  }

  @Override
  public String last() {
    return site.last();
  }

  @Override
  public String address(String path) {
    return outside.of(site.site().flatMap(Site::running).orElseThrow()) + path;
  }

  @Override
  public String client() {
    return client.address(exchange.request());
  }

  @Override
  public Optional<String> cookie(String name) {
    return cookies.find(PluginCookie.name(name));
  }

  @Override
  public void keep(String name, String value, Duration time) {
    cookies.put(
        PluginCookie.name(name), PluginCookie.value(value), Math.toIntExact(time.toSeconds()));
  }

  @Override
  public Locale language() {
    return pages.getLocale();
  }

  @Override
  public String word(String name, String word) {
    return words.of(name, word);
  }

  @Override
  public String visitor() {
    return actor().name();
  }

  @Override
  public AccountId account() {
    return actor().account().orElseThrow(AccessDenied::new);
  }

  @Override
  public boolean isHead() {
    return actor().role() == Role.STAFF_ADMIN;
  }

  @Override
  public Set<OfficeId> offices() {
    return actor().offices();
  }

  private Actor actor() {
    return visit.find().orElseThrow(AccessDenied::new);
  }
}

package org.tsudoi.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.tsudoi.web.request.RequestId;
import org.tsudoi.web.route.Area;
import org.tsudoi.web.route.CurrentSite;
import org.tsudoi.web.route.Route;
import org.tsudoi.web.route.Site;
import org.tsudoi.web.route.Words;
import org.tsudoi.web.text.Language;

/** Addresses of pages and where to go next; {@code #{pages}} in views. */
@Named("pages")
@RequestScoped
public class Pages {
  private static final int TERM = 200;

  @Inject HttpServletRequest request;
  @Inject CurrentSite current;
  @Inject Assets assets;
  @Inject Words words;

  /**
   * The address of a page of this organization.
   *
   * @param path from the organization on, with query, e.g. {@code /office/joining?id=5}
   */
  public String url(String path) {
    String organization = current.site().map(Site::id).map(id -> "/" + id).orElse("");
    return request.getContextPath() + organization + path;
  }

  /** The address of a page outside any organization, such as {@code /} or another front door. */
  public String top(String path) {
    return request.getContextPath() + path;
  }

  /** The address of a file in the web resources, changing when the file changes. */
  public String asset(String name) {
    return request.getContextPath() + assets.path(name);
  }

  /** The address that was called, for going back to it: that of a page that failed, too. */
  public String getCalled() {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return failed == null ? getHere() : failed.toString();
  }

  /** The language to change to, by its code. */
  public String getOtherLanguage() {
    return Locale.ENGLISH.equals(getLocale()) ? "ja" : "en";
  }

  /** The address of this page, to post to. */
  public String getHere() {
    Object original = request.getAttribute("jakarta.servlet.forward.request_uri");
    Object query =
        original == null
            ? request.getQueryString()
            : request.getAttribute("jakarta.servlet.forward.query_string");
    String uri = original == null ? request.getRequestURI() : original.toString();
    return query == null ? uri : uri + "?" + query;
  }

  /** The name of this filling-in of a form, which no two have in common. */
  public String submission(String name) {
    return words.of(Words.SUBMISSION, name);
  }

  /** Ends the request with a redirect (303) to a page of this organization. */
  public void go(String path) {
    answer(303, url(path));
  }

  /** Ends the request with an error page of this status, e.g. 404 for an unknown id. */
  public void refuse(int status) {
    FacesContext faces = FacesContext.getCurrentInstance();
    try {
      faces.getExternalContext().responseSendError(status, null);
      faces.responseComplete();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** Ends the request without a page: what was sent in the background is kept. */
  public void kept() {
    answer(HttpServletResponse.SC_NO_CONTENT, null);
  }

  /** As {@link #kept()}; tells the page which version its next sending writes over. */
  public void kept(int version) {
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .setResponseHeader("Draft-Version", String.valueOf(version));
    kept();
  }

  /** A value for a query; nobody searches for more than 200 characters, and addresses are short. */
  public String encode(String value) {
    int kept = value.offsetByCodePoints(0, Math.min(TERM, value.codePointCount(0, value.length())));
    return URLEncoder.encode(value.substring(0, kept), StandardCharsets.UTF_8);
  }

  /** Whether this page is at the path or below it: for the mark in the menu. */
  public boolean isAt(String path) {
    String here = url("").isEmpty() ? getHere() : getHere().substring(url("").length());
    String plain = here.replaceFirst("\\?.*", "").replaceFirst("/$", "");
    boolean first = path.equals("/office") || path.equals("/staff") || path.equals("/member");
    return plain.equals(path) || (!first && plain.startsWith(path + "/"));
  }

  /** The first page of this area, where the name in the header leads. */
  public String getHome() {
    String area = getArea();
    return url(area.equals("front") ? "/" : "/" + area);
  }

  /** Whose page this is, e.g. {@code office}; {@code front} outside organizations. */
  public String getArea() {
    return current.route().map(Route::area).map(Area::folder).orElse("front");
  }

  /** Whether this page belongs to an organization. */
  public boolean isOfOrganization() {
    return current.site().isPresent();
  }

  /** The language of the page. */
  public Locale getLocale() {
    return Language.of(request);
  }

  /** The id of this request, for the help desk. */
  public String getRequestId() {
    return RequestId.of(request);
  }

  private void answer(int status, String location) {
    FacesContext faces = FacesContext.getCurrentInstance();
    HttpServletResponse response = (HttpServletResponse) faces.getExternalContext().getResponse();
    response.setStatus(status);
    if (location != null) {
      response.setHeader("Location", location);
    }
    faces.responseComplete();
  }
}

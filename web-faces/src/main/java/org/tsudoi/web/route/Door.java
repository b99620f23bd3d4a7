package org.tsudoi.web.route;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Visitors;
import org.tsudoi.core.organization.OrganizationScope;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Profile;
import org.tsudoi.web.request.CurrentExchange;
import org.tsudoi.web.text.Language;

/**
 * The way in to every page: finds the organization, asks the gates, forwards to the view. It is the
 * application's default servlet (and not a filter) so that its upload limits hold for the pages.
 */
public class Door extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String FORM = "application/x-www-form-urlencoded";

  @Inject transient Sites sites;
  @Inject transient CurrentSite current;
  @Inject transient Views views;
  @Inject transient CurrentExchange exchange;
  @Inject transient Flash flash;
  @Inject transient Profile profile;
  @Inject transient Instance<Gate> gates;
  @Inject transient OrganizationScope scope;
  @Inject transient SharedPages shared;
  @Inject transient AlikePages alike;
  @Inject transient Visitors visitors;
  @Inject transient Calls calls;
  @Inject transient Deeds deeds;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    exchange.begin(request, response);
    String path = request.getServletPath();
    if (path.isEmpty() || path.equals("/")) {
      showOpen("/pages/start.xhtml", request, response);
    } else if (path.equals("/styles") && profile.isDemo()) {
      showOpen("/pages/styles.xhtml", request, response);
    } else {
      organizationPage(path, request, response);
    }
  }

  private void organizationPage(
      String path, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Optional<Route> route = Route.parse(path);
    if (route.isEmpty() && request.getMethod().equals("GET") && Route.meant(path).isPresent()) {
      goOn(Route.meant(path).get(), request, response);
      return;
    }
    Optional<Site> site = route.flatMap(taken -> sites.find(taken.organization()));
    if (site.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    boolean isCall = calls.isFor(route.get());
    if (!isCall && !BodyLimit.allows(route.get().area(), request)) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    current.enter(site.get().in(Language.of(request)), route.get());
    try (var here = scope.enter(new OrganizationId(site.get().id()));
        var somebody = visitors.receive()) {
      if (isCall && site.get().isRunning()) {
        calls.answer(site.get(), route.get(), request, response);
      } else {
        enter(site.get(), route.get(), request, response);
      }
    }
  }

  private static void goOn(String path, HttpServletRequest request, HttpServletResponse response) {
    String query = request.getQueryString();
    response.setStatus(HttpServletResponse.SC_FOUND);
    response.setHeader(
        "Location", request.getContextPath() + path + (query == null ? "" : "?" + query));
  }

  private void enter(
      Site site, Route route, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (!site.isRunning()) {
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } else if (!CoreRooms.hasDoor(site, route.area())) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (allPass(site, route, request, response)) {
      Optional<String> view = views.find(site, route);
      if (view.isEmpty()) {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
      } else {
        response.setHeader("Cache-Control", route.area().isBehindLogin() ? "no-store" : "no-cache");
        String page = view.get();
        current.show(page);
        Optional<String> done = done(site, route, page, request);
        if (done.isPresent()) {
          response.setStatus(HttpServletResponse.SC_SEE_OTHER);
          response.setHeader("Location", request.getContextPath() + "/" + site.id() + done.get());
        } else {
          shared.show(
              site,
              page,
              request,
              response,
              to -> alike.show(site, page, request, to, each -> show(page, request, each)));
        }
      }
    }
  }

  private Optional<String> done(Site site, Route route, String view, HttpServletRequest request) {
    return route.area() == Area.FRONT && isForm(request)
        ? Optional.ofNullable(request.getParameter("action"))
            .flatMap(action -> deeds.act(site, view, action))
        : Optional.empty();
  }

  private static boolean isForm(HttpServletRequest request) {
    return request.getMethod().equals("POST")
        && String.valueOf(request.getContentType()).startsWith(FORM);
  }

  private boolean allPass(
      Site site, Route route, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    for (Gate gate : gates) {
      if (!gate.mayPass(site, route, request, response)) {
        return false;
      }
    }
    return true;
  }

  private void showOpen(String view, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (BodyLimit.allows(Area.FRONT, request)) {
      show(view, request, response);
    } else {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }
  }

  private void show(String view, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    flash.receive();
    request.getRequestDispatcher(view).forward(request, response);
  }
}

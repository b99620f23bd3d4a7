package org.tsudoi.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.AccessDesk;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.access.Visit;
import org.tsudoi.core.access.Visitors;
import org.tsudoi.web.route.Area;
import org.tsudoi.web.route.BodyLimit;
import org.tsudoi.web.route.Gate;
import org.tsudoi.web.route.Route;
import org.tsudoi.web.route.Site;

/**
 * Recognizes the visitor at every page and lets into an area only whose role belongs there (P-12):
 * everybody else goes to the login and from there to the page asked for.
 */
@ApplicationScoped
public class AccessGate implements Gate {
  /** Sent with what a page asks without anybody pressing anything. */
  private static final String BY_ITSELF = "X-Background";

  @Inject AccessDesk desk;
  @Inject AccessCookies cookies;
  @Inject CurrentVisit current;
  @Inject Greeting greeting;
  @Inject KeptForm kept;
  @Inject Visitors visitors;

  @Override
  public boolean mayPass(
      Site site, Route route, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String token = cookies.login();
    Visit visit = token.isEmpty() ? Visit.nobody() : visit(site, token, request);
    current.enter(visit, token);
    visit.actor().ifPresent(visitors::recognize);
    visit.actor().ifPresent(actor -> greeting.greet(actor, visit, route.area()));
    boolean inside = visit.actor().filter(there -> belongs(there, route)).isPresent();
    if (!BodyLimit.allows(inside ? route.area() : Area.FRONT, request)) {
      refuseBody(inside, site, route, request, response);
      return false;
    }
    if (!route.area().isBehindLogin()) {
      return true;
    }
    Optional<Actor> actor = visit.actor().filter(there -> belongs(there, route));
    if (actor.isPresent() && !visit.mustChange() && !visit.mustEnrol()) {
      return true;
    }
    if (actor.isEmpty() && request.getMethod().equals("POST") && !isInBackground(request)) {
      kept.keep(asked(site, request), route.area(), request, response);
      return false;
    }
    redirect(
        actor.isPresent() ? first(visit) : login(site, route, why(visit), request),
        site,
        request,
        response);
    return false;
  }

  /** What has to be done before anything else. */
  private static String first(Visit visit) {
    return visit.mustChange() ? "/password" : FactorPage.PATH;
  }

  private static boolean belongs(Actor actor, Route route) {
    return Target.area(actor.role()) == route.area();
  }

  /** Nobody reads the body; who only was logged out for too long is told at the login. */
  private static void refuseBody(
      boolean inside,
      Site site,
      Route route,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (inside || !route.area().isBehindLogin()) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else {
      redirect(login(site, route, "&ended=" + KeptForm.LOST, request), site, request, response);
    }
  }

  private Visit visit(Site site, String token, HttpServletRequest request) {
    OrganizationId organization = new OrganizationId(site.id());
    return request.getHeader(BY_ITSELF) == null
        ? desk.visit(organization, token)
        : desk.glance(organization, token);
  }

  private static boolean isInBackground(HttpServletRequest request) {
    return "draft".equals(request.getParameter("action"));
  }

  private static String why(Visit visit) {
    return visit.actor().isPresent()
        ? "&ended=OTHER_AREA"
        : visit.ended().map(reason -> "&ended=" + reason).orElse("");
  }

  private static String login(Site site, Route route, String why, HttpServletRequest request) {
    return "/login?for="
        + route.area().folder()
        + why
        + "&to="
        + URLEncoder.encode(asked(site, request), StandardCharsets.UTF_8);
  }

  private static String asked(Site site, HttpServletRequest request) {
    String path = request.getServletPath().substring(site.id().length() + 1);
    String query = request.getQueryString();
    String asked = query == null ? path : path + "?" + query;
    return Target.isPage(asked) ? asked : path;
  }

  private static void redirect(
      String path, Site site, HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Location", request.getContextPath() + "/" + site.id() + path);
  }
}

package org.tsudoi.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tsudoi.api.rest.ApiAnswer;
import org.tsudoi.api.rest.ApiRequest;
import org.tsudoi.api.rest.Endpoint;
import org.tsudoi.api.service.Audit;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.access.ApiKeys;
import org.tsudoi.core.access.Visitors;
import org.tsudoi.core.organization.PluginFailures;
import org.tsudoi.core.organization.PublicAddress;
import org.tsudoi.web.request.RequestId;
import org.tsudoi.web.request.TooLarge;
import org.tsudoi.web.route.Area;
import org.tsudoi.web.route.Calls;
import org.tsudoi.web.route.Route;
import org.tsudoi.web.route.Site;

/**
 * Calls at {@code /{organization}/api/…} (P-53). Without a key that fits, every path answers 401,
 * whether there is something or not; only an organization without any endpoint answers 404 at once.
 * What a call changes is noted in the audit log.
 */
@ApplicationScoped
public class ApiCalls implements Calls {
  private static final String ROOM = "api";
  private static final long MOST = 300L * 1024 * 1024;
  private static final String BEARER = "Bearer ";

  @Inject Endpoints endpoints;
  @Inject ApiKeys keys;
  @Inject Visitors visitors;
  @Inject Audit audit;
  @Inject PluginFailures failures;
  @Inject PublicAddress address;

  @Override
  public boolean isFor(Route route) {
    return route.area() == Area.FRONT
        && (route.page().equals(ROOM) || route.page().startsWith(ROOM + "/"));
  }

  @Override
  public void answer(
      Site site, Route route, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ApiAnswer answer = judged(site, route, request, response);
    response.setStatus(answer.status());
    response.setContentType(answer.contentType());
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(answer.body().length);
    response.getOutputStream().write(answer.body());
  }

  private ApiAnswer judged(
      Site site, Route route, HttpServletRequest request, HttpServletResponse response) {
    String id = RequestId.of(request);
    List<Endpoint> all = endpoints.of(site.plugin());
    if (all.isEmpty()) {
      return Refusal.NOT_FOUND.answer(id);
    }
    if (route.page().equals(ROOM)) {
      return ApiAnswer.json(HttpServletResponse.SC_OK, description(site, all));
    }
    Optional<String> caller = caller(site, request);
    if (caller.isEmpty()) {
      response.setHeader("WWW-Authenticate", "Bearer");
      return Refusal.UNAUTHORIZED.answer(id);
    }
    visitors.recognize(Actor.caller(new OrganizationId(site.id()), caller.get()));
    Optional<Endpoint> endpoint =
        endpoints.of(site.plugin(), route.page().substring(ROOM.length() + 1));
    if (endpoint.isEmpty()) {
      return Refusal.NOT_FOUND.answer(id);
    }
    if (!endpoint.get().methods().contains(request.getMethod())) {
      response.setHeader("Allow", String.join(", ", endpoint.get().methods()));
      return Refusal.METHOD_NOT_ALLOWED.answer(id);
    }
    return noted(site, endpoint.get(), caller.get(), request);
  }

  private Optional<String> caller(Site site, HttpServletRequest request) {
    String sent = Objects.requireNonNullElse(request.getHeader("Authorization"), "");
    return sent.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? keys.caller(new OrganizationId(site.id()), sent.substring(BEARER.length()).strip())
        : Optional.empty();
  }

  private ApiAnswer noted(Site site, Endpoint endpoint, String caller, HttpServletRequest request) {
    ApiAnswer answer = asked(site, endpoint, caller, request);
    if (!List.of("GET", "HEAD").contains(request.getMethod())) {
      audit.note(
          "api.called",
          "api:" + endpoint.path(),
          Map.of("method", request.getMethod(), "status", answer.status()));
    }
    return answer;
  }

  private ApiAnswer asked(Site site, Endpoint endpoint, String caller, HttpServletRequest request) {
    if (request.getContentLengthLong() > MOST) {
      return Refusal.TOO_LARGE.answer(RequestId.of(request));
    }
    try {
      return Objects.requireNonNull(endpoint.answer(call(caller, request)), "no answer");
    } catch (IOException | RuntimeException | LinkageError failure) {
      return failed(site, endpoint, RequestId.of(request), failure);
    }
  }

  private static ApiRequest call(String caller, HttpServletRequest request) throws IOException {
    String type = Objects.requireNonNullElse(request.getContentType(), "");
    return new ApiRequest(
        caller,
        request.getMethod(),
        Query.of(request.getQueryString()),
        type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT),
        new BoundedBody(request.getInputStream(), MOST));
  }

  private ApiAnswer failed(Site site, Endpoint endpoint, String id, Throwable failure) {
    if (TooLarge.isToldBy(failure)) {
      return Refusal.TOO_LARGE.answer(id);
    }
    failures.note(site.id(), "api/" + endpoint.path(), failure);
    return Refusal.FAILED.answer(id);
  }

  private String description(Site site, List<Endpoint> all) {
    return OpenApi.join(
        site.getName(),
        address.of(site.running().orElseThrow()) + "/" + ROOM,
        all.stream().map(ApiCalls::read).toList());
  }

  private static JsonObject read(Endpoint endpoint) {
    String name = endpoint.openApi();
    try (InputStream own = endpoint.getClass().getClassLoader().getResourceAsStream(name)) {
      return OpenApi.read(
          own != null
              ? own
              : Thread.currentThread().getContextClassLoader().getResourceAsStream(name));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

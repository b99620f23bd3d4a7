package org.tsudoi.plugin.schoolcoupon.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonParser;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.rest.ApiAnswer;
import org.tsudoi.api.rest.ApiRequest;
import org.tsudoi.api.rest.Endpoint;
import org.tsudoi.plugin.schoolcoupon.person.Feed;
import org.tsudoi.plugin.schoolcoupon.person.FeedDesk;
import org.tsudoi.plugin.schoolcoupon.person.FeedProblem;

/**
 * Qualification data from the mutual aid's system (SC-1, P-53): {@code POST} a JSON array of
 * people, {@code ?takeOver=true} takes them over at once, otherwise staff do; {@code GET ?feed=}
 * tells how far a feed is.
 */
@ApplicationScoped
public class QualificationsEndpoint implements Endpoint {
  private static final int PROBLEMS = 100;

  @Inject FeedDesk desk;

  @Override
  public String plugin() {
    return "school-coupon";
  }

  @Override
  public String path() {
    return "qualifications";
  }

  @Override
  public Set<String> methods() {
    return Set.of("GET", "POST");
  }

  @Override
  public String openApi() {
    return "org/tsudoi/plugin/schoolcoupon/rest/openapi.json";
  }

  @Override
  public ApiAnswer answer(ApiRequest request) {
    return request.method().equals("GET") ? show(request) : receive(request);
  }

  private ApiAnswer show(ApiRequest request) {
    String id = request.query().getOrDefault("feed", "");
    Optional<Feed> feed =
        id.matches("[0-9]{1,18}") ? desk.find(Long.parseLong(id)) : Optional.empty();
    return feed.map(found -> ApiAnswer.json(200, json(found)))
        .orElseGet(() -> refused(404, List.of(Problem.at("feed", "unknown"))));
  }

  private ApiAnswer receive(ApiRequest request) {
    try (JsonParser parser = Json.createParser(request.body())) {
      Result<Long> feed =
          desk.receive(
              request.query().getOrDefault("name", "API"),
              new PeopleJson(parser),
              request.caller());
      return feed.isValid() ? received(request, feed.orElseThrow()) : refused(422, feed.problems());
    } catch (JsonException noJson) {
      return refused(400, List.of(Problem.of("json")));
    }
  }

  private ApiAnswer received(ApiRequest request, long feed) {
    if (request.query().getOrDefault("takeOver", "").equals("true")) {
      List<Problem> problems = desk.takeOver(feed).problems();
      if (!problems.isEmpty()) {
        return refused(422, problems);
      }
    }
    return ApiAnswer.json(202, json(desk.find(feed).orElseThrow()));
  }

  private String json(Feed feed) {
    JsonArrayBuilder problems = Json.createArrayBuilder();
    desk.problems(feed.id(), 0, PROBLEMS).forEach(each -> problems.add(json(each)));
    return Json.createObjectBuilder()
        .add("feed", feed.id())
        .add("state", feed.state())
        .add("rows", feed.rows())
        .add("bad", feed.bad())
        .add("added", feed.added())
        .add("changed", feed.changed())
        .add("lost", feed.lost())
        .add("same", feed.same())
        .add("twice", feed.twice())
        .add("outdated", feed.outdated())
        .add("problems", problems)
        .build()
        .toString();
  }

  private static JsonObjectBuilder json(FeedProblem problem) {
    return Json.createObjectBuilder()
        .add("line", problem.line())
        .add("field", problem.field())
        .add("code", problem.code());
  }

  private static ApiAnswer refused(int status, List<Problem> problems) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    problems.forEach(
        each ->
            all.add(
                Json.createObjectBuilder().add("field", each.field()).add("code", each.code())));
    return ApiAnswer.json(
        status, Json.createObjectBuilder().add("problems", all).build().toString());
  }
}

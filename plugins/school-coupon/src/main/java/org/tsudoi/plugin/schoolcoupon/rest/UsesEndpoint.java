package org.tsudoi.plugin.schoolcoupon.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Set;
import org.tsudoi.api.rest.ApiAnswer;
import org.tsudoi.api.rest.ApiRequest;
import org.tsudoi.api.rest.Endpoint;
import org.tsudoi.plugin.schoolcoupon.redemption.Use;
import org.tsudoi.plugin.schoolcoupon.redemption.Uses;

/**
 * Uses for other systems (P-53): {@code GET ?after=<id>}, a thousand at a time in order of booking.
 */
@ApplicationScoped
public class UsesEndpoint implements Endpoint {
  private static final int PAGE = 1_000;

  @Inject Uses uses;

  @Override
  public String plugin() {
    return "school-coupon";
  }

  @Override
  public String path() {
    return "redemptions";
  }

  @Override
  public Set<String> methods() {
    return Set.of("GET");
  }

  @Override
  public String openApi() {
    return "org/tsudoi/plugin/schoolcoupon/rest/openapi.json";
  }

  @Override
  public ApiAnswer answer(ApiRequest request) {
    String after = request.query().getOrDefault("after", "0");
    List<Use> page = uses.after(after.matches("[0-9]{1,18}") ? Long.parseLong(after) : 0, PAGE);
    JsonArrayBuilder all = Json.createArrayBuilder();
    page.forEach(use -> all.add(json(use)));
    return ApiAnswer.json(
        200,
        Json.createObjectBuilder()
            .add("redemptions", all)
            .add("more", page.size() == PAGE)
            .build()
            .toString());
  }

  private static JsonObjectBuilder json(Use use) {
    return Json.createObjectBuilder()
        .add("id", use.id())
        .add("number", use.number().value())
        .add("facility", use.facility())
        .add("offer", use.offer())
        .add("variant", use.variant())
        .add("class", use.ageClass())
        .add("quantity", use.quantity())
        .add("cancelled", use.cancelled())
        .add("price", use.price().amount())
        .add("source", use.source())
        .add("usedAt", use.usedAt().toString());
  }
}

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
import org.tsudoi.plugin.schoolcoupon.redemption.Uses.Changed;

/**
 * Uses for other systems (P-53): {@code GET ?after=<next>}, a thousand at a time in order of
 * booking and correction. {@code next} says where to go on; a corrected use comes again.
 */
@ApplicationScoped
public class UsesEndpoint implements Endpoint {
  private static final int PAGE = 1_000;
  private static final String BEGINNING = "0-0";

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
    String after = request.query().getOrDefault("after", BEGINNING);
    if (!after.matches("[0-9]{1,18}-[0-9]{1,18}")) {
      return ApiAnswer.json(400, "{\"problems\":[{\"field\":\"after\",\"code\":\"unknown\"}]}");
    }
    String[] known = after.split("-");
    List<Changed> page = uses.changed(Long.parseLong(known[0]), Long.parseLong(known[1]), PAGE);
    JsonArrayBuilder all = Json.createArrayBuilder();
    page.forEach(each -> all.add(json(each.use())));
    return ApiAnswer.json(
        200,
        Json.createObjectBuilder()
            .add("redemptions", all)
            .add("next", page.isEmpty() ? after : next(page.get(page.size() - 1)))
            .add("more", page.size() == PAGE)
            .build()
            .toString());
  }

  private static String next(Changed last) {
    return last.at() + "-" + last.use().id();
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

package org.tsudoi.plugin.schoolcoupon.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.service.PluginDatabase;

/** What changed about people. SC-45 */
@ApplicationScoped
public class PersonHistory {
  @Inject PluginDatabase database;

  /** All changes of a person, the latest first. */
  public List<PersonChange> of(PersonNumber number) {
    return database.list(
        "select at, kind, feed, changed_by, details from school_coupon_person_change"
            + " where number = ? order by id desc",
        PersonHistory::read,
        number.value());
  }

  private static PersonChange read(ResultSet row) throws SQLException {
    return new PersonChange(
        row.getObject("at", OffsetDateTime.class),
        row.getString("kind"),
        Optional.ofNullable(row.getObject("feed", Long.class)),
        row.getString("changed_by"),
        fields(row.getString("details")));
  }

  private static List<PersonChange.Field> fields(String json) {
    return KeptJson.read(json).entrySet().stream()
        .filter(each -> each.getValue() instanceof JsonArray)
        .map(each -> field(each.getKey(), each.getValue().asJsonArray()))
        .toList();
  }

  private static PersonChange.Field field(String name, JsonArray values) {
    return new PersonChange.Field(name, values.getString(0, ""), values.getString(1, ""));
  }
}

package org.tsudoi.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;
import java.util.Set;
import org.tsudoi.core.audit.AuditEntry;
import org.tsudoi.web.filing.FilingWords;
import org.tsudoi.web.text.Texts;

/** What entries of the audit log say, in words; codes without a text are shown as they are. */
@RequestScoped
class AuditWords {
  /** Where subjects of a kind are seen; the id follows. */
  private static final Map<String, String> PAGES =
      Map.of(
          "member", "/staff/members/detail?id=",
          "office", "/staff/offices/detail?id=",
          "account", "/staff/accounts/edit?id=",
          "filing", "/staff/filings?state=ALL&office=",
          "import", "/staff/imports/detail?id=",
          "debit", "/staff/billing/debit?id=",
          "payment", "/staff/billing/payment?id=",
          "invoice", "/staff/billing/invoice?id=");

  /** Written by people, so it may tell of persons; it stands with the subject itself. */
  private static final Set<String> UNTOLD = Set.of("reason");

  @Inject Texts texts;
  @Inject FilingWords filings;

  AuditLine line(AuditEntry entry) {
    String[] subject = entry.subject().split(":", 2);
    String id = subject.length > 1 ? subject[1] : "";
    return new AuditLine(
        entry,
        action(entry.action()),
        (kind(subject[0]) + " " + id).strip(),
        PAGES.containsKey(subject[0]) && !id.isEmpty() ? PAGES.get(subject[0]) + id : "",
        details(entry.details()));
  }

  String action(String action) {
    return texts
        .find("audit.action." + action)
        .or(() -> texts.find("audit." + action))
        .orElse(action);
  }

  String kind(String kind) {
    return texts.find("audit.kind." + kind).orElse(kind);
  }

  private String details(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonObject details = reader.readObject();
      return texts
          .spelling()
          .list(
              details.entrySet().stream()
                  .filter(detail -> !UNTOLD.contains(detail.getKey()))
                  .map(detail -> detail(detail.getKey(), text(detail.getValue())))
                  .sorted()
                  .toList());
    }
  }

  private static String text(JsonValue value) {
    return value instanceof JsonString said ? said.getString() : value.toString();
  }

  private String detail(String name, String value) {
    String said =
        name.equals("type")
            ? filings.title(value)
            : texts
                .find("audit.value." + name + "." + value)
                .or(() -> texts.find("filing." + name + "." + value))
                .or(() -> texts.find("audit.value." + value))
                .orElse(value);
    return texts.find("audit.detail." + name).orElse(name) + texts.get("page.colon") + said;
  }
}

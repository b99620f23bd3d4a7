package org.tsudoi.journeys.support;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A form as it stands on a page, sent with something else in the fields that people type into. */
public final class SentForm {
  private static final String READ =
      """
      () => [...document.querySelectorAll('form')].filter(f => f.method === 'post').map(f => ({
        target: (to => to.pathname + to.search)(
          new URL(f.getAttribute('action') || location.href, location.href)),
        upload: f.enctype.startsWith('multipart'),
        fields: [...f.elements].filter(e => e.name && e.tagName !== 'BUTTON' && e.type !== 'file')
          .map(e => ({name: e.name, type: e.type, value: e.value, checked: !!e.checked})),
        action: (f.querySelector('button[name=action]') || {}).value || ''}))
      """;
  private static final Set<String> TYPED =
      Set.of("text", "textarea", "password", "email", "tel", "search", "number", "date", "url");

  private final Map<String, Object> form;

  private SentForm(Map<String, Object> form) {
    this.form = form;
  }

  /** The forms of the page that somebody can type into. */
  @SuppressWarnings("unchecked")
  public static List<SentForm> on(Page page) {
    List<SentForm> forms = new ArrayList<>();
    for (Object form : (List<Object>) page.evaluate(READ)) {
      SentForm read = new SentForm((Map<String, Object>) form);
      if (read.fields().stream().anyMatch(SentForm::isTyped)) {
        forms.add(read);
      }
    }
    return forms;
  }

  /** What the form's first button does. */
  public String action() {
    return (String) form.get("action");
  }

  /** Whether the answer asks for it again, which then shows what was typed: not so passwords. */
  public boolean isAskedAgain(String answer) {
    return answer.contains("id=\"error-summary\"")
        && fields().stream()
            .filter(field -> isTyped(field) && !field.get("type").equals("password"))
            .anyMatch(field -> answer.contains("name=\"" + name(field) + "\""));
  }

  /** Sends it with {@code text} in every field that people type into. */
  public APIResponse send(Page page, String text) {
    FormData data = FormData.create();
    for (Map<String, Object> field : fields()) {
      if (isTyped(field)) {
        data.append(name(field), text);
      } else if (isSent(field)) {
        data.append(name(field), (String) field.get("value"));
      }
    }
    data.append("action", action());
    RequestOptions options =
        RequestOptions.create().setHeader("Sec-Fetch-Site", "same-origin").setMaxRedirects(0);
    boolean upload = (boolean) form.get("upload");
    return page.request()
        .post(
            page.url().replaceAll("(https?://[^/]+).*", "$1") + form.get("target"),
            upload ? options.setMultipart(data) : options.setForm(data));
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> fields() {
    return (List<Map<String, Object>>) form.get("fields");
  }

  private static String name(Map<String, Object> field) {
    return (String) field.get("name");
  }

  private static boolean isTyped(Map<String, Object> field) {
    return TYPED.contains(field.get("type"));
  }

  private static boolean isSent(Map<String, Object> field) {
    boolean choice = Set.of("radio", "checkbox").contains(field.get("type"));
    return !choice || (boolean) field.get("checked");
  }
}

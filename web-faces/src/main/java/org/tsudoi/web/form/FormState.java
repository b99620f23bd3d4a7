package org.tsudoi.web.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.web.text.Texts;

/**
 * The form of this request: what was typed, exactly, and what is wrong with it; {@code #{form}} in
 * views. A page offers the values to start with and rejects what the rules refuse.
 */
public class FormState {
  private final Submission submission;
  private final Labels labels;
  private final Map<String, String> offered = new LinkedHashMap<>();
  private final Map<String, List<Problem>> problems = new LinkedHashMap<>();
  private String named = "";

  /** For the container's proxies only. */
  protected FormState() {
    this(null, null);
  }

  FormState(Submission submission, Labels labels) {
    this.submission = submission;
    this.labels = labels;
  }

  /** The form that the request carries. */
  public static FormState from(HttpServletRequest request, Texts texts) {
    return new FormState(Submission.of(request), new Labels(texts));
  }

  /** Whether a form was sent. */
  public boolean isPosted() {
    return submission.posted();
  }

  /** Whether a form was sent by the button with this action. */
  public boolean action(String action) {
    return isPosted() && sent("action").contains(action);
  }

  /** The field as typed; before that what the page offers; else "". */
  public String value(String name) {
    List<String> sent = sent(name);
    return sent.isEmpty() ? offered.getOrDefault(name, "") : sent.get(0);
  }

  /** All values sent under the name: ticked boxes. */
  public List<String> values(String name) {
    return sent(name);
  }

  /** Whether the choice is made, or offered before anything was sent. */
  public boolean chosen(String name, String option) {
    if (isPosted() || submission.values().containsKey(name)) {
      return sent(name).contains(option);
    }
    return List.of(offered.getOrDefault(name, "").split(",")).contains(option);
  }

  /** The file sent under the name, if one was chosen. */
  public Optional<Upload> file(String name) {
    return Optional.ofNullable(submission.files().get(name));
  }

  /**
   * The file sent under the name; none is refused with {@code file.required}, one over the limit
   * with {@code file.too-large}.
   */
  public Optional<Upload> requireFile(String name, int maxMegabytes) {
    Optional<Upload> sent = file(name);
    if (sent.isEmpty()) {
      reject(name, "file.required");
    } else if (sent.get().length() > maxMegabytes * 1024L * 1024L) {
      reject(name, "file.too-large", "max", maxMegabytes + "MB");
      return Optional.empty();
    }
    return sent;
  }

  /** The indexes of rows sent, in order: fields named {@code list[index].field}. */
  public List<Integer> rows(String list) {
    TreeSet<Integer> rows = new TreeSet<>();
    for (String name : submission.values().keySet()) {
      FieldName.indexIn(list, name).ifPresent(rows::add);
    }
    return List.copyOf(rows);
  }

  /** Every field sent, first values, without our own (action, submission). */
  public Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    submission.values().forEach((name, sent) -> all.put(name, sent.get(0)));
    all.keySet().removeAll(List.of("action", "submission"));
    return all;
  }

  /** A value to start with; several choices separated by commas. What was typed goes first. */
  public FormState offer(String name, Object value) {
    offered.put(name, value == null ? "" : String.valueOf(value));
    return this;
  }

  /** Labels of this form's fields are the texts {@code prefix.field}. */
  public FormState labels(String prefix) {
    labels.under(prefix);
    return this;
  }

  /** The label of one field, for forms that are defined elsewhere. */
  public FormState label(String name, String label) {
    labels.put(name, label);
    return this;
  }

  /** The label of the field, for views; its name if none is known. */
  public String label(String name) {
    return labels.find(name).orElse(name);
  }

  /** Notes a problem at its field; told with the labels that the page has when it is drawn. */
  public void reject(Problem problem) {
    problems.computeIfAbsent(problem.field(), none -> new ArrayList<>()).add(problem);
  }

  /** Notes all problems at their fields. */
  public void reject(Collection<Problem> all) {
    all.forEach(this::reject);
  }

  /** Notes a problem of the field; {@code args} are name and value in turn. */
  public void reject(String field, String code, Object... args) {
    reject(Problem.at(field, code, args));
  }

  /** The value of a field that was read, or nothing with its problems noted. */
  public <T> Optional<T> accept(String field, Result<T> read) {
    reject(read.at(field).problems());
    return read.toOptional();
  }

  /** Messages at one field. */
  public List<String> problems(String name) {
    return problems.getOrDefault(name, List.of()).stream().map(this::told).toList();
  }

  /** Whether the field has a problem. */
  public boolean invalid(String name) {
    return problems.containsKey(name);
  }

  /** Whether nothing is wrong. */
  public boolean isGood() {
    return problems.isEmpty();
  }

  /** Every message, for the error summary. */
  public List<FieldProblem> getSummary() {
    List<FieldProblem> summary = new ArrayList<>();
    problems
        .keySet()
        .forEach(name -> problems(name).forEach(it -> summary.add(inSummary(name, it))));
    return summary;
  }

  /** The HTML id of the field. */
  public String id(String name) {
    return FieldName.id(name);
  }

  /** The name of another field beside this one, in the same row if it is in one. */
  public String beside(String name, String other) {
    return FieldName.beside(name, other);
  }

  /** The ids of hint and error that describe the field; "" for none. */
  public String describedBy(String name, String hint) {
    String hinted = hint == null || hint.isEmpty() ? "" : id(name) + "-hint";
    return (hinted + (invalid(name) ? " " + id(name) + "-error" : "")).strip();
  }

  /** Names this one filling-in of the form, the same however often it is sent. */
  public String getSubmission() {
    if (named.isEmpty()) {
      String sent = value("submission");
      named = sent.matches("[0-9a-f-]{36}") ? sent : UUID.randomUUID().toString();
    }
    return named;
  }

  private FieldProblem inSummary(String name, String text) {
    return new FieldProblem(
        name.isEmpty() ? "" : id(name), name.isEmpty() ? text : labels.inSummary(name, text));
  }

  private String told(Problem problem) {
    return labels.message(problem.field(), problem.code(), problem.args());
  }

  private List<String> sent(String name) {
    return submission.values().getOrDefault(name, List.of());
  }
}

package org.tsudoi.web.post;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.Result;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.time.BusinessDates;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.document.DocumentKind;
import org.tsudoi.core.post.PostBatch;
import org.tsudoi.core.post.PostCount;
import org.tsudoi.core.post.PostDesk;
import org.tsudoi.core.post.PostGroup;
import org.tsudoi.core.post.PostQuery;
import org.tsudoi.web.form.FormState;
import org.tsudoi.web.page.Flash;
import org.tsudoi.web.page.Pages;
import org.tsudoi.web.text.Texts;

/** What is to be printed and posted (印刷・郵送リスト; OC-14): by office, to be taken into a batch. */
@Named("postPage")
@RequestScoped
public class PostPage {
  private static final int SIZE = 50;
  private static final int BATCHES = 10;

  @Inject FormState form;
  @Inject Pages pages;
  @Inject Flash flash;
  @Inject Texts texts;
  @Inject Actor actor;
  @Inject PostDesk desk;
  private PostQuery query;
  private List<PostGroup> found = List.of();
  private PostCount count;
  private List<PostBatch> batches;

  /** Lists what the filter asks for. */
  public void open() {
    form.labels("post.list");
    query =
        new PostQuery(
            kind(),
            form.value("number").strip(),
            day("from"),
            day("until"),
            form.chosen("free", "yes"),
            form.value("after"),
            SIZE + 1);
    found = desk.list(actor, query);
  }

  private String kind() {
    return Arrays.stream(DocumentKind.values())
        .map(Enum::name)
        .filter(form.value("kind")::equals)
        .findFirst()
        .orElse("");
  }

  private Optional<LocalDate> day(String field) {
    return form.value(field).isBlank()
        ? Optional.empty()
        : form.accept(field, BusinessDates.parse(form.value(field)));
  }

  /** Button "collect": what is ticked. */
  public void collect() {
    List<Long> picked =
        form.values("pick").stream()
            .filter(id -> id.matches("[1-9]\\d{0,17}"))
            .map(Long::valueOf)
            .toList();
    end(desk.collect(actor, picked, duplex()));
  }

  /** Button "collect-all": everything that the filter finds, on all pages. */
  public void collectAll() {
    if (form.isGood()) {
      end(desk.collectAll(actor, query, duplex()));
    }
  }

  private boolean duplex() {
    return form.values("duplex").contains("yes");
  }

  private void end(Result<Long> collected) {
    form.reject(collected.problems());
    collected
        .toOptional()
        .ifPresent(
            id -> {
              flash.success("post.collected");
              pages.go("/staff/post/batch?id=" + id);
            });
  }

  /** The kinds to choose from. */
  public List<Field.Option> getKinds() {
    return Arrays.stream(DocumentKind.values())
        .filter(DocumentKind::isLetter)
        .map(kind -> new Field.Option(kind.name(), texts.get("document.kind." + kind)))
        .toList();
  }

  /** The offices of this page with their documents. */
  public List<PostGroup> getGroups() {
    return found.stream().limit(SIZE).toList();
  }

  /** How much the filter finds, on all pages. */
  public PostCount getCount() {
    if (count == null) {
      count = desk.count(actor, query);
    }
    return count;
  }

  /** The latest batches. */
  public List<PostBatch> getBatches() {
    if (batches == null) {
      batches = desk.batches(actor, before(), BATCHES + 1);
    }
    return batches.stream().limit(BATCHES).toList();
  }

  private long before() {
    String before = form.value("before");
    return before.matches("[1-9]\\d{0,17}") ? Long.parseLong(before) : Long.MAX_VALUE;
  }

  /** The address of older batches; "" for none. */
  public String getOlder() {
    getBatches();
    return batches.size() > BATCHES
        ? pages.url("/staff/post?before=" + batches.get(BATCHES - 1).id() + "#batches")
        : "";
  }

  /** The address of the next page; "" for none. */
  public String getNext() {
    return found.size() > SIZE
        ? pages.url(base() + "&after=" + pages.encode(found.get(SIZE - 1).number()))
        : "";
  }

  /** The address of the first page; "" when this is it. */
  public String getFirst() {
    return form.value("after").isEmpty() ? "" : pages.url(base());
  }

  private String base() {
    return "/staff/post?kind=%s&number=%s&from=%s&until=%s&free=%s"
        .formatted(
            pages.encode(form.value("kind")),
            pages.encode(form.value("number")),
            pages.encode(form.value("from")),
            pages.encode(form.value("until")),
            form.chosen("free", "yes") ? "yes" : "");
  }

  /** How a batch's state is marked. */
  public String mark(PostBatch batch) {
    return switch (batch.state()) {
      case MAKING -> "info";
      case READY -> "wait";
      case FAILED -> "error";
      case POSTED -> "ok";
      case DISSOLVED -> "neutral";
    };
  }
}

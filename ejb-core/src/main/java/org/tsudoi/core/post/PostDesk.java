package org.tsudoi.core.post;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.audit.AuditLog;
import org.tsudoi.core.document.AddressLabels;
import org.tsudoi.core.document.LabelSettings;
import org.tsudoi.core.document.LabelSheet;
import org.tsudoi.core.document.Pdf;
import org.tsudoi.core.job.JobView;
import org.tsudoi.core.job.Jobs;
import org.tsudoi.core.organization.Organizations;

/**
 * The secretariat's list of what is to be printed and posted (印刷・郵送リスト; OC-14): exactly the
 * documents issued to offices whose switch for statements on the web was off then, and not posted
 * yet. Documents are taken together into a batch, printed from one file, and marked as posted once.
 * Staff only.
 */
@Stateless
public class PostDesk {
  @Inject PostItems items;
  @Inject PostBatches batches;
  @Inject PostFiles files;
  @Inject LabelAddresses addresses;
  @Inject Jobs jobs;
  @Inject Organizations organizations;
  @Inject AuditLog audit;
  @Inject BusinessClock clock;

  /** What waits, by office number. */
  public List<PostGroup> list(Actor actor, PostQuery query) {
    actor.requireStaff();
    Map<String, List<PostRow>> groups = new LinkedHashMap<>();
    items
        .list(actor.organization(), query)
        .forEach(row -> groups.computeIfAbsent(row.number(), none -> new ArrayList<>()).add(row));
    return groups.values().stream()
        .map(
            rows ->
                new PostGroup(
                    rows.get(0).office(), rows.get(0).number(), rows.get(0).officeName(), rows))
        .toList();
  }

  /** How much waits, whatever the page. */
  public PostCount count(Actor actor, PostQuery query) {
    actor.requireStaff();
    return items.count(actor.organization(), query);
  }

  /**
   * Takes these documents into a batch and begins to make its file; the batch's id. Refused as a
   * whole without any ({@code post.none}) and when somebody else took or posted one meanwhile
   * ({@code post.taken}, {@code count}).
   */
  public Result<Long> collect(Actor actor, Collection<Long> documents, boolean duplex) {
    actor.requireStaff();
    List<Long> chosen = documents.stream().distinct().toList();
    if (chosen.isEmpty()) {
      return Result.refused("post.none");
    }
    long batch = batches.add(actor, duplex);
    PostCount taken = items.take(actor.organization(), batch, chosen);
    if (taken.documents() < chosen.size()) {
      items.release(actor.organization(), batch);
      batches.remove(actor.organization(), batch);
      return Result.refused("post.taken", "count", chosen.size() - taken.documents());
    }
    return Result.of(begin(actor, batch, taken));
  }

  /** The same with all that the query finds and nobody has taken yet. */
  public Result<Long> collectAll(Actor actor, PostQuery query, boolean duplex) {
    actor.requireStaff();
    long batch = batches.add(actor, duplex);
    PostCount taken = items.take(actor.organization(), batch, query);
    if (taken.documents() == 0) {
      batches.remove(actor.organization(), batch);
      return Result.refused("post.none");
    }
    return Result.of(begin(actor, batch, taken));
  }

  private long begin(Actor actor, long batch, PostCount taken) {
    batches.filled(actor.organization(), batch, taken);
    jobs.start(actor, PostPrintWork.KIND, batch);
    audit.note(actor, "post.collected", "post:" + batch, Map.of("documents", taken.documents()));
    return batch;
  }

  /**
   * Marks all documents of a batch as posted on {@code day}. Refused when somebody did it already
   * or dissolved the batch ({@code post.ended}, {@code by}), while its file is not ready ({@code
   * post.not-ready}), for a day to come or before the batch was made ({@code post.day}).
   */
  public Decision posted(Actor actor, long id, LocalDate day) {
    actor.requireStaff();
    Optional<PostBatch> batch = batches.lock(actor.organization(), id);
    Decision may = batch.map(found -> may(found, day)).orElse(unknown());
    if (may.isAccepted()) {
      batches.end(actor, id, PostBatch.State.POSTED, Optional.of(day));
      items.posted(actor.organization(), id, day);
      files.drop(actor.organization(), id, PostPrintWork.FILE);
      audit.note(actor, "post.posted", "post:" + id, Map.of("day", day.toString()));
    }
    return may;
  }

  private Decision may(PostBatch batch, LocalDate day) {
    if (!batch.isOpen()) {
      return ended(batch);
    }
    if (batch.state() != PostBatch.State.READY) {
      return Decision.refused(Problem.of("post.not-ready"));
    }
    LocalDate made = batch.createdAt().atZone(BusinessClock.ZONE).toLocalDate();
    return day.isAfter(clock.today()) || day.isBefore(made)
        ? Decision.refused(Problem.at("day", "post.day", "from", made, "until", clock.today()))
        : Decision.accepted();
  }

  /** Brings the documents of a batch back to the list. Refused when it has ended. */
  public Decision dissolve(Actor actor, long id) {
    actor.requireStaff();
    Optional<PostBatch> batch = batches.lock(actor.organization(), id);
    if (batch.isEmpty() || !batch.get().isOpen()) {
      return batch.map(PostDesk::ended).orElse(unknown());
    }
    batches.end(actor, id, PostBatch.State.DISSOLVED, Optional.empty());
    items.release(actor.organization(), id);
    files.drop(actor.organization(), id, PostPrintWork.PARTS);
    files.drop(actor.organization(), id, PostPrintWork.FILE);
    audit.note(actor, "post.dissolved", "post:" + id, Map.of());
    return Decision.accepted();
  }

  private static Decision ended(PostBatch batch) {
    return Decision.refused(
        Problem.of(
            batch.state() == PostBatch.State.POSTED ? "post.posted-already" : "post.dissolved",
            "by",
            batch.endedBy().orElse("")));
  }

  private static Decision unknown() {
    return Decision.refused(Problem.of("post.unknown"));
  }

  /** Goes on making a file that was given up; false when it was not. */
  public boolean resume(Actor actor, long id) {
    actor.requireStaff();
    return jobs.resume(actor, PostPrintWork.KIND, id);
  }

  /** A batch. */
  public Optional<PostBatch> batch(Actor actor, long id) {
    actor.requireStaff();
    return batches.find(actor.organization(), id);
  }

  /** The latest batches before {@code before}, newest first. */
  public List<PostBatch> batches(Actor actor, long before, int limit) {
    actor.requireStaff();
    return batches.latest(actor.organization(), before, limit);
  }

  /** How far making the file is. */
  public Optional<JobView> progress(Actor actor, long id) {
    actor.requireStaff();
    return jobs.find(actor.organization(), PostPrintWork.KIND, id);
  }

  /** Documents of a batch, in the order of the file. */
  public List<PostLetter> letters(Actor actor, long id, int offset, int limit) {
    actor.requireStaff();
    return files.letters(actor.organization(), id, offset, limit);
  }

  /** A piece of the batch's file, counted from 0; empty behind the last. */
  public Optional<byte[]> piece(Actor actor, long id, int piece) {
    actor.requireStaff();
    return files.part(actor.organization(), id, PostPrintWork.FILE, piece);
  }

  /** The sheet that address labels are printed on. */
  public LabelSheet sheet(Actor actor) {
    actor.requireStaff();
    return LabelSettings.read(organizations.running(actor.organization()).settings());
  }

  /**
   * Address labels, one for each office of the batch, in the documents' order. Refused ({@code
   * post.label-start}) for a label that the sheet does not have; empty batches give an empty result
   * refused with {@code post.none}.
   *
   * @param first the label of the first sheet to begin with, counted from 1
   */
  public Result<Pdf> labels(Actor actor, long id, int first) {
    LabelSheet sheet = sheet(actor);
    if (first < 1 || first > sheet.count()) {
      return Result.refused(
          List.of(Problem.at("first", "post.label-start", "most", sheet.count())));
    }
    var recipients = addresses.of(actor.organization(), id);
    return recipients.isEmpty()
        ? Result.refused("post.none")
        : Result.of(new AddressLabels(sheet).print(recipients, first - 1));
  }
}

package org.tsudoi.core.filing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.api.value.JapaneseText;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.access.Actor;

/** Files that come with filings (添付書類, P-21), kept in the database. */
@Stateless
public class AttachmentDesk {
  /** A filing takes no more than this many files, or two for each of its members. */
  public static final int MAX_FILES = 10;

  private static final int FOR_EACH = 2;

  private static final int MAX_NAME = 200;

  @Inject Filings filings;
  @Inject Attachments attachments;

  /** Adds a file that is for all whom the filing is for. */
  public Decision attach(Actor actor, FilingId id, String fileName, byte[] bytes) {
    return attach(actor, id, fileName, bytes, Optional.empty());
  }

  /**
   * Adds a file to an open filing, of one of the members that it is for, or of all. Refused: {@code
   * filing.file.empty}, {@code filing.file.too-large}, {@code file.type}, {@code
   * filing.file.too-many}, {@code filing.already-filed}, {@code filing.of-secretariat}, {@code
   * filing.file.whose}.
   */
  public Decision attach(
      Actor actor, FilingId id, String fileName, byte[] bytes, Optional<MemberId> member) {
    Filing filing = open(actor, id);
    Decision writable = writable(actor, filing);
    if (!writable.isAccepted()) {
      return writable;
    }
    int most = most(filing);
    if (attachments.list(actor.organization(), id).size() >= most) {
      return Decision.refused(Problem.at("attachments", "filing.file.too-many", "max", most));
    }
    if (member.filter(whose -> !isFor(filing, whose)).isPresent()) {
      return Decision.refused(Problem.at("attachments", "filing.file.whose"));
    }
    Result<SniffedFile> file = SniffedFile.of(bytes).at("attachments");
    file.toOptional().ifPresent(good -> attachments.add(actor, id, name(fileName), good, member));
    return file.decision();
  }

  /**
   * Takes a file out of an open filing. What was filed with it before it came back is kept, though
   * no longer listed.
   */
  public Decision remove(Actor actor, FilingId id, long attachment) {
    Filing filing = open(actor, id);
    Decision writable = writable(actor, filing);
    if (writable.isAccepted()) {
      attachments.remove(actor.organization(), filing, attachment);
    }
    return writable;
  }

  private static int most(Filing filing) {
    return Math.max(MAX_FILES, FOR_EACH * filing.content().entries().size());
  }

  private static boolean isFor(Filing filing, MemberId member) {
    return filing.content().entries().stream()
        .anyMatch(entry -> entry.member().filter(member::equals).isPresent());
  }

  private static Decision writable(Actor actor, Filing filing) {
    if (!filing.state().isOpen()) {
      return Decision.refused(Refusals.alreadyFiled(filing));
    }
    return filing.isLeftTo(actor)
        ? Decision.accepted()
        : Decision.refused(Refusals.ofSecretariat(filing));
  }

  /** The file, for the filing's office and for staff. */
  public AttachedFile read(Actor actor, FilingId id, long attachment) {
    Filing filing = filings.find(actor.organization(), id).orElseThrow(AccessDenied::new);
    FilingDesk.scoped(actor, filing);
    return attachments.open(actor.organization(), id, attachment).orElseThrow(AccessDenied::new);
  }

  private Filing open(Actor actor, FilingId id) {
    Filing filing = filings.lock(actor.organization(), id).orElseThrow(AccessDenied::new);
    if (!actor.filesFor(filing.office())) {
      throw new AccessDenied();
    }
    return FilingDesk.scoped(actor, filing);
  }

  private static String name(String fileName) {
    String last =
        fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    String clean = JapaneseText.clean(last).replaceAll("[\\p{Cntrl}\"]", "");
    String named = clean.isEmpty() ? "file" : clean;
    return named.substring(Math.max(0, named.length() - MAX_NAME));
  }
}

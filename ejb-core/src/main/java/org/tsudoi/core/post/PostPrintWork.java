package org.tsudoi.core.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.document.PdfMerger;
import org.tsudoi.core.job.JobWork;

/** Makes the file that a batch is printed from: some documents a step, in the last step all. */
@ApplicationScoped
class PostPrintWork implements JobWork {
  static final String KIND = "post-print";
  static final int PARTS = 0;
  static final int FILE = 1;
  private static final int AT_ONCE = 50;

  @Inject PostBatches batches;
  @Inject PostFiles files;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Step step(OrganizationId organization, long reference) {
    PostBatch batch = batches.lock(organization, reference).orElseThrow();
    if (!batch.isOpen()) {
      files.drop(organization, reference, PARTS);
      return new Step(batch.documents(), batch.documents(), true);
    }
    int parts = files.parts(organization, reference, PARTS);
    List<PostLetter> next = files.letters(organization, reference, parts * AT_ONCE, AT_ONCE);
    if (!next.isEmpty()) {
      part(organization, batch, parts, next);
      return new Step((long) parts * AT_ONCE + next.size(), batch.documents(), false);
    }
    whole(organization, batch, parts);
    return new Step(batch.documents(), batch.documents(), true);
  }

  private void part(
      OrganizationId organization, PostBatch batch, int part, List<PostLetter> letters) {
    try (PdfMerger merger = new PdfMerger()) {
      for (PostLetter letter : letters) {
        byte[] content = files.content(organization, letter.document());
        int pages = merger.add(content, batch.duplex());
        files.pages(organization, letter.document(), pages);
      }
      ByteArrayOutputStream merged = new ByteArrayOutputStream();
      merger.save(merged);
      files.keep(organization, batch.id(), PARTS, part, merged.toByteArray());
    }
  }

  private void whole(OrganizationId organization, PostBatch batch, int parts) {
    AtomicInteger piece = new AtomicInteger();
    try (PdfMerger merger = new PdfMerger();
        Pieces pieces =
            new Pieces(
                content ->
                    files.keep(organization, batch.id(), FILE, piece.getAndIncrement(), content))) {
      for (int part = 0; part < parts; part++) {
        merger.add(files.part(organization, batch.id(), PARTS, part).orElseThrow(), false);
      }
      mark(organization, batch, merger);
      merger.save(pieces);
      files.drop(organization, batch.id(), PARTS);
      batches.made(
          organization, batch.id(), PostBatch.State.READY, merger.pages(), pieces.written());
    }
  }

  /** A bookmark for each office. */
  private void mark(OrganizationId organization, PostBatch batch, PdfMerger merger) {
    int page = 0;
    String last = "";
    for (PostLetter letter : files.letters(organization, batch.id(), 0, batch.documents())) {
      if (!letter.number().equals(last)) {
        merger.mark(page, letter.number() + "　" + letter.officeName());
        last = letter.number();
      }
      page += letter.pages();
    }
  }

  @Override
  public void failed(OrganizationId organization, long reference, String reason) {
    batches.made(organization, reference, PostBatch.State.FAILED, 0, 0);
  }
}

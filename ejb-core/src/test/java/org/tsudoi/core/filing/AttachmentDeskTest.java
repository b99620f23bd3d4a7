package org.tsudoi.core.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tsudoi.core.filing.Ground.joining;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Problem;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.core.access.AccessDenied;

class AttachmentDeskTest {
  private static final byte[] PDF = "%PDF-1.7 something".getBytes(StandardCharsets.US_ASCII);
  private static Ground ground;
  private static AttachmentDesk desk;

  @BeforeAll
  static void open() {
    ground = new Ground();
    desk = ground.house.get(AttachmentDesk.class);
  }

  @AfterAll
  static void close() {
    ground.close();
  }

  @Test
  void a_file_is_kept_once_with_the_type_of_its_content() {
    SavedDraft draft = ground.save("joining", joining("山田"));
    desk.attach(ground.clerk, draft.id(), "C:\\papers\\契約書.exe", PDF);
    desk.attach(ground.clerk, draft.id(), "again.pdf", PDF);
    AttachmentView kept =
        ground.desk.view(ground.clerk, draft.id()).attachments().stream()
            .reduce((one, other) -> other)
            .orElseThrow();
    assertThat(kept.fileName()).isEqualTo("契約書.exe");
    assertThat(kept.contentType()).isEqualTo("application/pdf");
    assertThat(desk.read(ground.clerk, draft.id(), kept.id()).bytes()).isEqualTo(PDF);
  }

  @Test
  void other_contents_empty_and_oversized_files_are_refused() {
    SavedDraft draft = ground.save("joining", joining("山田"));
    assertThat(code(draft, "<html>".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("filing.file.type");
    assertThat(code(draft, new byte[0])).isEqualTo("filing.file.empty");
    byte[] large = new byte[SniffedFile.MAX_SIZE + 1];
    System.arraycopy(PDF, 0, large, 0, PDF.length);
    assertThat(code(draft, large)).isEqualTo("filing.file.too-large");
  }

  private static String code(SavedDraft draft, byte[] bytes) {
    return desk.attach(ground.clerk, draft.id(), "a.pdf", bytes).problems().stream()
        .map(Problem::code)
        .findFirst()
        .orElse("");
  }

  @Test
  void an_offices_draft_is_not_the_secretariats_business_its_files_neither() {
    SavedDraft draft = ground.save("joining", joining("山田"));
    desk.attach(ground.clerk, draft.id(), "a.pdf", PDF);
    long file = files(draft.id()).get(0).id();
    assertThatThrownBy(() -> desk.read(ground.staff, draft.id(), file))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> desk.attach(ground.staff, draft.id(), "b.pdf", PDF))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> desk.remove(ground.staff, draft.id(), file))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> ground.desk.file(ground.staff, draft.id(), draft.version()))
        .isInstanceOf(AccessDenied.class);
    assertThat(desk.read(ground.clerk, draft.id(), file).bytes()).isEqualTo(PDF);
  }

  @Test
  void a_file_removed_before_filing_is_gone() {
    SavedDraft draft = ground.save("joining", joining("山田"));
    desk.attach(ground.clerk, draft.id(), "a.pdf", PDF);
    long file = files(draft.id()).get(0).id();
    desk.remove(ground.clerk, draft.id(), file);
    assertThatThrownBy(() -> desk.read(ground.clerk, draft.id(), file))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void what_was_filed_stays_when_it_is_taken_out_of_a_returned_filing() {
    SavedDraft draft = ground.save("joining", joining("山田"));
    desk.attach(ground.clerk, draft.id(), "a.pdf", PDF);
    long file = files(draft.id()).get(0).id();
    ground.desk.file(ground.clerk, draft.id(), draft.version()).orElseThrow();
    int version = ground.filing(draft.id()).version();
    ground.queue.giveBack(ground.staff, draft.id(), version, "書類が違います");
    assertThat(desk.remove(ground.clerk, draft.id(), file).isAccepted()).isTrue();
    assertThat(files(draft.id())).isEmpty();
    assertThat(desk.read(ground.staff, draft.id(), file).bytes()).isEqualTo(PDF);
    desk.attach(ground.clerk, draft.id(), "a.pdf", PDF);
    assertThat(files(draft.id())).extracting(AttachmentView::id).containsExactly(file);
  }

  private static List<AttachmentView> files(FilingId id) {
    return ground.desk.view(ground.clerk, id).attachments();
  }

  @Test
  void a_filed_filing_takes_no_more_files_and_strangers_read_none() {
    FilingReceipt receipt = ground.file("joining", joining("山田"));
    assertThat(desk.attach(ground.clerk, receipt.id(), "a.pdf", PDF).isAccepted()).isFalse();
    assertThatThrownBy(() -> desk.read(ground.stranger, receipt.id(), 1))
        .isInstanceOf(AccessDenied.class);
  }

  /** OC-13: whose paper it is, of those whom the filing is for. */
  @Test
  void a_file_is_of_one_of_the_filing_s_members_or_of_all() {
    MemberId one = ground.member("一");
    SavedDraft draft = ground.save("leaving", Ground.leaving("2026-06-30", one));
    assertThat(desk.attach(ground.clerk, draft.id(), "a.pdf", PDF, Optional.of(one)).isAccepted())
        .isTrue();
    assertThat(ground.desk.view(ground.clerk, draft.id()).attachments())
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.member()).contains(one);
              assertThat(file.told()).isEqualTo("一　花子　a.pdf");
            });
    assertThat(desk.attach(ground.clerk, draft.id(), "a.pdf", PDF).isAccepted()).isTrue();
    assertThat(ground.desk.view(ground.clerk, draft.id()).attachments())
        .singleElement()
        .satisfies(file -> assertThat(file.member()).isEmpty());
    MemberId other = ground.member("二");
    assertThat(desk.attach(ground.clerk, draft.id(), "b.pdf", PDF, Optional.of(other)).problems())
        .extracting(Problem::code)
        .containsExactly("filing.file.whose");
  }
}

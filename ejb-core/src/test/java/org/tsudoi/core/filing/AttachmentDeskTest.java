package org.tsudoi.core.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tsudoi.core.filing.Ground.joining;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Problem;
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
    assertThat(desk.read(ground.staff, draft.id(), kept.id()).bytes()).isEqualTo(PDF);
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
  void a_filed_filing_takes_no_more_files_and_strangers_read_none() {
    FilingReceipt receipt = ground.file("joining", joining("山田"));
    assertThat(desk.attach(ground.clerk, receipt.id(), "a.pdf", PDF).isAccepted()).isFalse();
    assertThatThrownBy(() -> desk.read(ground.stranger, receipt.id(), 1))
        .isInstanceOf(AccessDenied.class);
  }
}

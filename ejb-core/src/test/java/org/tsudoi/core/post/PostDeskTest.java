package org.tsudoi.core.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tsudoi.core.post.PostHouse.AOBA;
import static org.tsudoi.core.post.PostHouse.COLLEAGUE;
import static org.tsudoi.core.post.PostHouse.MINATO;
import static org.tsudoi.core.post.PostHouse.STAFF;
import static org.tsudoi.core.post.PostHouse.TODAY;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.access.Role;
import org.tsudoi.core.document.DocumentKind;
import org.tsudoi.core.document.DocumentStore;
import org.tsudoi.core.mail.MailQuery;
import org.tsudoi.core.mail.OutboxDesk;

/** Statements on the web, and the list of what is posted instead (OC-2a, OC-14). */
class PostDeskTest {
  private static PostHouse post;
  private static PostDesk desk;
  private static StatementDesk statements;

  @BeforeAll
  static void open() {
    post = PostHouse.open();
    desk = post.get(PostDesk.class);
    statements = post.get(StatementDesk.class);
  }

  @AfterAll
  static void close() {
    post.close();
  }

  @Test
  void what_is_issued_to_an_office_is_posted_until_it_wants_statements_on_the_web() {
    OfficeId office = post.office("あおば商店");
    long before = post.issue(office, DocumentKind.INVOICE);
    statements.turn(PostHouse.clerk(office), office, true);
    long during = post.issue(office, DocumentKind.RECEIPT);
    statements.turn(STAFF, office, false);
    long after = post.issue(office, DocumentKind.NOTICE);
    assertThat(waiting(office)).containsExactly(before, after).doesNotContain(during);
  }

  @Test
  void every_turn_of_the_switch_is_kept_with_who_and_when() {
    OfficeId office = post.office("みどり商店");
    assertThat(statements.turn(PostHouse.clerk(office), office, true)).isTrue();
    assertThat(statements.turn(STAFF, office, true)).isFalse();
    assertThat(statements.turn(STAFF, office, false)).isTrue();
    assertThat(statements.history(PostHouse.clerk(office), office))
        .extracting(StatementChange::wanted, StatementChange::name)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(false, "事務 一郎"),
            org.assertj.core.groups.Tuple.tuple(true, "担当 花子"));
    assertThat(statements.of(STAFF, office).orElseThrow().wanted()).isFalse();
  }

  @Test
  void only_who_files_for_an_office_turns_its_switch() {
    OfficeId office = post.office("一号");
    OfficeId other = post.office("二号");
    Actor viewer = PostHouse.employer(Role.OFFICE_VIEWER, office);
    assertThatThrownBy(() -> statements.turn(viewer, office, true))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> statements.turn(PostHouse.clerk(other), office, true))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> statements.turn(Actor.system(MINATO), office, true))
        .isInstanceOf(AccessDenied.class);
    assertThat(statements.of(viewer, office).orElseThrow().wanted()).isFalse();
  }

  @Test
  void who_gets_statements_on_the_web_is_told_by_mail_once_a_document() {
    OfficeId office = post.office(Map.of("name", "メール商店", "email", "mail-shop@example.com"));
    post.issue(office, DocumentKind.NOTICE);
    assertThat(mails("mail-shop@example.com")).isEmpty();
    statements.turn(STAFF, office, true);
    post.issue(office, DocumentKind.NOTICE);
    post.issue(office, DocumentKind.INVOICE);
    assertThat(mails("mail-shop@example.com"))
        .singleElement()
        .satisfies(subject -> assertThat(subject).isEqualTo("【aoba】新しい書類のお知らせ"));
  }

  @Test
  void what_the_office_made_itself_and_copies_of_its_filings_are_not_posted() {
    OfficeId office = post.office("三号");
    post.handOver(office, DocumentKind.RECEIPT);
    post.handOver(office, DocumentKind.MEMBERSHIP_NOTICE);
    post.issue(office, DocumentKind.FILING_COPY);
    assertThat(waiting(office)).isEmpty();
  }

  @Test
  void a_document_cancelled_before_it_was_posted_drops_out() {
    OfficeId office = post.office("四号");
    long receipt = post.issue(office, DocumentKind.RECEIPT);
    post.house.inTransaction(
        () -> {
          post.get(DocumentStore.class).cancel(AOBA, receipt, "事務 一郎", "入金の取消し");
          return null;
        });
    assertThat(waiting(office)).isEmpty();
    assertThat(codes(desk.collect(STAFF, List.of(receipt), false))).containsExactly("post.taken");
  }

  @Test
  void a_batch_is_one_file_in_the_order_of_its_labels() throws IOException {
    OfficeId first = post.office("五号");
    OfficeId second = post.office(Map.of("name", "六号", "contact", "髙橋"));
    long late = post.issue(second, DocumentKind.NOTICE);
    List<Long> documents = new ArrayList<>(List.of(late));
    LongStream.range(0, 60).forEach(i -> documents.add(post.issue(first, DocumentKind.INVOICE)));
    long batch = desk.collect(STAFF, documents, true).orElseThrow();
    assertThat(desk.posted(STAFF, batch, TODAY).problems())
        .extracting(Problem::code)
        .containsExactly("post.not-ready");
    post.work();

    PostBatch made = desk.batch(STAFF, batch).orElseThrow();
    assertThat(made.state()).isEqualTo(PostBatch.State.READY);
    assertThat(made.pages()).isEqualTo(122);
    assertThat(made.documents()).isEqualTo(61);
    assertThat(made.offices()).isEqualTo(2);
    List<String> titles =
        desk.letters(STAFF, batch, 0, 100).stream().map(PostLetter::title).toList();
    assertThat(text(file(batch, made.size()))).containsSubsequence(titles);
    String labels = text(desk.labels(STAFF, batch, 12).orElseThrow().bytes());
    assertThat(labels).containsSubsequence("五号　御中", "六号", "髙橋 様");
    assertThat(codes(desk.labels(STAFF, batch, 13))).containsExactly("post.label-start");
    assertThat(codes(desk.labels(STAFF, batch, 0))).containsExactly("post.label-start");
  }

  @Test
  void a_batch_is_marked_as_posted_once_and_the_second_is_told_by_whom() {
    OfficeId office = post.office("七号");
    long letter = post.issue(office, DocumentKind.NOTICE);
    long batch = desk.collect(STAFF, List.of(letter), false).orElseThrow();
    post.work();
    assertThat(desk.posted(STAFF, batch, TODAY.plusDays(1)).problems())
        .extracting(Problem::code)
        .containsExactly("post.day");
    assertThat(desk.posted(STAFF, batch, TODAY).isAccepted()).isTrue();
    Decision second = desk.posted(COLLEAGUE, batch, TODAY);
    assertThat(second.problems()).extracting(Problem::code).containsExactly("post.posted-already");
    assertThat(second.problems().get(0).args()).containsEntry("by", "事務 一郎");
    assertThat(desk.dissolve(COLLEAGUE, batch).isAccepted()).isFalse();
    assertThat(waiting(office)).isEmpty();
    assertThat(desk.piece(STAFF, batch, 0)).isEmpty();
  }

  @Test
  void a_document_is_taken_by_one_of_two_who_take_it_at_once() throws Exception {
    OfficeId office = post.office("八号");
    long shared = post.issue(office, DocumentKind.NOTICE);
    long mine = post.issue(office, DocumentKind.NOTICE);
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      Future<Result<Long>> one = both.submit(() -> desk.collect(STAFF, List.of(shared), false));
      Future<Result<Long>> two =
          both.submit(() -> desk.collect(COLLEAGUE, List.of(mine, shared), false));
      assertThat(List.of(one.get().isValid(), two.get().isValid()))
          .containsExactlyInAnyOrder(true, false);
    } finally {
      both.shutdown();
    }
    long free = rows(office).stream().filter(row -> row.batch().isEmpty()).count();
    assertThat(free).isIn(0L, 1L);
  }

  @Test
  void a_dissolved_batch_brings_its_documents_back() {
    OfficeId office = post.office("九号");
    long letter = post.issue(office, DocumentKind.NOTICE);
    long batch = desk.collect(STAFF, List.of(letter), false).orElseThrow();
    assertThat(codes(desk.collect(COLLEAGUE, List.of(letter), false)))
        .containsExactly("post.taken");
    assertThat(desk.dissolve(STAFF, batch).isAccepted()).isTrue();
    assertThat(desk.collect(COLLEAGUE, List.of(letter), false).isValid()).isTrue();
    post.work();
    assertThat(desk.batch(STAFF, batch).orElseThrow().state()).isEqualTo(PostBatch.State.DISSOLVED);
  }

  @Test
  void the_list_is_narrowed_and_all_that_it_shows_is_taken() {
    OfficeId office = post.office("十号");
    post.issue(office, DocumentKind.NOTICE);
    long receipt = post.issue(office, DocumentKind.RECEIPT);
    String number = statements.of(STAFF, office).orElseThrow().number();
    PostQuery receipts =
        new PostQuery("RECEIPT", number, Optional.of(TODAY), Optional.of(TODAY), true, "", 10);
    assertThat(desk.count(STAFF, receipts)).isEqualTo(new PostCount(1, 1));
    long batch = desk.collectAll(STAFF, receipts, false).orElseThrow();
    assertThat(desk.letters(STAFF, batch, 0, 10))
        .extracting(PostLetter::document)
        .containsExactly(receipt);
    assertThat(codes(desk.collectAll(STAFF, receipts, false))).containsExactly("post.none");
  }

  @Test
  void offices_follow_each_other_page_by_page() {
    OfficeId first = post.office("十一号");
    OfficeId second = post.office("十二号");
    post.issue(first, DocumentKind.NOTICE);
    post.issue(second, DocumentKind.NOTICE);
    String number = statements.of(STAFF, first).orElseThrow().number();
    PostQuery next = new PostQuery("", "", Optional.empty(), Optional.empty(), false, number, 1);
    assertThat(desk.list(STAFF, next)).extracting(PostGroup::office).containsExactly(second);
  }

  @Test
  void offices_and_other_organizations_see_nothing_of_the_list() {
    OfficeId office = post.office("十三号");
    long letter = post.issue(office, DocumentKind.NOTICE);
    Actor other = Actor.system(MINATO);
    assertThatThrownBy(() -> desk.list(PostHouse.clerk(office), PostQuery.all(10)))
        .isInstanceOf(AccessDenied.class);
    assertThat(desk.list(other, PostQuery.all(10))).isEmpty();
    assertThat(desk.count(other, PostQuery.all(10)).documents()).isZero();
    assertThat(codes(desk.collect(other, List.of(letter), false))).containsExactly("post.taken");
    long batch = desk.collect(STAFF, List.of(letter), false).orElseThrow();
    assertThat(desk.batch(other, batch)).isEmpty();
    assertThat(desk.posted(other, batch, TODAY).isAccepted()).isFalse();
    assertThat(desk.labels(other, batch, 1).isValid()).isFalse();
  }

  private static List<Long> waiting(OfficeId office) {
    return rows(office).stream().map(PostRow::document).toList();
  }

  private static List<PostRow> rows(OfficeId office) {
    return desk.list(STAFF, PostQuery.all(1000)).stream()
        .filter(group -> group.office().equals(office))
        .flatMap(group -> group.rows().stream())
        .toList();
  }

  private static List<String> mails(String to) {
    return post
        .get(OutboxDesk.class)
        .list(STAFF, new MailQuery(Long.MAX_VALUE, "", to, 10))
        .stream()
        .map(mail -> mail.subject())
        .toList();
  }

  private static List<String> codes(Result<?> result) {
    return result.problems().stream().map(Problem::code).toList();
  }

  private static byte[] file(long batch, long size) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (int i = 0; desk.piece(STAFF, batch, i).isPresent(); i++) {
      whole.write(desk.piece(STAFF, batch, i).get());
    }
    assertThat(whole.size()).isEqualTo((int) size);
    return whole.toByteArray();
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument read = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(read);
    }
  }
}

package org.tsudoi.core.seam;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.file.CsvFiles;
import org.tsudoi.api.file.Printing;
import org.tsudoi.api.file.SentFile;
import org.tsudoi.api.file.TransferFiles;
import org.tsudoi.api.file.TransferFiles.Transfer;
import org.tsudoi.api.service.Audit;
import org.tsudoi.api.service.Mails;
import org.tsudoi.api.service.PluginDatabase;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.api.value.Yen;
import org.tsudoi.api.work.DailyWork;
import org.tsudoi.api.work.LongWork;
import org.tsudoi.api.work.LongWorks;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.access.Role;
import org.tsudoi.core.access.Visitors;
import org.tsudoi.core.house.House;
import org.tsudoi.core.job.DailyRunner;
import org.tsudoi.core.job.JobRunner;
import org.tsudoi.core.organization.OrganizationScope;
import org.tsudoi.core.time.MovableClock;

/** What plugins are given besides the register: files, work, mail, the audit log. */
class PluginServicesTest {
  private static final OrganizationId AOBA = new OrganizationId("aoba");
  private static House house;
  private OrganizationScope.Entered here;

  /** Notes each day; throws as often as told. */
  @ApplicationScoped
  public static class EachDay implements DailyWork {
    private final List<LocalDate> days = new ArrayList<>();
    private int failures;

    List<LocalDate> days() {
      return days;
    }

    void fail(int times) {
      failures = times;
    }

    @Override
    public String plugin() {
      return "sample";
    }

    @Override
    public void on(LocalDate day) {
      house.get(PluginDatabase.class).first("select 1", row -> row.getInt(1)).orElseThrow();
      if (failures-- > 0) {
        throw new IllegalStateException("bad luck");
      }
      days.add(day);
    }
  }

  /** Counts to two. */
  @ApplicationScoped
  public static class ToTwo implements LongWork {
    private int steps;

    @Override
    public String kind() {
      return "sample.to-two";
    }

    @Override
    public Step step(long reference) {
      house.get(Audit.class).note("sample.step", "work:" + reference, Map.of());
      return new Step(++steps, 2, steps == 2);
    }
  }

  /** What the template is filled with. */
  public record Poster(String name, String qr) {}

  @BeforeAll
  static void open() {
    house =
        new House()
            .organization(
                "aoba",
                Map.of(
                    "name", "aoba",
                    "plugin", "sample",
                    "bank.transfer.client-code", "1234567890",
                    "bank.transfer.client-name", "アオバクラブ",
                    "bank.transfer.bank", "0001",
                    "bank.transfer.branch", "123",
                    "bank.transfer.type", "普通",
                    "bank.transfer.number", "7654321"))
            .start();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void enter() {
    here = house.get(OrganizationScope.class).enter(AOBA);
  }

  @AfterEach
  void leave() {
    here.close();
  }

  private static <T> T get(Class<T> service) {
    return house.get(service);
  }

  private static long count(String sql) {
    return get(PluginDatabase.class).first(sql, row -> row.getLong(1)).orElseThrow();
  }

  @Test
  void what_is_done_together_stands_or_falls_together_and_the_exception_comes_out_as_it_is() {
    Mails mails = get(Mails.class);
    PluginDatabase database = get(PluginDatabase.class);
    assertThatThrownBy(
            () ->
                database.together(
                    () -> {
                      mails.put("lost", EmailAddress.of("a@example.jp"), "件名", "本文");
                      throw new IllegalArgumentException("changed its mind");
                    }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(count("select count(*) from mail where key = 'lost'")).isZero();
  }

  @Test
  void a_mail_goes_out_once_however_often_it_is_put() {
    for (int i = 0; i < 2; i++) {
      get(Mails.class).put("once", EmailAddress.of("a@example.jp"), "件名", "本文");
    }
    assertThat(count("select count(*) from mail where key = 'once'")).isEqualTo(1);
  }

  @Test
  void the_audit_log_names_the_visitor_or_else_the_system() {
    Actor visitor =
        new Actor(
            AOBA, Optional.of(new AccountId(7)), "青葉 花子", Role.STAFF, Set.of(), Optional.empty());
    get(Audit.class).note("sample.done", "thing:1", Map.of("why", "test"));
    try (var request = get(Visitors.class).receive()) {
      get(Visitors.class).recognize(visitor);
      get(Audit.class).note("sample.done", "thing:2", Map.of());
    }
    assertThat(names()).containsExactly("システム", "青葉 花子");
  }

  private static List<String> names() {
    return get(PluginDatabase.class)
        .list(
            "select name from audit_entry where action = 'sample.done' order by id",
            row -> row.getString(1));
  }

  @Test
  void csv_is_read_row_by_row_and_refused_without_its_columns_or_cut() {
    List<String> seen = new ArrayList<>();
    assertThat(csv("番号,氏名\n1, 青葉 \n2,港,多い\n3,緑\n", seen).orElseThrow()).isEqualTo(3);
    assertThat(seen).containsExactly("2:青葉", "3:!csv.columns", "4:緑");
    assertThat(csv("番号\n1\n", seen).problems()).extracting("code").contains("csv.column-missing");
    assertThat(csv("番号,氏名\n1,青葉\n2", seen).problems()).extracting("code").contains("csv.cut");
  }

  private static org.tsudoi.api.Result<Long> csv(String text, List<String> seen) {
    return get(CsvFiles.class)
        .read(
            sent(text),
            List.of("番号", "氏名"),
            row ->
                seen.add(
                    row.line()
                        + ":"
                        + (row.problems().isEmpty()
                            ? row.get("氏名")
                            : "!" + row.problems().get(0).code())));
  }

  private static SentFile sent(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return new SentFile() {
      @Override
      public String name() {
        return "list.csv";
      }

      @Override
      public long size() {
        return bytes.length;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }
    };
  }

  @Test
  void csv_is_read_on_after_a_line_in_steps_until_its_end() {
    SentFile file = sent("番号,氏名\n1,\"三好\n隆\"\n\n2,佐倉\n3\n4,遠野\n");
    List<String> seen = new ArrayList<>();
    CsvFiles.Reached first = some(file, 0, 2, seen);
    assertThat(first).isEqualTo(new CsvFiles.Reached(5, false));
    assertThat(some(file, first.line(), 2, seen)).isEqualTo(new CsvFiles.Reached(7, false));
    assertThat(some(file, 7, 2, seen)).isEqualTo(new CsvFiles.Reached(7, true));
    assertThat(seen).containsExactly("2", "5", "6", "7");
    assertThat(some(file, 0, 0, seen)).isEqualTo(new CsvFiles.Reached(0, false));
    assertThat(
            get(CsvFiles.class)
                .read(sent("番号\n1\n"), List.of("番号", "氏名"), 0, 0, row -> {})
                .isValid())
        .isFalse();
    assertThat(
            get(CsvFiles.class)
                .read(sent("番号,氏名\n1,\"三"), List.of("番号", "氏名"), 0, 9, row -> {})
                .problems()
                .get(0)
                .code())
        .isEqualTo("csv.cut");
  }

  private static CsvFiles.Reached some(SentFile file, long after, int count, List<String> seen) {
    return get(CsvFiles.class)
        .read(file, List.of("番号", "氏名"), after, count, row -> seen.add(String.valueOf(row.line())))
        .orElseThrow();
  }

  @Test
  void csv_is_written_for_excel_with_formulas_guarded() {
    byte[] file =
        get(CsvFiles.class)
            .write(List.of("名", "数"), List.of(Arrays.asList("=1+1", 2), List.of("", 3)));
    assertThat(new String(file, UTF_8)).startsWith("\uFEFF名,数\r\n'=1+1,2\r\n");
  }

  @Test
  void a_plugins_template_becomes_a_pdf_the_same_all_day_with_a_qr_code() throws IOException {
    house.get(MovableClock.class).stopAt(LocalDateTime.of(2026, 6, 10, 10, 0));
    Printing printing = get(Printing.class);
    Poster data = new Poster("鈴懸クリニック <本院>", printing.qr("https://example.jp/u/k7f3"));
    byte[] pdf = printing.pdf(PluginServicesTest.class, "poster.xhtml", data);
    house.get(MovableClock.class).stopAt(LocalDateTime.of(2026, 6, 10, 23, 0));
    assertThat(printing.pdf(PluginServicesTest.class, "poster.xhtml", data)).isEqualTo(pdf);
    byte[] both =
        printing.together(List.of(new Printing.Part("一", pdf), new Printing.Part("二", pdf)));
    try (PDDocument document = Loader.loadPDF(both)) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
      assertThat(new PDFTextStripper().getText(document)).contains("鈴懸クリニック <本院>");
    }
    assertThat(printing.drawing("x").size()).isPositive();
  }

  @Test
  void a_bank_file_has_one_record_a_transfer_and_wrong_accounts_are_refused_by_field() {
    TransferFiles files = get(TransferFiles.class);
    var account = files.account("1", "2", "普通", "345", "ｽｽﾞｶｹｸﾘﾆﾂｸ").orElseThrow();
    assertThat(account.number()).isEqualTo("0000345");
    assertThat(files.isPossible()).isTrue();
    byte[] file =
        files
            .write(LocalDate.of(2026, 8, 31), List.of(new Transfer(account, Yen.of(12_000), "15")))
            .orElseThrow();
    assertThat(new String(file, UTF_8)).contains("12000");
    assertThat(files.account("", "x", "普通", "1", "ｱ").problems())
        .extracting("field")
        .contains("bank", "branch");
    assertThat(files.write(LocalDate.of(2026, 8, 31), List.of()).isValid()).isFalse();
  }

  @Test
  void long_work_of_a_plugin_runs_to_its_end_for_its_organization() {
    LongWorks works = get(LongWorks.class);
    works.start("sample.to-two", 5);
    works.start("sample.to-two", 5);
    house.get(JobRunner.class).work();
    assertThat(works.progress("sample.to-two", 5).orElseThrow())
        .isEqualTo(new LongWorks.Progress(2, 2, "DONE"));
    assertThat(count("select count(*) from audit_entry where action = 'sample.step'")).isEqualTo(2);
    assertThatThrownBy(() -> works.start("billing", 1)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void daily_work_is_done_once_a_day_after_midnight_and_again_after_ten_minutes_if_it_failed() {
    EachDay work = house.get(EachDay.class);
    at(LocalDateTime.of(2026, 7, 1, 0, 4));
    assertThat(days()).isEmpty();
    at(LocalDateTime.of(2026, 7, 1, 0, 5));
    at(LocalDateTime.of(2026, 7, 1, 23, 59));
    assertThat(days()).containsExactly(LocalDate.of(2026, 7, 1));
    work.fail(1);
    at(LocalDateTime.of(2026, 7, 2, 1, 0));
    at(LocalDateTime.of(2026, 7, 2, 1, 9));
    assertThat(days()).hasSize(1);
    at(LocalDateTime.of(2026, 7, 2, 1, 10));
    assertThat(days()).hasSize(2);
    assertThat(count("select count(*) from daily_work")).isEqualTo(2);
  }

  private static void at(LocalDateTime time) {
    house.get(MovableClock.class).stopAt(time);
    house.get(DailyRunner.class).work();
  }

  private static List<LocalDate> days() {
    return house.get(EachDay.class).days();
  }
}

package org.tsudoi.core.member;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.access.Role;
import org.tsudoi.core.csv.CsvSource;
import org.tsudoi.core.house.House;
import org.tsudoi.core.job.JobRunner;
import org.tsudoi.core.job.JobStep;
import org.tsudoi.testkit.register.BadRow;
import org.tsudoi.testkit.register.RegisterGenerator;

class ImportTest {
  private static final OrganizationId AOBA = new OrganizationId("aoba");
  private static final Actor STAFF = Actor.system(AOBA);
  private static final Charset MS932 = Charset.forName("windows-31j");
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final String HEAD = "会員番号,氏名,フリガナ,生年月日,会員区分,入会日,事業所番号,事業所名,事業所加入日\r\n";

  private House house;

  @BeforeEach
  void open() {
    house = House.open();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void a_register_as_excel_writes_it_is_loaded_and_each_bad_row_is_reported_P_11() {
    var out = new ByteArrayOutputStream();
    List<BadRow> bad = new RegisterGenerator(1, 40, 2_000, 40, MS932, "事業所会員").write(out);
    long id = checked(out.toByteArray());
    assertThat(reported(id)).containsExactlyElementsOf(bad);
    assertThat(desk().find(STAFF, id).orElseThrow())
        .extracting(ImportView::rowCount, ImportView::badRows, ImportView::newMembers)
        .containsExactly(2_040L, 40L, 2_000L);
    load(id);
    assertThat(count("member")).isEqualTo(2_000);
    assertThat(count("office")).isEqualTo(40);
    assertThat(count("bank_account")).isEqualTo(40);
    assertThat(count("membership")).isEqualTo(2_000);
    assertThat(count("register_import_part")).isZero();
  }

  @Test
  void names_keep_their_characters_and_are_found_by_other_writings() {
    load(
        checked(
            (HEAD
                    + "7,髙﨑　彅子,ﾀｶｻﾞｷ ﾅｷﾞｺ,H2.5.1,事業所会員,2026/4/1,12,あおば商店,2020/4/1\r\n"
                    + "8,邊見　さくら,へんみ　さくら,1985年3月3日,OFFICE,2026-04-01,12,あおば商店,2020/4/1\r\n")
                .getBytes(MS932)));
    assertThat(found("", "高崎")).containsExactly("髙﨑　彅子");
    assertThat(found("たかさき", "")).containsExactly("髙﨑　彅子");
    assertThat(found("ヘンミサ", "辺")).containsExactly("邊見　さくら");
    MemberRow row = list(MemberQuery.all(TODAY, 10)).get(0);
    assertThat(row.number()).isEqualTo("00000007");
    assertThat(row.officeNumber()).isEqualTo("00012");
    assertThat(row.birthDate()).isEqualTo(LocalDate.of(1990, 5, 1));
    assertThat(row.kana()).isEqualTo("タカザキ　ナギコ");
  }

  @Test
  void utf_8_with_its_mark_is_read_and_strange_characters_are_told() {
    byte[] csv =
        ("\uFEFF" + HEAD + "1,𠮷野　花子,ヨシノ　ハナコ,1990/1/1,事業所会員,2026/4/1,1,店,2020/4/1\r\n")
            .getBytes(UTF_8);
    assertThat(reported(checked(csv))).containsExactly(new BadRow(2, "氏名", "text.character"));
  }

  @Test
  void the_same_file_again_changes_nothing() {
    var out = new ByteArrayOutputStream();
    new RegisterGenerator(2, 5, 200, 0, MS932, "事業所会員").write(out);
    load(checked(out.toByteArray()));
    String before = fingerprint();
    long again = checked(out.toByteArray());
    assertThat(desk().find(STAFF, again).orElseThrow())
        .extracting(
            ImportView::sameMembers,
            ImportView::newMembers,
            ImportView::newOffices,
            ImportView::badRows)
        .containsExactly(200L, 0L, 0L, 0L);
    assertThat(desk().load(STAFF, again).isAccepted()).isTrue();
    work();
    assertThat(fingerprint()).isEqualTo(before);
  }

  @Test
  void who_is_registered_otherwise_is_told_and_not_overwritten() {
    load(checked(row("1,山田　花子,ヤマダ　ハナコ,1990/1/1,事業所会員,2026/4/1,1,店,2020/4/1")));
    assertThat(reported(checked(row("2,林　一,ハヤシ　ハジメ,1990/1/1,事業所会員,2026/4/1,1,他店,2020/4/1"))))
        .containsExactly(new BadRow(2, "事業所名", "member.import-office-registered"));
    long id = checked(row("1,山田　花美,ヤマダ　ハナミ,1990/1/1,事業所会員,2026/4/1,1,店,2020/4/1"));
    assertThat(reported(id))
        .containsExactly(new BadRow(2, "会員番号", "member.import-member-registered"));
    load(id);
    assertThat(list(MemberQuery.all(TODAY, 10)).get(0).name()).isEqualTo("山田　花子");
  }

  @Test
  void every_row_of_an_office_number_that_belongs_to_another_office_is_told_and_not_loaded() {
    load(checked(row("1,山田　花子,ヤマダ　ハナコ,1990/1/1,事業所会員,2026/4/1,1,店,2020/4/1")));
    long id =
        checked(
            row(
                "2,林　一,ハヤシ　ハジメ,1990/1/1,事業所会員,2026/4/1,1,他店,2020/4/1\r\n"
                    + "3,林　二,ハヤシ　ジロウ,1990/1/1,事業所会員,2026/4/1,1,他店,2020/4/1\r\n"
                    + "4,森　三,モリ　サン,1990/1/1,事業所会員,2026/4/1,2,森の店,2020/4/1"));
    assertThat(reported(id))
        .containsExactly(
            new BadRow(2, "事業所名", "member.import-office-registered"),
            new BadRow(3, "事業所名", "member.import-office-registered"));
    assertThat(desk().find(STAFF, id).orElseThrow())
        .extracting(ImportView::badRows, ImportView::newMembers)
        .containsExactly(2L, 1L);
    load(id);
    assertThat(list(MemberQuery.all(TODAY, 10)))
        .extracting(MemberRow::name)
        .containsExactly("山田　花子", "森　三");
  }

  @Test
  void what_is_longer_than_the_register_holds_is_told_in_its_row_and_the_others_are_loaded() {
    String head = "事業所番号,事業所名,事業所加入日,事業所名フリガナ,系列,所在地,代表者,担当者\r\n";
    long id =
        checked(
            (head
                    + "1,店,2020/4/1,%s,%s,%s,%s,%s\r\n"
                        .formatted(
                            "ア".repeat(121),
                            "系".repeat(41),
                            "町".repeat(201),
                            "代".repeat(101),
                            "担".repeat(101))
                    + "2,店,2020/4/1,%s,%s,%s,%s,%s\r\n"
                        .formatted(
                            "ア".repeat(120),
                            "系".repeat(40),
                            "町".repeat(200),
                            "代".repeat(100),
                            "担".repeat(100)))
                .getBytes(MS932));
    assertThat(reported(id))
        .containsExactlyInAnyOrder(
            new BadRow(2, "事業所名フリガナ", "text.too-long"),
            new BadRow(2, "系列", "text.too-long"),
            new BadRow(2, "所在地", "text.too-long"),
            new BadRow(2, "代表者", "text.too-long"),
            new BadRow(2, "担当者", "text.too-long"));
    load(id);
    assertThat(count("office")).isEqualTo(1);
  }

  @Test
  void members_of_an_office_that_has_left_are_told_unless_they_left_before() {
    load(checked(row("1,山田　花子,ヤマダ　ハナコ,1990/1/1,事業所会員,2026/4/1,1,店,2020/4/1")));
    house
        .get(RegisterDesk.class)
        .closeOffice(
            STAFF,
            list(MemberQuery.all(TODAY, 1)).get(0).office(),
            LocalDate.of(2026, 5, 1),
            Basis.seen(1));
    String head = "会員番号,氏名,フリガナ,生年月日,会員区分,入会日,退会日,事業所番号\r\n";
    long id =
        checked(
            (head
                    + "2,林　一,ハヤシ　ハジメ,1990/1/1,事業所会員,2026/4/1,,1\r\n"
                    + "3,林　二,ハヤシ　ジロウ,1990/1/1,事業所会員,2026/4/1,2026/5/1,1\r\n")
                .getBytes(MS932));
    assertThat(reported(id)).containsExactly(new BadRow(2, "事業所番号", "member.import-office-left"));
  }

  @Test
  void members_alone_join_registered_offices_and_unknown_ones_are_told() {
    load(checked("事業所番号,事業所名,事業所加入日\r\n1,店,2020/4/1\r\n".getBytes(MS932)));
    String head = "会員番号,氏名,フリガナ,生年月日,会員区分,入会日,事業所番号\r\n";
    long id =
        checked(
            (head
                    + "1,山田　花子,ヤマダ　ハナコ,1990/1/1,事業所会員,2026/4/1,00001\r\n"
                    + "2,山田　一郎,ヤマダ　イチロウ,1990/1/1,事業所会員,2026/4/1,2\r\n")
                .getBytes(MS932));
    assertThat(reported(id))
        .containsExactly(new BadRow(3, "事業所番号", "member.import-office-unknown"));
    load(id);
    assertThat(list(MemberQuery.all(TODAY, 10))).hasSize(1);
  }

  @Test
  void nothing_is_loaded_when_the_secretariat_says_so() {
    long id = checked(row("1,山田　花子,ヤマダ　ハナコ,1990/1/1,事業所会員,2026/4/1,1,店,2020/4/1"));
    assertThat(desk().discard(STAFF, id).isAccepted()).isTrue();
    assertThat(desk().load(STAFF, id).problems())
        .extracting(Problem::code)
        .containsExactly("changed-meanwhile");
    work();
    assertThat(count("member") + count("register_import_part")).isZero();
  }

  @Test
  void a_new_member_after_an_import_gets_a_number_of_its_own() {
    load(checked(row("57,山田　花子,ヤマダ　ハナコ,1990/1/1,事業所会員,2026/4/1,1,店,2020/4/1")));
    var office = list(MemberQuery.all(TODAY, 1)).get(0).office();
    var joined =
        house
            .get(RegisterDesk.class)
            .join(
                STAFF,
                new org.tsudoi.api.filing.Effect.Join(
                    office,
                    "林",
                    "一",
                    "ハヤシ　ハジメ",
                    LocalDate.of(1990, 1, 1),
                    "",
                    "OFFICE",
                    TODAY,
                    java.util.Map.of()),
                Basis.fresh())
            .orElseThrow();
    assertThat(house.get(RegisterDesk.class).member(STAFF, joined, TODAY).orElseThrow().number())
        .isEqualTo("00000058");
  }

  @Test
  void killed_at_any_step_of_check_and_load_nothing_is_lost_or_doubled() {
    var out = new ByteArrayOutputStream();
    List<BadRow> bad = new RegisterGenerator(3, 30, 45_000, 20, MS932, "事業所会員").write(out);
    long id = uploaded(out.toByteArray()).orElseThrow();
    int restarts = 0;
    while (desk().find(STAFF, id).orElseThrow().isRunning()) {
      step();
      house.restart();
      restarts++;
    }
    assertThat(reported(id)).containsExactlyElementsOf(bad);
    desk().load(STAFF, id);
    while (desk().find(STAFF, id).orElseThrow().isRunning()) {
      dieWithin();
      step();
      house.restart();
      restarts++;
    }
    assertThat(restarts).isGreaterThan(6);
    assertThat(count("member")).isEqualTo(45_000);
    assertThat(count("member_facts")).isEqualTo(45_000);
    assertThat(count("membership")).isEqualTo(45_000);
    assertThat(desk().find(STAFF, id).orElseThrow().loadedMembers()).isEqualTo(45_000);
  }

  @Test
  void what_is_no_register_is_refused_at_once_with_what_to_do() {
    assertThat(refusal(new byte[0])).containsExactly("csv.empty");
    assertThat(refusal("PK\u0003\u0004workbook".getBytes(UTF_8))).containsExactly("csv.excel");
    assertThat(refusal("氏名,会費\r\n".getBytes(MS932))).containsExactly("csv.column-missing");
    byte[] whole = row("1,山田　花子,ヤマダ　ハナコ,1990/1/1,事業所会員,2026/4/1,1,店,2020/4/1");
    int inKanji = new String(whole, MS932).indexOf("山");
    byte[] cut = Arrays.copyOf(whole, HEAD.getBytes(MS932).length + 3);
    assertThat(inKanji).isPositive();
    assertThat(refusal(cut)).containsExactly("csv.cut");
    assertThat(count("register_import")).isZero();
  }

  @Test
  void a_file_cut_in_its_last_row_has_that_row_reported() {
    byte[] whole = row("1,山田　花子,ヤマダ　ハナコ,1990/1/1,事業所会員,2026/4/1,1,店,2020/4/1");
    assertThat(reported(checked(Arrays.copyOf(whole, whole.length - 3))))
        .extracting(BadRow::code)
        .containsExactly("csv.cut");
    assertThat(reported(checked(Arrays.copyOf(whole, whole.length - 20))))
        .extracting(BadRow::code)
        .containsExactly("csv.cut");
  }

  @Test
  void an_office_with_the_customer_number_of_another_is_told_and_not_loaded_FE_13() {
    String account = ",9901,001,普通,0001000,アオバ,";
    load(checked(account("1,山田　花子,ヤマダ　ハナコ,1990/1/1,事業所会員,2026/4/1,1,店,2020/4/1" + account + "77")));
    long id =
        checked(
            account(
                "2,林　一,ハヤシ　ハジメ,1990/1/1,事業所会員,2026/4/1,2,林の店,2020/4/1"
                    + (account + "0077\r\n")
                    + "3,森　三,モリ　サン,1990/1/1,事業所会員,2026/4/1,3,森の店,2020/4/1"
                    + (account + "\r\n")
                    + "4,原　四,ハラ　ヨン,1990/1/1,事業所会員,2026/4/1,4,原の店,2020/4/1"
                    + (account + "3\r\n")
                    + "5,原　五,ハラ　ゴ,1990/1/1,事業所会員,2026/4/1,4,原の店,2020/4/1"
                    + (account + "3")));
    assertThat(reported(id))
        .containsExactly(
            new BadRow(2, "顧客番号", "member.import-customer-taken"),
            new BadRow(4, "顧客番号", "member.import-customer-taken"),
            new BadRow(5, "顧客番号", "member.import-customer-taken"));
    load(id);
    assertThat(count("office")).isEqualTo(2);
    assertThat(count("bank_account")).isEqualTo(2);
  }

  private static byte[] account(String rows) {
    return (HEAD.strip() + ",銀行コード,支店コード,預金種目,口座番号,口座名義,顧客番号\r\n" + rows + "\r\n").getBytes(MS932);
  }

  @Test
  void only_the_secretariat_imports_and_only_its_own() {
    long id = checked(row("1,山田　花子,ヤマダ　ハナコ,1990/1/1,事業所会員,2026/4/1,1,店,2020/4/1"));
    Actor foreign = Actor.system(new OrganizationId("minato"));
    assertThat(desk().find(foreign, id)).isEmpty();
    assertThat(desk().problems(foreign, id, 0, 10)).isEmpty();
    assertThat(desk().load(foreign, id).isAccepted()).isFalse();
    Actor clerk =
        new Actor(
            AOBA,
            Optional.of(AccountId.of(1)),
            "担当者",
            Role.OFFICE_ADMIN,
            Set.of(),
            Optional.empty());
    assertThatThrownBy(() -> desk().find(clerk, id)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> desk().upload(clerk, "x.csv", CsvSource.of(row("1"))))
        .isInstanceOf(AccessDenied.class);
  }

  /** A step that does all its work and then dies before its transaction commits. */
  private void dieWithin() {
    assertThatThrownBy(
            () ->
                house.inTransaction(
                    () -> {
                      house.get(ImportLoad.class).step(AOBA, desk().latest(STAFF).get(0).id());
                      throw new IllegalStateException("killed");
                    }))
        .hasMessage("killed");
  }

  private ImportDesk desk() {
    return house.get(ImportDesk.class);
  }

  private Result<Long> uploaded(byte[] csv) {
    return desk().upload(STAFF, "名簿.csv", CsvSource.of(csv));
  }

  private long checked(byte[] csv) {
    long id = uploaded(csv).orElseThrow();
    work();
    assertThat(desk().find(STAFF, id).orElseThrow().state()).isEqualTo("CHECKED");
    return id;
  }

  private void load(long id) {
    assertThat(desk().load(STAFF, id).isAccepted()).isTrue();
    work();
    assertThat(desk().find(STAFF, id).orElseThrow().state()).isEqualTo("LOADED");
  }

  private void work() {
    house.get(JobRunner.class).work();
  }

  private void step() {
    house.get(JobStep.class).run(AOBA);
  }

  private List<String> refusal(byte[] csv) {
    return uploaded(csv).problems().stream().map(Problem::code).toList();
  }

  private List<BadRow> reported(long id) {
    List<BadRow> reported = new ArrayList<>();
    for (ImportProblem problem : desk().problems(STAFF, id, 0, 1_000)) {
      reported.add(new BadRow(problem.line(), problem.columnName(), problem.reason().code()));
    }
    return reported;
  }

  private List<MemberRow> list(MemberQuery query) {
    return house.get(RegisterDesk.class).list(STAFF, query).rows();
  }

  private List<String> found(String kana, String name) {
    MemberQuery query =
        new MemberQuery(
            TODAY,
            "",
            kana,
            name,
            Optional.empty(),
            "",
            MemberQuery.Sort.NUMBER,
            Optional.empty(),
            10);
    return list(query).stream().map(MemberRow::name).toList();
  }

  private long count(String table) {
    return ask("select count(*)::text from " + table).transform(Long::parseLong);
  }

  private String fingerprint() {
    return ask(
        "select md5(string_agg(t, '' order by t)) from (select m::text as t from member m"
            + " union all select f::text from member_facts f"
            + " union all select s::text from membership s union all select o::text from office o"
            + " union all select c::text from counter c where name in ('member', 'office')) x");
  }

  private String ask(String sql) {
    return house.inTransaction(
        () ->
            house
                .get(org.tsudoi.core.database.Database.class)
                .of(AOBA, handle -> handle.createQuery(sql).mapTo(String.class).one()));
  }

  private static byte[] row(String row) {
    return (HEAD + row + "\r\n").getBytes(MS932);
  }
}

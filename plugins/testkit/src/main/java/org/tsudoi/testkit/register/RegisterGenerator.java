package org.tsudoi.testkit.register;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A made-up register (名簿) of one row a member with its office's columns, as a secretariat keeps it
 * in Excel: rare kanji and variants, kana of both widths, dates of both eras, numbers without their
 * zeros. The good rows are {@code members}; bad rows come on top, each with one fault.
 *
 * @param seed the same seed gives the same bytes
 * @param badRows spread over the file, all kinds in turn
 * @param charset MS932 as Excel saves, or UTF-8 (with its mark)
 * @param category label of the membership category
 */
public record RegisterGenerator(
    long seed, int offices, int members, int badRows, Charset charset, String category) {

  /** The register of the main journey: 400 offices, 20,000 members, 50 bad rows, Shift_JIS. */
  public static final RegisterGenerator USUAL =
      new RegisterGenerator(4, 400, 20_000, 50, Charset.forName("windows-31j"), "事業所会員");

  private static final List<String> COLUMNS =
      List.of(
          "事業所番号",
          "事業所名",
          "事業所名フリガナ",
          "系列",
          "事業所加入日",
          "郵便番号",
          "所在地",
          "電話番号",
          "メールアドレス",
          "代表者",
          "担当者",
          "銀行コード",
          "支店コード",
          "預金種目",
          "口座番号",
          "口座名義",
          "会員番号",
          "氏名",
          "フリガナ",
          "生年月日",
          "性別",
          "会員区分",
          "入会日",
          "退会日");
  private static final String[] TRADES =
      "商店 ショウテン,工業 コウギョウ,食品 ショクヒン,運輸 ウンユ,印刷 インサツ,電機 デンキ".split(",");

  /** Above the numbers of the demonstration; without the zeros that Excel drops. */
  private static final int FIRST_MEMBER = 1_000_001;

  private static final int FIRST_OFFICE_NUMBER = 1_001;
  private static final LocalDate FIRST_OFFICE = LocalDate.of(2012, 4, 1);
  private static final LocalDate LAST_JOINING = LocalDate.of(2026, 3, 1);

  /** Writes the file; the rows that must be reported. */
  public List<BadRow> write(OutputStream out) {
    try {
      Writer writer = new BufferedWriter(new OutputStreamWriter(out, charset), 1 << 16);
      List<BadRow> bad = write(writer);
      writer.flush();
      return bad;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<BadRow> write(Writer writer) throws IOException {
    Random random = new Random(seed);
    List<BadRow> bad = new ArrayList<>();
    if (charset.equals(StandardCharsets.UTF_8)) {
      writer.write('\uFEFF');
    }
    writer.write(String.join(",", COLUMNS) + "\r\n");
    long line = 1;
    int office = -1;
    Map<String, String> officeRow = Map.of();
    for (int member = 0; member < members; member++) {
      int its = (int) ((long) member * offices / members);
      if (its != office) {
        office = its;
        officeRow = office(its, random);
      }
      Map<String, String> row = member(officeRow, member, random);
      line = write(writer, text(row), line);
      if (badRows > 0 && bad.size() < badRows && isSpoilt(member)) {
        Fault fault = Fault.values()[bad.size() % Fault.values().length];
        bad.add(fault.on(line + 1));
        line = write(writer, spoilt(fault, row, member), line);
      }
    }
    return bad;
  }

  private boolean isSpoilt(int member) {
    long step = Math.max(1, members / badRows);
    return member % step == step / 2;
  }

  private static long write(Writer writer, String text, long line) throws IOException {
    writer.write(text + "\r\n");
    return line + 1;
  }

  private String spoilt(Fault fault, Map<String, String> good, int member) {
    Map<String, String> row = new LinkedHashMap<>(good);
    if (fault != Fault.DOUBLE) {
      row.put("会員番号", Integer.toString(90_000_000 + member));
    }
    fault.spoil.accept(row);
    return switch (fault) {
      case SHORT_ROW -> text(row).substring(0, text(row).lastIndexOf(','));
      case BROKEN_QUOTE -> "\"" + text(row).replace("\"", "");
      default -> text(row);
    };
  }

  private Map<String, String> office(int office, Random random) {
    Person head = Person.make(random);
    Person clerk = Person.make(random);
    String[] family = head.name().split("　");
    String[] trade = TRADES[office % TRADES.length].split(" ");
    String kana = head.kana().split("　")[0] + trade[1];
    Map<String, String> row = new LinkedHashMap<>();
    row.put("事業所番号", Integer.toString(FIRST_OFFICE_NUMBER + office));
    row.put("事業所名", "株式会社" + family[0] + trade[0] + (office + 1));
    row.put("事業所名フリガナ", "カブシキガイシャ" + kana);
    row.put("系列", office % 10 < 3 ? "第" + (office / 10 + 1) + "グループ" : "");
    row.put("事業所加入日", Writing.slashed(FIRST_OFFICE.plusDays(random.nextInt(365 * 4))));
    row.put("郵便番号", "%03d-%04d".formatted(900 + office % 100, random.nextInt(10_000)));
    row.put("所在地", "\"青葉県あおば市中央" + (1 + office % 9) + "丁目, ～あおばビル" + office + "階\"");
    row.put("電話番号", "099-%03d-%04d".formatted(office % 1000, random.nextInt(10_000)));
    row.put("メールアドレス", "office" + (office + 1) + "@example.jp");
    row.put("代表者", head.name());
    row.put("担当者", clerk.name());
    row.put("銀行コード", office % 2 == 0 ? "9901" : "9902");
    row.put("支店コード", Integer.toString(1 + office % 30));
    row.put("預金種目", office % 5 == 0 ? "当座" : "普通");
    row.put("口座番号", Integer.toString(1_000 + office));
    row.put("口座名義", Writing.halfWidth("カ）" + kana).replace('）', ')'));
    return row;
  }

  private Map<String, String> member(Map<String, String> office, int member, Random random) {
    Person person = Person.make(random);
    LocalDate joined = joined(person, random);
    Map<String, String> row = new LinkedHashMap<>(office);
    row.put("会員番号", Integer.toString(FIRST_MEMBER + member));
    row.put("氏名", person.name());
    row.put("フリガナ", Writing.kana(person.kana(), random));
    row.put("生年月日", Writing.date(person.birth(), random));
    row.put("性別", person.sex());
    row.put("会員区分", category);
    row.put("入会日", Writing.slashed(joined));
    row.put("退会日", random.nextInt(20) == 0 ? Writing.slashed(joined.plusDays(20)) : "");
    return row;
  }

  private static LocalDate joined(Person person, Random random) {
    LocalDate first = LocalDate.of(2016, 4, 1);
    LocalDate grown = person.birth().plusYears(18);
    LocalDate from = grown.isAfter(first) ? grown : first;
    long days = Math.max(1, from.until(LAST_JOINING, ChronoUnit.DAYS));
    return from.plusDays(random.nextInt((int) days));
  }

  private static String text(Map<String, String> row) {
    return COLUMNS.stream().map(row::get).collect(Collectors.joining(","));
  }
}

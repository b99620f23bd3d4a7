package org.tsudoi.core.document;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.tsudoi.api.value.BusinessMonth;
import org.tsudoi.api.value.PostalCode;
import org.tsudoi.api.value.Yen;

/** Documents of a fictional club; the invoice is the handbook's example (FE-10): 2,200 yen. */
final class Samples {

  static final LocalDate ISSUED = LocalDate.of(2026, 6, 22);

  private Samples() {}

  static Sender club() {
    return new Sender(
        "あおば勤労者福祉クラブ",
        PostalCode.of("9998765"),
        List.of("みどり県あおば市中央一丁目2番3号"),
        List.of("電話 0120-000-000（平日 9時～17時）", "https://aoba.example.jp/"),
        "",
        "");
  }

  static Recipient office() {
    return Recipient.office(
            PostalCode.of("9990123"),
            List.of("みどり県あおば市東町四丁目5番6号", "東町第二ビル 3階"),
            "株式会社髙﨑製作所",
            "00123")
        .attention("総務部 髙橋 瀨奈");
  }

  static Letter letter(String number) {
    return new Letter(number, ISSUED, club(), office());
  }

  static InvoiceDocument invoice() {
    return invoice(
        new InvoiceLines(
            List.of(
                new InvoiceLine("入会金", Yen.of(300), 4, "名", Yen.of(1200), "令和8年6月入会 4名", "不課税"),
                new InvoiceLine(
                    "会費（6月分）",
                    Yen.of(500),
                    2,
                    "名",
                    Yen.of(1000),
                    "入会 4名 － 退会 2名（相殺）＝ 2名、6月の1か月分",
                    "不課税"))));
  }

  static InvoiceDocument invoice(InvoiceLines lines) {
    return new InvoiceDocument(
        letter("請-2026-000123"),
        "令和8年度 第1期（6月分）",
        lines,
        new Payment.Debit(
            LocalDate.of(2026, 7, 13),
            new BankAccount("みどり銀行", "あおば支店", "普通", "1234567", "カ）タカサキセイサクシヨ")),
        List.of("会費は消費税の課税対象外（不課税）です。", "残高不足などで振り替えられなかったときは、あらためてご連絡いたします。"));
  }

  static InvoiceDocument longInvoice(int count) {
    return invoice(new InvoiceLines(IntStream.range(0, count).mapToObj(Samples::line).toList()));
  }

  private static InvoiceLine line(int i) {
    return new InvoiceLine(
        "会費（第2期） 会員 %05d 髙橋 太郎".formatted(i),
        Yen.of(500),
        3,
        "か月",
        Yen.of(1500),
        i % 5 == 0 ? "7月～9月の3か月分、起算日 6月30日に在籍" : "",
        "不課税");
  }

  static ReceiptDocument receipt() {
    return new ReceiptDocument(
        letter("領-2026-000098"),
        "会費および入会金（令和8年6月分）",
        LocalDate.of(2026, 7, 13),
        "口座振替",
        invoice().lines(),
        List.of("この領収書は電子的に発行したものです。"));
  }

  static MembershipNotice notice() {
    return new MembershipNotice(
        letter("通-2026-000456"),
        "髙橋 瀨奈",
        "タカハシ セナ",
        List.of(registered(), entitled()),
        List.of("登録内容に誤りがあるときは、事業所のご担当者を通じてお知らせください。"));
  }

  private static FactGroup registered() {
    return new FactGroup(
        "登録内容",
        List.of(
            new Fact("会員番号", "00123-0004"),
            new Fact("会員区分", "事業所会員"),
            new Fact("事業所", "株式会社髙﨑製作所（00123）"),
            new Fact("入会日", LocalDate.of(2026, 6, 8))));
  }

  private static FactGroup entitled() {
    return new FactGroup(
        "ご利用と会費",
        List.of(
            new Fact("サービスのご利用", BusinessMonth.of(2026, 6)),
            new Fact("給付金の資格", BusinessMonth.of(2026, 7)),
            new Fact("会費（月額）", Yen.of(500))));
  }

  static FilingCopy filing() {
    return new FilingCopy(
        letter("受-2026-001234"),
        "追加入会申込",
        ZonedDateTime.of(2026, 6, 8, 10, 5, 0, 0, ZoneId.of("Asia/Tokyo")),
        "総務部 髙橋 瀨奈",
        "受付済",
        List.of(member("草彅 蓮", "クサナギ レン"), member("𡈽屋 凜", "ツチヤ リン")),
        List.of("雇用証明書.pdf"),
        List.of());
  }

  private static FactGroup member(String name, String kana) {
    return new FactGroup(
        "入会する方：" + name,
        List.of(
            new Fact("氏名", name),
            new Fact("フリガナ", kana),
            new Fact("生年月日", LocalDate.of(1989, 1, 8)),
            new Fact("入会希望月", BusinessMonth.of(2026, 6)),
            new Fact("雇用期間", "期間の定めなし")));
  }

  static NoticeDocument decision() {
    return new NoticeDocument(
        letter("給-2026-000031"),
        "共済給付決定通知書",
        "申請のありました共済給付金について、下記のとおり給付を決定しましたので通知いたします。",
        List.of(
            new FactGroup(
                "決定の内容",
                List.of(
                    new Fact("会員", "髙橋 瀨奈（00123-0004）"),
                    new Fact("給付の種類", "結婚祝金"),
                    new Fact("給付額", Yen.of(20_000)),
                    new Fact("振込予定日", LocalDate.of(2026, 7, 31))))),
        List.of());
  }

  static InvoiceDocument crowdedInvoice() {
    return new InvoiceDocument(
        new Letter("請-2026-000124", ISSUED, foundation(), dayCare()),
        "令和8年度 第1期（4月～6月）",
        new InvoiceLines(List.of(line(0), correction(), correction())),
        new Payment.Transfer(
            LocalDate.of(2026, 7, 31),
            new BankAccount("みどり銀行", "あおば支店", "普通", "7654321", "アオバフクシクラブ")),
        List.of("振込手数料はご負担ください。"));
  }

  private static Sender foundation() {
    return new Sender(
        "公益財団法人みどり県あおば市勤労者福祉サービスセンター",
        PostalCode.of("9998765"),
        List.of("みどり県あおば市中央一丁目2番3号", "勤労福祉会館 2階"),
        List.of("電話 0120-000-000（平日 9時～17時）"),
        "T1234567890123",
        "classpath:org/tsudoi/core/document/logo.png");
  }

  private static Recipient dayCare() {
    return Recipient.office(
        PostalCode.of("9990123"),
        List.of("みどり県あおば市東町大字上之郷字下河原四丁目5番地の6", "東町第二ビル 3階 301号室"),
        "社会福祉法人みどり県あおば市中央福祉会 東町デイサービスセンター",
        "00124");
  }

  private static InvoiceLine correction() {
    return new InvoiceLine(
        "前期分の調整（令和8年5月に届出のあった退会3名について、起算日より前の日付であったため減額）",
        Yen.of(-1500),
        3,
        "名",
        Yen.of(-4500),
        "",
        "不課税");
  }
}

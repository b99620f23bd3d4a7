package org.tsudoi.testkit.register;

import java.time.LocalDate;
import java.util.Random;

/** A made-up person with rare and variant characters, written as people write them. */
record Person(String name, String kana, LocalDate birth, String sex) {
  private static final String[] FAMILY =
      ("山田 ヤマダ,髙橋 タカハシ,山﨑 ヤマザキ,渡邊 ワタナベ,渡邉 ワタナベ,齋藤 サイトウ,齊藤 サイトウ,"
              + "斎藤 サイトウ,濵田 ハマダ,廣瀬 ヒロセ,小澤 オザワ,櫻井 サクライ,中嶋 ナカジマ,中嶌 ナカジマ,"
              + "眞鍋 マナベ,桒原 クワバラ,栁田 ヤナギダ,草彅 クサナギ,德永 トクナガ,國分 コクブン,"
              + "佐藤 サトウ,鈴木 スズキ,田中 タナカ,伊藤 イトウ,中村 ナカムラ,小林 コバヤシ,加藤 カトウ,"
              + "吉田 ヨシダ,佐々木 ササキ,松本 マツモト,井上 イノウエ,木村 キムラ,林 ハヤシ,清水 シミズ,"
              + "池田 イケダ,阿部 アベ,石川 イシカワ,五十嵐 イガラシ,勅使河原 テシガワラ,祖父江 ソブエ")
          .split(",");
  private static final String[] GIVEN =
      ("花子 ハナコ,太郎 タロウ,一郎 イチロウ,さくら サクラ,ゆうこ ユウコ,みゆき ミユキ,瞳 ヒトミ,"
              + "昴 スバル,凜 リン,煌 コウ,彅 ナギ,悠斗 ユウト,結衣 ユイ,陽葵 ヒマリ,蓮 レン,湊 ミナト,"
              + "健一 ケンイチ,久美子 クミコ,浩二 コウジ,恵美 エミ,マリア マリア,ジョン ジョン,"
              + "ヴィクトリア ヴィクトリア,薫 カオル,渚 ナギサ,祐輔 ユウスケ,神楽 カグラ,穣 ユタカ")
          .split(",");

  static Person make(Random random) {
    String[] family = FAMILY[random.nextInt(FAMILY.length)].split(" ");
    String[] given = GIVEN[random.nextInt(GIVEN.length)].split(" ");
    LocalDate birth = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(365 * 52));
    return new Person(
        family[0] + "　" + given[0],
        family[1] + "　" + given[1],
        birth,
        random.nextInt(10) == 0 ? "" : random.nextBoolean() ? "男" : "女");
  }
}

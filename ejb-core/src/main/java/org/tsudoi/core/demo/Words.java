package org.tsudoi.core.demo;

import java.util.List;
import java.util.stream.Stream;

/** Names of which invented offices and persons are made. */
final class Words {
  static final List<Named> PLACES =
      read(
          "若葉/ワカバ 星見/ホシミ 七瀬/ナナセ 桜坂/サクラザカ 緑野/ミドリノ 川端/カワバタ 朝日台/アサヒダイ 松ヶ丘/マツガオカ"
              + " 月島橋/ツキシマバシ 梅里/ウメサト 白浜/シラハマ 高砂野/タカサゴノ");
  static final List<Named> TRADES =
      read(
          "製作所/セイサクショ 工務店/コウムテン 印刷/インサツ 食品/ショクヒン 運輸/ウンユ 電機/デンキ 園芸/エンゲイ"
              + " 介護サービス/カイゴサービス 文具/ブング 整備/セイビ");
  static final List<Named> FAMILIES =
      read(
          "佐藤/サトウ 鈴木/スズキ 髙橋/タカハシ 田中/タナカ 渡邉/ワタナベ 伊藤/イトウ 山﨑/ヤマザキ 中村/ナカムラ 小林/コバヤシ"
              + " 加藤/カトウ 吉田/ヨシダ 山田/ヤマダ 齋藤/サイトウ 松本/マツモト 井上/イノウエ 木村/キムラ 林/ハヤシ 清水/シミズ"
              + " 濵田/ハマダ 池田/イケダ 橋本/ハシモト 阿部/アベ 森/モリ 石川/イシカワ");
  static final List<Named> WOMEN =
      read("花子/ハナコ 陽菜/ハルナ 美咲/ミサキ 結衣/ユイ 由美子/ユミコ 恵/メグミ 千尋/チヒロ 直美/ナオミ 彩/アヤ 真由美/マユミ 文/フミ");
  static final List<Named> MEN =
      read("太郎/タロウ 大輔/ダイスケ 翔太/ショウタ 健一/ケンイチ 誠/マコト 隆/タカシ 悠斗/ユウト 浩二/コウジ 亮/リョウ 和彦/カズヒコ 蓮/レン");

  private Words() {}

  private static List<Named> read(String words) {
    return Stream.of(words.split(" ")).map(Named::of).toList();
  }
}

package org.tsudoi.plugin.businessclub.filing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * One setting changed, and where it must be seen.
 *
 * @param expected words by section that are there afterwards and were not before
 * @param gone words by section that were there before and are not afterwards
 */
record SettingChange(
    String key,
    Map<String, String> before,
    Map<String, String> after,
    Map<String, String> expected,
    Map<String, String> gone) {
  private static final String WORDS = "新しい言葉";

  private static SettingChange of(String key, String value) {
    Map<String, String> before = new TreeMap<>(base(key));
    Map<String, String> after = new TreeMap<>(before);
    after.put(key, value);
    return new SettingChange(key, before, after, new LinkedHashMap<>(), new LinkedHashMap<>());
  }

  private static Map<String, String> base(String key) {
    Map<String, String> aoba = ClubKeys.of("aoba");
    Map<String, String> minato = ClubKeys.of("minato");
    return !aoba.containsKey(key) && minato.containsKey(key) ? minato : aoba;
  }

  private SettingChange seen(String section, String words) {
    expected.put(section, words);
    return this;
  }

  private SettingChange gone(String section, String words) {
    gone.put(section, words);
    return this;
  }

  private SettingChange with(String other, String value) {
    after.put(other, value);
    return this;
  }

  /** As with {@link #with}, before and afterwards. */
  private SettingChange given(String other, String value) {
    before.put(other, value);
    return with(other, value);
  }

  /** The change of this key; fails when no case covers it. */
  static SettingChange of(String key) {
    if (key.startsWith("benefit.")) {
      String[] parts = key.split("\\.", 3);
      return ofBenefit(key, parts[1], parts[2]);
    }
    return switch (key) {
      case "brand.colour" -> of(key, "#123456").seen("brand", "#123456");
      case "brand.contract", "brand.logo" -> of(key, "their-own").seen("brand", "their-own");
      case "brand.short-name", "brand.phone", "brand.hours", "brand.address", "brand.email" ->
          of(key, WORDS).seen("brand", WORDS);
      case "categories" ->
          of(key, "OFFICE,INDIVIDUAL,HONORARY")
              .with("category.HONORARY.label", "名誉会員")
              .with("fee.month.HONORARY", "55")
              .seen("categories", "名誉会員")
              .seen("continuing", "HONORARY")
              .seen("joining form", "名誉会員");
      case "category.OFFICE.label", "category.INDIVIDUAL.label" ->
          of(key, WORDS).seen("categories", WORDS);
      default -> ofRules(key);
    };
  }

  private static SettingChange ofRules(String key) {
    return switch (key) {
      case "fee.joining" -> of(key, "321").seen("joining", "321円").seen("joining sum", "1,284円");
      case "fee.month.OFFICE", "fee.month.INDIVIDUAL" ->
          of(key, "613")
              .seen("continuing", "1,839円")
              .seen("cycle reasons", "月額613円")
              .seen("joining", "613円")
              .seen("notice", "613円");
      case "fee.cycle-months" ->
          of(key, "6").seen("cycle", "（4〜9月分）").seen("continuing", "×6か月").seen("joining", "×6か月");
      case "fee.debit-day" -> of(key, "21").seen("cycle", "debitOn=2026-04-21");
      case "fee.offset" -> of(key, "false").gone("joining", "相殺").seen("joining", "6,000円");
      case "fee.arrears.stop-services" -> of(key, "7").seen("arrears", "stopServices=7");
      case "fee.arrears.may-end" -> of(key, "9").seen("arrears", "mayEnd=9");
      case "filing.joining.cutoff-day" -> of(key, "9").gone("joining form", "THIS");
      case "filing.joining.day" ->
          of(key, "payment").seen("asked", "paidOn").gone("joined", "joinedOn=2026-06-01");
      case "filing.joining.office-minimum" -> of(key, "8").seen("joining problems", "least=8");
      case "filing.joining.individual-category" ->
          of(key, "OFFICE").gone("joined alone", "category=INDIVIDUAL");
      case "filing.joining.papers" -> paper(key).seen("papers of further", "passport");
      case "filing.joining.papers.new-office" -> paper(key).seen("papers of six", "passport");
      case "filing.joining.papers.few" ->
          paper(key).seen("papers of two", "passport").gone("papers of two", "proof");
      case "filing.joining.papers.few-people" -> of(key, "1").gone("papers of two", "proof");
      case "filing.joining.papers.filed" ->
          of(key, "office-form").seen("papers of six", "code=office-form, filed=true");
      case "benefits" -> oneKind(key);
      default -> throw new AssertionError("no case changes the setting " + key);
    };
  }

  /** One kind alone; the others' keys go with them. */
  private static SettingChange oneKind(String key) {
    SettingChange change = of(key, "marriage");
    change.after().keySet().removeIf(each -> each.matches("benefit\\.(?!marriage\\.).*"));
    return change.gone("kinds", "benefit-birth");
  }

  private static SettingChange paper(String key) {
    return of(key, "passport").given("text.paper.passport", "身分証明書");
  }

  private static SettingChange ofBenefit(String key, String kind, String name) {
    if (name.startsWith("choice.")) {
      return ofChoice(key, kind, name.substring(name.lastIndexOf('.') + 1));
    }
    return switch (name) {
      case "label" -> of(key, WORDS).seen("kinds", WORDS).seen("words", WORDS);
      case "event-label", "choice-label", "person-label", "lead" ->
          of(key, WORDS).seen("words", WORDS);
      case "amount" -> of(key, "4321").seen("kinds", "4,321円").seen("grants", "4,321円");
      case "group" -> group(key);
      case "cost" -> of(key, "false").gone("questions", kind + " cost");
      case "minimum-months" -> of(key, "31").seen("kinds", "31か月").seen("entitled", "2029-01");
      case "within-months" ->
          of(key, "41").seen("kinds", "41か月").seen("claimed until", kind + " 2033-06-15");
      case "on-leaving-day" -> of(key, "true").gone("leaving", kind + "  true");
      case "limit-per-year" -> of(key, "5").seen("kinds", "5回").seen("limits", kind + " year 5");
      case "limit-in-life" -> of(key, "6").seen("kinds", "6回").seen("limits", kind + " life 6");
      case "limit-each-choice" -> of(key, "false").gone("other choice", kind + " []");
      case "evidence" ->
          of(key, "passport").given("text.paper.passport", "身分証明書").seen("kinds", "身分証明書");
      case "evidence-by" ->
          of(key, "PAPER".equals(base(key).get(key)) ? "ATTACHMENT" : "PAPER")
              .seen(
                  "evidence",
                  kind + ("PAPER".equals(base(key).get(key)) ? " at once" : " by post"));
      case "other-amount" -> of(key, "false").gone("asked of claims", kind);
      case "choices" -> fewer(key, kind);
      default -> throw new AssertionError("no case changes the setting " + key);
    };
  }

  private static SettingChange group(String key) {
    boolean subsidy = "SUBSIDY".equals(base(key).get(key));
    String kind = key.split("\\.")[1];
    return of(key, subsidy ? "BENEFIT" : "SUBSIDY")
        .seen("groups", kind + (subsidy ? " BENEFIT" : " SUBSIDY"));
  }

  /** The first case alone; the others' keys go with them. */
  private static SettingChange fewer(String key, String kind) {
    String[] codes = base(key).get(key).split(",");
    SettingChange change = of(key, codes[0]);
    change
        .after()
        .keySet()
        .removeIf(
            each ->
                each.startsWith("benefit." + kind + ".choice.")
                    && !each.startsWith("benefit." + kind + ".choice." + codes[0] + "."));
    return change.gone("questions", kind + " " + codes[codes.length - 1].strip());
  }

  private static SettingChange ofChoice(String key, String kind, String name) {
    return switch (name) {
      case "label" ->
          of(key, WORDS).seen("kinds", WORDS).seen("questions", WORDS).seen("grants", WORDS);
      case "amount" ->
          of(key, "4321")
              .seen("kinds", "4,321円")
              .seen("questions", "4,321円")
              .seen("grants", "4,321円");
      case "minimum-months" -> of(key, "31").seen("entitled", "2029-01");
      case "on-leaving-day" ->
          of(key, "false").gone("leaving", kind + " " + key.split("\\.")[3] + " false");
      default -> throw new AssertionError("no case changes the setting " + key);
    };
  }

  @Override
  public String toString() {
    return key;
  }
}

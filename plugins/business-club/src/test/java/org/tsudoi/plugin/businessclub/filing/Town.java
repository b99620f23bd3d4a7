package org.tsudoi.plugin.businessclub.filing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Audience;
import org.tsudoi.api.Category;
import org.tsudoi.api.MapSettings;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Wording;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.filing.Effect;
import org.tsudoi.api.filing.FilingContext;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.filing.FilingDraft.Entry;
import org.tsudoi.api.filing.FilingType;
import org.tsudoi.api.member.MemberView;
import org.tsudoi.api.member.Members;
import org.tsudoi.api.member.OfficeView;
import org.tsudoi.api.time.BusinessCalendar;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;

/** A small register: two offices of one group, one outside it, an individual, two members. */
final class Town implements Members {
  static final OfficeId SHOP = OfficeId.of(1);
  static final OfficeId BRANCH = OfficeId.of(2);
  static final OfficeId ALONE = OfficeId.of(3);
  static final OfficeId PERSON = OfficeId.of(4);
  static final MemberId HANAKO = MemberId.of(11);
  static final MemberId TARO = MemberId.of(12);
  static final LocalDate JUNE_10 = LocalDate.of(2026, 6, 10);
  static final List<Category> CATEGORIES =
      List.of(new Category("OFFICE", "事業所会員"), new Category("INDIVIDUAL", "個人会員"));

  private static final Wording WORDING =
      Wording.of(
          new MapSettings(Map.of()), "org.tsudoi.plugin.businessclub.texts", JoiningMonths.class);
  private static final JoiningPapers PAPERS =
      new JoiningPapers(
          List.of("member-form"),
          List.of("office-form", "member-form", "debit-mandate"),
          List.of("proof"),
          5,
          List.of("member-form"));

  /** Joining by the day of payment. */
  static JoiningRules rules(String individualCategory) {
    return rules(JoiningDay.PAYMENT, CATEGORIES, individualCategory);
  }

  static JoiningRules rules(JoiningDay day, List<Category> categories, String individualCategory) {
    return new JoiningRules(
        new JoiningMonths(20, day, WORDING),
        new Headcounts(2, individualCategory),
        PAPERS,
        categories);
  }

  private final Map<OfficeId, OfficeView> offices = new LinkedHashMap<>();
  private final Map<MemberId, MemberView> members = new LinkedHashMap<>();

  Town() {
    office(SHOP, "OFFICE", Optional.of("G"));
    office(BRANCH, "OFFICE", Optional.of("G"));
    office(ALONE, "OFFICE", Optional.empty());
    office(PERSON, "INDIVIDUAL", Optional.empty());
    member(HANAKO, "花子");
    member(TARO, "太郎");
  }

  /** Hanako leaves on {@code day}. */
  Town left(LocalDate day) {
    MemberView is = members.get(HANAKO);
    members.put(
        HANAKO,
        new MemberView(
            is.id(),
            is.number(),
            is.office(),
            is.familyName(),
            is.givenName(),
            is.kana(),
            is.birthDate(),
            is.sex(),
            is.category(),
            is.joinedOn(),
            Optional.of(day),
            is.details(),
            is.version()));
    return this;
  }

  private void office(OfficeId id, String kind, Optional<String> group) {
    offices.put(
        id,
        new OfficeView(
            id,
            "0000" + id,
            Optional.empty(),
            group,
            kind,
            "あおば商店",
            "アオバショウテン",
            "1000000",
            "青葉県あおば市1-1",
            "0300001111",
            "office@example.jp",
            "青葉 一郎",
            "青葉 二郎",
            LocalDate.of(2020, 4, 1),
            Optional.empty(),
            Map.of(),
            1));
  }

  private void member(MemberId id, String givenName) {
    member(id, givenName, SHOP);
  }

  /** One more member. */
  void member(MemberId id, String givenName, OfficeId office) {
    members.put(
        id,
        new MemberView(
            id,
            "000000" + id,
            office,
            "青葉",
            givenName,
            "アオバ　ハナコ",
            LocalDate.of(1990, 4, 1),
            "FEMALE",
            "OFFICE",
            LocalDate.of(2026, 6, 1),
            Optional.empty(),
            Map.of("employment", "REGULAR"),
            1));
  }

  FilingContext at(OfficeId office, LocalDate day) {
    return at(office, day, Audience.OFFICE);
  }

  FilingContext at(OfficeId office, LocalDate day, Audience audience) {
    BusinessCalendar everyDay = any -> true;
    return new FilingContext(day, audience, offices.get(office), this, everyDay);
  }

  static List<String> codes(FilingType type, FilingDraft draft, FilingContext context) {
    return type.examine(draft, context).problems().stream().map(Problem::code).toList();
  }

  static List<Effect> effects(FilingType type, FilingDraft draft, FilingContext context) {
    return new ArrayList<>(type.effects(draft, context));
  }

  static Entry of(MemberId member, String... answers) {
    return new Entry(Optional.of(member), answers(answers));
  }

  /** Names and values in turn. */
  static Answers answers(String... answers) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < answers.length; i += 2) {
      values.put(answers[i], answers[i + 1]);
    }
    return new Answers(values);
  }

  @Override
  public Optional<MemberView> member(MemberId id, LocalDate day) {
    return Optional.ofNullable(members.get(id));
  }

  @Override
  public List<MemberView> members(Collection<MemberId> ids, LocalDate day) {
    return ids.stream().map(members::get).toList();
  }

  @Override
  public Optional<OfficeView> office(OfficeId id, LocalDate day) {
    return Optional.ofNullable(offices.get(id));
  }

  @Override
  public int headcount(OfficeId id, LocalDate day) {
    return (int) members.values().stream().filter(member -> member.office().equals(id)).count();
  }

  @Override
  public List<OfficeView> affiliated(OfficeId id, LocalDate day) {
    OfficeView asked = offices.get(id);
    return offices.values().stream()
        .filter(
            office ->
                office.id().equals(id)
                    || office.group().isPresent() && office.group().equals(asked.group()))
        .toList();
  }
}

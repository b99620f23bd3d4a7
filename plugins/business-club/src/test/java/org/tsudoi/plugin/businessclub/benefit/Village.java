package org.tsudoi.plugin.businessclub.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Audience;
import org.tsudoi.api.MapSettings;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Wording;
import org.tsudoi.api.benefit.Benefits;
import org.tsudoi.api.benefit.Granted;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.filing.Effect;
import org.tsudoi.api.filing.FilingContext;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.filing.FilingDraft.Entry;
import org.tsudoi.api.filing.FilingType;
import org.tsudoi.api.member.MemberView;
import org.tsudoi.api.member.Members;
import org.tsudoi.api.member.OfficeView;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.Yen;

/** An office with two members who joined on June 10, 2025, and what they had so far. */
final class Village implements Members, Benefits {
  static final MemberId HANAKO = MemberId.of(11);
  static final MemberId TARO = MemberId.of(12);
  static final LocalDate JOINED = LocalDate.of(2025, 6, 10);
  private static final OfficeId SHOP = OfficeId.of(1);

  private final Map<String, String> settings = new LinkedHashMap<>();
  private final List<Granted> granted = new ArrayList<>();
  private final List<Granted> claimed = new ArrayList<>();
  private Optional<LocalDate> leftOn = Optional.empty();

  /** One kind {@code x} with these settings, name and value in turn. */
  static Village with(String... values) {
    Village village = new Village();
    village.settings.put("benefits", "x");
    village.settings.put("benefit.x.label", "祝金");
    for (int i = 0; i < values.length; i += 2) {
      village.settings.put("benefit.x." + values[i], values[i + 1]);
    }
    return village;
  }

  Village granted(LocalDate day, long yen) {
    granted.add(new Granted("x", "", "", day, Yen.of(yen)));
    return this;
  }

  Village granted(LocalDate day, String choice) {
    granted.add(new Granted("x", choice, "", day, Yen.of(1)));
    return this;
  }

  Village grantedFor(LocalDate day, String person) {
    granted.add(new Granted("x", "", person, day, Yen.of(1)));
    return this;
  }

  Village claimed(LocalDate day, long yen) {
    claimed.add(new Granted("x", "", "", day, Yen.of(yen)));
    return this;
  }

  Village left(LocalDate day) {
    leftOn = Optional.of(day);
    return this;
  }

  ClubBenefits open() {
    MapSettings given = new MapSettings(settings);
    return read(given);
  }

  /** The keys that are refused. */
  Map<String, String> refused() {
    MapSettings given = new MapSettings(settings);
    read(given);
    return given.problems();
  }

  private static ClubBenefits read(MapSettings given) {
    return ClubBenefits.read(
        given, Wording.of(given, "org.tsudoi.plugin.businessclub.texts", ClubBenefits.class));
  }

  FilingType type() {
    return open().claims().get(0);
  }

  FilingContext on(LocalDate day) {
    return on(day, Audience.OFFICE, 1);
  }

  FilingContext on(LocalDate day, Audience audience, int files) {
    return new FilingContext(
        day, audience, office(SHOP, day).orElseThrow(), this, any -> true, this, files);
  }

  /** The codes of what is refused when the event of {@code eventDay} is claimed on {@code day}. */
  List<String> claim(LocalDate eventDay, LocalDate day, String... answers) {
    return type().examine(draft(eventDay, answers), on(day)).problems().stream()
        .map(Problem::code)
        .toList();
  }

  /** What is granted for it. */
  Effect.Grant grant(LocalDate eventDay, String... answers) {
    return (Effect.Grant) type().effects(draft(eventDay, answers), on(eventDay)).get(0);
  }

  static FilingDraft draft(LocalDate eventDay, String... answers) {
    return new FilingDraft(new Answers(Map.of()), List.of(entry(HANAKO, eventDay, answers)));
  }

  static Entry entry(MemberId member, LocalDate eventDay, String... answers) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("eventDay", eventDay.toString());
    for (int i = 0; i < answers.length; i += 2) {
      values.put(answers[i], answers[i + 1]);
    }
    return new Entry(Optional.of(member), new Answers(values));
  }

  @Override
  public List<Granted> granted(MemberId member) {
    return member.equals(HANAKO) ? granted : List.of();
  }

  @Override
  public List<Granted> claimed(MemberId member) {
    return member.equals(HANAKO) ? claimed : List.of();
  }

  @Override
  public Optional<MemberView> member(MemberId id, LocalDate day) {
    return day.isBefore(JOINED)
        ? Optional.empty()
        : Optional.of(
            new MemberView(
                id,
                "00000011",
                SHOP,
                "青葉",
                "花子",
                "アオバ　ハナコ",
                LocalDate.of(1990, 4, 1),
                "",
                "OFFICE",
                JOINED,
                leftOn,
                Map.of(),
                1));
  }

  @Override
  public List<MemberView> members(Collection<MemberId> ids, LocalDate day) {
    return ids.stream().flatMap(id -> member(id, day).stream()).toList();
  }

  @Override
  public Optional<OfficeView> office(OfficeId id, LocalDate day) {
    return Optional.of(
        new OfficeView(
            id,
            "00001",
            Optional.empty(),
            Optional.empty(),
            "OFFICE",
            "あおば商店",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            LocalDate.of(2020, 4, 1),
            Optional.empty(),
            Map.of(),
            1));
  }

  @Override
  public int headcount(OfficeId id, LocalDate day) {
    return 2;
  }

  @Override
  public List<OfficeView> affiliated(OfficeId id, LocalDate day) {
    return List.of();
  }
}

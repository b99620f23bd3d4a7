package org.tsudoi.core.filing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tsudoi.api.filing.Answers;
import org.tsudoi.api.filing.Effect;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.filing.FilingDraft.Entry;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.access.Role;
import org.tsudoi.core.database.Database;
import org.tsudoi.core.house.House;
import org.tsudoi.core.member.Basis;
import org.tsudoi.core.member.NewOffice;
import org.tsudoi.core.member.RegisterDesk;
import org.tsudoi.core.time.MovableClock;

/** An organization with one office, its clerks and two of staff, on 2026-06-10. */
final class Ground implements AutoCloseable {
  static final OrganizationId AOBA = OrganizationId.of("aoba");
  static final OrganizationId MINATO = OrganizationId.of("minato");
  static final LocalDate TODAY = LocalDate.of(2026, 6, 10);

  final House house;
  final FilingDesk desk;
  final QueueDesk queue;
  final OfficeId office;
  final OfficeId other;
  final Actor clerk;
  final Actor colleague;
  final Actor viewer;
  final Actor stranger;
  final Actor staff = staff(AOBA, 91, "事務局 一郎");
  final Actor second = staff(AOBA, 92, "事務局 二郎");

  Ground() {
    this(Map.of());
  }

  Ground(Map<String, String> settings) {
    Map<String, String> aoba = new LinkedHashMap<>(Map.of("name", "あおばクラブ", "plugin", "sample"));
    aoba.putAll(settings);
    house = new House().organization("aoba", aoba).organization("minato").start();
    today(TODAY);
    desk = house.get(FilingDesk.class);
    queue = house.get(QueueDesk.class);
    office = office(AOBA, "あおば商店");
    other = office(AOBA, "よその商店");
    clerk = account(AOBA, 1, "担当 花子", Role.OFFICE_CLERK, office);
    colleague = account(AOBA, 2, "担当 太郎", Role.OFFICE_CLERK, office);
    viewer = account(AOBA, 3, "閲覧 次郎", Role.OFFICE_VIEWER, office);
    stranger = account(MINATO, 1, "よその 人", Role.OFFICE_ADMIN, office(MINATO, "みなと商店"));
  }

  /** The first day again; whoever came before is nobody's double. */
  void fresh() {
    today(TODAY);
    house.inTransaction(
        () -> {
          house
              .get(Database.class)
              .in(
                  AOBA,
                  handle -> {
                    handle.execute("delete from filing_joiner");
                    handle.execute("update member_facts set birth_date = '1900-01-01'");
                  });
          return null;
        });
  }

  void today(LocalDate day) {
    house.get(MovableClock.class).stopAt(day.atTime(10, 0));
  }

  void at(LocalDateTime time) {
    house.get(MovableClock.class).stopAt(time);
  }

  OfficeId office(OrganizationId organization, String name) {
    return house
        .get(RegisterDesk.class)
        .openOffice(
            Actor.system(organization),
            new NewOffice(
                Optional.empty(),
                "OFFICE",
                Optional.empty(),
                Optional.empty(),
                LocalDate.of(2020, 4, 1),
                Map.of("name", name, "email", "office@example.jp")))
        .orElseThrow();
  }

  MemberId member(String familyName) {
    return house
        .get(RegisterDesk.class)
        .join(
            Actor.system(AOBA),
            new Effect.Join(
                office,
                familyName,
                "花子",
                "アオバ　ハナコ",
                LocalDate.of(1985, 4, 1),
                "",
                "OFFICE",
                LocalDate.of(2025, 4, 1),
                Map.of()),
            Basis.fresh())
        .orElseThrow();
  }

  static Actor account(
      OrganizationId organization, long id, String name, Role role, OfficeId office) {
    return new Actor(
        organization, Optional.of(AccountId.of(id)), name, role, Set.of(office), Optional.empty());
  }

  static Actor staff(OrganizationId organization, long id, String name) {
    return new Actor(
        organization, Optional.of(AccountId.of(id)), name, Role.STAFF, Set.of(), Optional.empty());
  }

  static FilingDraft joining(String... familyNames) {
    List<Entry> entries = new ArrayList<>();
    for (String name : familyNames) {
      entries.add(
          person(
              Map.of(
                  "familyName", name,
                  "givenName", "花子",
                  "kana", "あおば　はなこ",
                  "birthDate", birth(name),
                  "kind", "REGULAR")));
    }
    return new FilingDraft(new Answers(Map.of()), entries);
  }

  /** Every name has a day of birth of its own. */
  private static String birth(String name) {
    return name.equals("山田")
        ? "平成2年4月1日"
        : LocalDate.EPOCH.plusDays(Math.floorMod(name.hashCode(), 5000)).toString();
  }

  static Entry person(Map<String, String> answers) {
    return new Entry(Optional.empty(), new Answers(answers));
  }

  static FilingDraft leaving(String day, MemberId... members) {
    List<Entry> entries = new ArrayList<>();
    for (MemberId member : members) {
      entries.add(new Entry(Optional.of(member), new Answers(Map.of("leftOn", day))));
    }
    return new FilingDraft(new Answers(Map.of()), entries);
  }

  DraftInput input(String type, FilingDraft draft) {
    return new DraftInput(UUID.randomUUID(), 0, type, office, draft);
  }

  SavedDraft save(String type, FilingDraft draft) {
    return desk.save(clerk, input(type, draft)).orElseThrow();
  }

  FilingReceipt file(String type, FilingDraft draft) {
    SavedDraft saved = save(type, draft);
    return desk.file(clerk, saved.id(), saved.version()).orElseThrow();
  }

  Filing filing(FilingId id) {
    return desk.view(staff, id).filing();
  }

  long count(String sql) {
    return house.inTransaction(
        () ->
            house
                .get(Database.class)
                .of(AOBA, handle -> handle.createQuery(sql).mapTo(Long.class).one()));
  }

  /** The office has not paid something of the first quarter. */
  void late(String kind) {
    long run =
        count(
            "insert into billing_run (organization, kind, cycle, label, first_month, months,"
                + " base_day, due_on, previewed_offices, previewed_heads, previewed_total,"
                + " created_by, created_at) values ('aoba', '"
                + kind
                + "', 'Q', 'Q', '2026-04-01', 3, '2026-03-31', '2026-04-13', 1, 1, 1500, 'x',"
                + " now()) returning id");
    count(
        "insert into invoice (organization, number, run, cycle, label, office, issued_on, due_on,"
            + " total) values ('aoba', 'late-"
            + kind
            + "', "
            + run
            + ", 'Q', 'Q', "
            + office.value()
            + ", '2026-04-01', '2026-04-13', 1500) returning id");
  }

  /** Everything is paid. */
  void pay() {
    count("with paid as (update invoice set paid = total returning id) select count(*) from paid");
  }

  @Override
  public void close() {
    house.close();
  }
}

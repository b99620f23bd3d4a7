package org.tsudoi.plugin.schoolcoupon.facility;

import java.util.List;
import org.tsudoi.api.Result;
import org.tsudoi.api.value.AccountId;
import org.tsudoi.plugin.schoolcoupon.facility.FacilityEntry.AccountEntry;
import org.tsudoi.plugin.schoolcoupon.facility.FacilityEntry.TakenEntry;
import org.tsudoi.plugin.schoolcoupon.person.Staff;

/** Facilities as the secretariat types them. */
final class Entries {
  static final Staff STAFF = new Staff(AccountId.of(1), "事務　一郎");

  private Entries() {}

  static FacilityEntry entry(String name, String kana, TakenEntry... takes) {
    return new FacilityEntry(
        name,
        kana,
        "学園市",
        "１００－０００１",
        "本町1-1",
        "0120000555",
        "https://hospital.example.jp/",
        "電話で",
        "2026-06-01",
        "令和8年4月1日",
        "",
        new AccountEntry("9999", "001", "普通", "1234567", "シセツ"),
        List.of(takes),
        "",
        "");
  }

  static FacilityEntry from(String day, TakenEntry... takes) {
    FacilityEntry entry = entry("単価病院", "タンカビョウイン", takes);
    return new FacilityEntry(
        entry.name(),
        entry.kana(),
        entry.area(),
        entry.postalCode(),
        entry.address(),
        entry.phone(),
        entry.web(),
        entry.booking(),
        entry.bookingFrom(),
        entry.activeFrom(),
        entry.activeUntil(),
        entry.account(),
        entry.takes(),
        day,
        "");
  }

  static TakenEntry dental(String price) {
    return new TakenEntry("price-dental", "dental", "", true, price);
  }

  static List<String> problems(Result<?> result) {
    return result.problems().stream().map(each -> each.field() + " " + each.code()).toList();
  }

  static Result<Long> add(FacilityDesk desk, FacilityEntry entry) {
    return desk.add(entry, STAFF);
  }

  static Result<Integer> change(FacilityDesk desk, long id, int version, FacilityEntry entry) {
    return desk.change(id, version, entry, STAFF);
  }
}

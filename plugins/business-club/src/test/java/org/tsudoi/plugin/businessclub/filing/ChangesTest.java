package org.tsudoi.plugin.businessclub.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsudoi.plugin.businessclub.filing.Town.ALONE;
import static org.tsudoi.plugin.businessclub.filing.Town.BRANCH;
import static org.tsudoi.plugin.businessclub.filing.Town.HANAKO;
import static org.tsudoi.plugin.businessclub.filing.Town.JUNE_10;
import static org.tsudoi.plugin.businessclub.filing.Town.SHOP;
import static org.tsudoi.plugin.businessclub.filing.Town.TARO;
import static org.tsudoi.plugin.businessclub.filing.Town.answers;
import static org.tsudoi.plugin.businessclub.filing.Town.codes;
import static org.tsudoi.plugin.businessclub.filing.Town.effects;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tsudoi.api.Audience;
import org.tsudoi.api.Problem;
import org.tsudoi.api.filing.Effect;
import org.tsudoi.api.filing.Field;
import org.tsudoi.api.filing.FilingContext;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.filing.FilingDraft.Entry;

class ChangesTest {
  private final Town town = new Town();
  private final FilingContext shop = town.at(SHOP, JUNE_10);

  private static FilingDraft draft(Entry... entries) {
    return new FilingDraft(answers(), List.of(entries));
  }

  private static FilingDraft leaving(String day) {
    return draft(Town.of(HANAKO, "reason", "RETIRED", "leftOn", day));
  }

  @Test
  void members_leave_with_a_reason_from_the_list_and_a_day_OC_8() {
    Withdrawal withdrawal = new Withdrawal();
    FilingDraft two =
        draft(
            Town.of(HANAKO, "reason", "RETIRED", "leftOn", "2026-06-30"),
            Town.of(TARO, "reason", "OTHER", "otherReason", "独立", "leftOn", "2026-06-20"));
    assertThat(codes(withdrawal, two, shop)).isEmpty();
    assertThat(effects(withdrawal, two, shop))
        .containsExactly(
            new Effect.Leave(HANAKO, LocalDate.of(2026, 6, 30), "RETIRED"),
            new Effect.Leave(TARO, LocalDate.of(2026, 6, 20), "OTHER 独立"));
  }

  @Test
  void the_leaving_day_lies_near_the_filing_and_after_the_joining() {
    Withdrawal withdrawal = new Withdrawal();
    assertThat(codes(withdrawal, leaving("2026-04-30"), shop))
        .containsExactly("club.withdrawal.day");
    assertThat(codes(withdrawal, leaving("2026-09-01"), shop))
        .containsExactly("club.withdrawal.day");
    assertThat(codes(withdrawal, leaving("2026-06-01"), shop))
        .containsExactly("club.withdrawal.before-joining");
    assertThat(codes(withdrawal, leaving("2026-06-02"), shop)).isEmpty();
    FilingContext counter = town.at(SHOP, JUNE_10, Audience.STAFF);
    assertThat(codes(withdrawal, leaving("2025-06-01"), counter))
        .containsExactly("club.withdrawal.before-joining");
  }

  @Test
  void names_change_from_a_day_that_has_come_OC_9() {
    NameChange change = new NameChange();
    FilingDraft married =
        draft(
            Town.of(
                HANAKO,
                "familyName",
                "山田",
                "givenName",
                "花子",
                "familyKana",
                "ヤマダ",
                "givenKana",
                "ハナコ",
                "changedOn",
                "2026-06-05"));
    assertThat(codes(change, married, shop)).isEmpty();
    assertThat(effects(change, married, shop))
        .containsExactly(
            new Effect.ChangeMember(
                HANAKO,
                LocalDate.of(2026, 6, 5),
                Map.of("familyName", "山田", "givenName", "花子", "kana", "ヤマダ　ハナコ")));
    assertThat(codes(change, married, town.at(SHOP, LocalDate.of(2026, 6, 4))))
        .containsExactly("club.changed-on.future");
  }

  @Test
  void the_name_that_is_registered_already_is_no_change() {
    FilingDraft same =
        draft(
            Town.of(
                HANAKO,
                "familyName",
                "青葉",
                "givenName",
                "花子",
                "familyKana",
                "アオバ",
                "givenKana",
                "ハナコ",
                "changedOn",
                "2026-06-05"));
    assertThat(codes(new NameChange(), same, shop)).containsExactly("club.nothing-changed");
  }

  @Test
  void only_what_changes_of_a_member_is_entered_OC_6() {
    MemberChange change = new MemberChange();
    FilingDraft part = draft(Town.of(HANAKO, "changedOn", "2026-06-05", "employment", "PART"));
    assertThat(codes(change, part, shop)).isEmpty();
    assertThat(effects(change, part, shop))
        .containsExactly(
            new Effect.ChangeMember(
                HANAKO, LocalDate.of(2026, 6, 5), Map.of("employment", "PART")));
    FilingDraft same = draft(Town.of(HANAKO, "changedOn", "2026-06-05", "employment", "REGULAR"));
    assertThat(codes(change, same, shop)).containsExactly("club.nothing-changed");
  }

  @Test
  void only_what_changes_of_an_office_is_entered_OC_3() {
    OfficeChange change = new OfficeChange();
    FilingDraft phone =
        new FilingDraft(answers("changedOn", "2026-06-01", "phone", "0399990001"), List.of());
    assertThat(codes(change, phone, shop)).isEmpty();
    assertThat(effects(change, phone, shop))
        .containsExactly(
            new Effect.ChangeOffice(SHOP, LocalDate.of(2026, 6, 1), Map.of("phone", "0399990001")));
    FilingDraft nothing = new FilingDraft(answers("changedOn", "2026-06-01"), List.of());
    assertThat(codes(change, nothing, shop)).containsExactly("club.nothing-changed");
  }

  @Test
  void payment_method_and_accounts_are_not_among_the_changes_and_say_what_to_do_OC_4() {
    assertThat(new OfficeChange().form(shop).fields())
        .extracting(Field::name)
        .noneMatch(name -> name.matches("(?i).*(bank|account|payment).*"));
    for (String code : List.of("payment-method", "bank-account", "office-withdrawal")) {
      PaperOnly type = new PaperOnly(code);
      assertThat(type.paperOnly()).contains("filing." + code + ".instead");
      assertThat(type.examine(draft(), shop).problems())
          .containsExactly(Problem.of("filing." + code + ".instead"));
      assertThat(type.effects(draft(), shop)).isEmpty();
    }
  }

  @Test
  void a_transfer_goes_to_an_office_of_the_same_group_only_OC_10() {
    Transfer transfer = new Transfer();
    assertThat(transfer.form(shop).fields().get(0).options())
        .extracting(Field.Option::value)
        .containsExactly(BRANCH.toString());
    assertThat(transfer.window(town.at(ALONE, JUNE_10)).problems())
        .extracting(Problem::code)
        .containsExactly("club.transfer.no-group");
    FilingDraft moving =
        new FilingDraft(
            answers("toOffice", "2", "transferredOn", "2026-07-01"),
            List.of(Town.of(HANAKO), Town.of(TARO)));
    assertThat(codes(transfer, moving, shop)).isEmpty();
    assertThat(effects(transfer, moving, shop))
        .containsExactly(
            new Effect.Transfer(HANAKO, BRANCH, LocalDate.of(2026, 7, 1)),
            new Effect.Transfer(TARO, BRANCH, LocalDate.of(2026, 7, 1)));
  }

  @Test
  void a_transfer_lies_near_the_filing_and_the_secretariat_goes_back_further() {
    FilingContext counter = town.at(SHOP, JUNE_10, Audience.STAFF);
    assertThat(codes(new Transfer(), moving("2026-04-30"), shop))
        .containsExactly("club.transfer.day");
    assertThat(codes(new Transfer(), moving("2026-09-01"), shop))
        .containsExactly("club.transfer.day");
    assertThat(codes(new Transfer(), moving("2026-05-01"), shop))
        .containsExactly("club.transfer.before-joining");
    assertThat(codes(new Transfer(), moving("2025-06-01"), counter))
        .containsExactly("club.transfer.before-joining");
    assertThat(codes(new Transfer(), moving("2025-05-31"), counter))
        .containsExactly("club.transfer.day");
  }

  private static FilingDraft moving(String day) {
    return new FilingDraft(
        answers("toOffice", "2", "transferredOn", day), List.of(Town.of(HANAKO)));
  }
}

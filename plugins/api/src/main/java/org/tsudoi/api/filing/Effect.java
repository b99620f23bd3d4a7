package org.tsudoi.api.filing;

import java.time.LocalDate;
import java.util.Map;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.api.value.Yen;

/** What an accepted filing changes. Plugins return these values; core writes them. */
public sealed interface Effect {

  /** A new member joins an office (入会). */
  record Join(
      OfficeId office,
      String familyName,
      String givenName,
      String kana,
      LocalDate birthDate,
      String sex,
      String category,
      LocalDate joinedOn,
      Map<String, String> details)
      implements Effect {}

  /** A member leaves (退会): on {@code leftOn} the person is no member any more. */
  record Leave(MemberId member, LocalDate leftOn, String reason) implements Effect {}

  /**
   * Registered facts of a member change. Known names: familyName, givenName, kana, birthDate, sex;
   * all others are kept as details. The detail {@code email} is where the member is invited to the
   * own page.
   */
  record ChangeMember(MemberId member, LocalDate from, Map<String, String> changes)
      implements Effect {}

  /**
   * Registered facts of an office change. Known names: name, kana, postalCode, address, phone,
   * email, representative, contact; all others are kept as details.
   */
  record ChangeOffice(OfficeId office, LocalDate from, Map<String, String> changes)
      implements Effect {}

  /** A member moves to another office of the same group (異動). */
  record Transfer(MemberId member, OfficeId to, LocalDate from) implements Effect {}

  /**
   * A benefit or subsidy is granted for a member (給付決定, P-33) and transferred to the office.
   *
   * @param kind the code of one of {@link org.tsudoi.api.Program#benefits}
   * @param eventDay the day of what it is granted for
   * @param choice the case among those of the kind; empty for none
   * @param person whom it is about beside the member; empty for nobody
   * @param amount yen, more than zero
   * @param explanation which rule, which rate gave the amount (P-30)
   */
  record Grant(
      String kind,
      MemberId member,
      OfficeId office,
      LocalDate eventDay,
      String choice,
      String person,
      Yen amount,
      String explanation)
      implements Effect {}
}

package org.tsudoi.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.benefit.BenefitKind;
import org.tsudoi.api.billing.FeeSchedule;
import org.tsudoi.api.document.Statement;
import org.tsudoi.api.filing.FilingType;
import org.tsudoi.api.member.MemberView;
import org.tsudoi.api.page.FrontEntry;
import org.tsudoi.api.page.ManualEntry;
import org.tsudoi.api.time.BusinessCalendar;

/** The contents page of one organization: everything that its plugin decides. Empty by default. */
public interface Program {

  /** Name, colours, contact and wording (P-1). */
  Branding branding();

  /** The base name of the plugin's text bundle (labels, hints, messages, mails). */
  String texts();

  /** The filings that can be made. */
  default List<FilingType> filings() {
    return List.of();
  }

  /** Who pays what, when; empty when the organization collects nothing. */
  default Optional<FeeSchedule> fees() {
    return Optional.empty();
  }

  /** The benefits and subsidies that are granted, in order. */
  default List<BenefitKind> benefits() {
    return List.of();
  }

  /**
   * The organization's next days besides those of its fees, today's included, for the secretariat's
   * first page; days that are over are not shown.
   */
  default List<Deadline> deadlines(LocalDate today, BusinessCalendar calendar) {
    return List.of();
  }

  /** The membership categories, in order. */
  default List<Category> categories() {
    return List.of();
  }

  /** Pages of the plugin in the menus, after core's own. */
  default List<MenuEntry> menu() {
    return List.of();
  }

  /** What a member's notice (会員通知書) says beyond the register, e.g. from when what may be used. */
  default List<Statement> membershipNotice(MemberView member) {
    return List.of();
  }

  /**
   * Whether the organization keeps offices and members in core's register, with filings, fees and
   * all that hangs on them. False for a plugin with people of its own: core then shows no such
   * pages and doors.
   */
  default boolean keepsRegister() {
    return true;
  }

  /** Pages of the plugin on the front door, for everybody, before core's own. */
  default List<FrontEntry> front() {
    return List.of();
  }

  /** Manuals of the plugin. */
  default List<ManualEntry> manuals() {
    return List.of();
  }
}

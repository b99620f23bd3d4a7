package org.tsudoi.core.memberpage;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.Result;
import org.tsudoi.api.member.MemberView;
import org.tsudoi.api.value.MemberId;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.audit.AuditLog;
import org.tsudoi.core.document.Pdf;
import org.tsudoi.core.document.QrCode;
import org.tsudoi.core.member.OfficeStanding;
import org.tsudoi.core.organization.OrganizationState.Running;
import org.tsudoi.core.organization.Organizations;
import org.tsudoi.core.organization.PublicAddress;

/**
 * Membership cards (会員証): the member's own, and their checking. Who has a card's code learns from
 * everywhere whether it is valid today, and the number that is written on it; who it belongs to
 * only the secretariat.
 */
@Stateless
public class CardDesk {
  @Inject MemberPageDesk pages;
  @Inject OwnMember members;
  @Inject OfficeStanding standing;
  @Inject Cards cards;
  @Inject CardPrinter printer;
  @Inject Organizations organizations;
  @Inject PublicAddress address;
  @Inject AuditLog audit;

  /** The own card, made at the first look. Refused ({@code member.left}) after leaving. */
  public Result<MemberCard> own(Actor actor) {
    MemberHome home = pages.home(actor);
    return home.leftOn()
        .map(day -> Result.<MemberCard>refused("member.left", "day", day))
        .orElseGet(() -> Result.of(card(actor.organization(), home)));
  }

  private MemberCard card(OrganizationId organization, MemberHome home) {
    Cards.Stored stored = cards.of(organization, home.member().id());
    Running running = organizations.running(organization);
    String scanned = address.of(running) + "/card?code=" + stored.code();
    return new MemberCard(
        home.member(),
        running.organization().name(),
        home.category(),
        home.officeName(),
        new CardCode(stored.code()).spaced(),
        scanned,
        QrCode.of(scanned),
        stored.madeAt(),
        home.isServed());
  }

  /** The own card to print. Refused after leaving, and when the font lacks a character. */
  public Result<Pdf> print(Actor actor) {
    return own(actor).flatMap(printer::print);
  }

  /** Makes a new card; the one before is worthless from now on. */
  public Decision renew(Actor actor) {
    Result<MemberCard> card = own(actor);
    card.toOptional().ifPresent(old -> withdraw(actor, old.member().id()));
    return card.decision();
  }

  /** Makes a member's card worthless, as it was lost. For the secretariat. */
  public Decision renew(Actor actor, MemberId id) {
    actor.requireStaff();
    if (members.find(actor.organization(), id).isEmpty()) {
      return Decision.refused(Problem.of("member.unknown"));
    }
    withdraw(actor, id);
    return Decision.accepted();
  }

  private void withdraw(Actor actor, MemberId id) {
    cards.withdraw(actor.organization(), id);
    audit.note(actor, "member.card-renewed", "member:" + id, Map.of());
  }

  /**
   * Checks a card for the secretariat.
   *
   * @param typed the code, or what the QR code says
   */
  public CardCheck check(Actor actor, String typed) {
    actor.requireStaff();
    return check(actor.organization(), CardCode.read(typed));
  }

  /** Checks a card for whoever scanned it: no name. */
  public CardCheck glance(OrganizationId organization, String typed) {
    return check(organization, CardCode.read(typed)).anonymous();
  }

  private CardCheck check(OrganizationId organization, Optional<CardCode> code) {
    return code.flatMap(each -> cards.find(organization, each))
        .flatMap(
            card ->
                members
                    .find(organization, card.member())
                    .map(member -> check(organization, card, member)))
        .orElseGet(() -> new CardCheck(CardState.UNKNOWN, Optional.empty(), ""));
  }

  private CardCheck check(OrganizationId organization, Cards.Stored card, MemberView member) {
    return new CardCheck(state(organization, card, member), Optional.of(member), member.number());
  }

  private CardState state(OrganizationId organization, Cards.Stored card, MemberView member) {
    if (card.withdrawnAt().isPresent()) {
      return CardState.WITHDRAWN;
    }
    if (members.left(member).isPresent()) {
      return CardState.LEFT;
    }
    if (members.isComing(member)) {
      return CardState.COMING;
    }
    return standing.areServicesStopped(organization, member.office())
        ? CardState.STOPPED
        : CardState.VALID;
  }
}

package org.tsudoi.core.memberpage;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.tsudoi.api.Category;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Program;
import org.tsudoi.api.member.MemberView;
import org.tsudoi.api.member.OfficeView;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.AccessDenied;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.access.AddressDesk;
import org.tsudoi.core.access.Role;
import org.tsudoi.core.member.OfficeStanding;
import org.tsudoi.core.member.RegisterDesk;
import org.tsudoi.core.organization.Organizations;

/** The member's own page. A member sees only himself; anybody else is {@link AccessDenied}. */
@Stateless
public class MemberPageDesk {
  @Inject OwnMember members;
  @Inject RegisterDesk register;
  @Inject OfficeStanding standing;
  @Inject Organizations organizations;
  @Inject AddressDesk addresses;
  @Inject BusinessClock clock;

  /** The first page. */
  public MemberHome home(Actor actor) {
    return home(actor, Locale.JAPANESE);
  }

  /** The first page, what the program says told in its language (P-55). */
  public MemberHome home(Actor actor, Locale language) {
    MemberView member = own(actor);
    Program program = organizations.running(actor.organization()).program(language);
    Optional<LocalDate> left = members.left(member);
    return new MemberHome(
        member,
        officeName(actor.organization(), member),
        category(program, member),
        left,
        members.isComing(member),
        left.isEmpty() && standing.areServicesStopped(actor.organization(), member.office()),
        program.membershipNotice(member));
  }

  private MemberView own(Actor actor) {
    return Optional.of(actor)
        .filter(there -> there.role() == Role.MEMBER)
        .flatMap(Actor::member)
        .flatMap(id -> members.find(actor.organization(), id))
        .orElseThrow(AccessDenied::new);
  }

  private String officeName(OrganizationId organization, MemberView member) {
    Actor system = Actor.system(organization);
    return register
        .office(system, member.office(), clock.today())
        .or(() -> register.office(system, member.office(), member.joinedOn()))
        .map(OfficeView::name)
        .orElse("");
  }

  private static String category(Program program, MemberView member) {
    return program.categories().stream()
        .filter(category -> category.code().equals(member.category()))
        .map(Category::label)
        .findFirst()
        .orElse(member.category());
  }

  /** Where mails to the member go. */
  public Optional<EmailAddress> address(Actor actor) {
    own(actor);
    return addresses.address(actor);
  }

  /**
   * Asks for another own mail address, which counts when the link sent there is opened ({@link
   * OwnAddressDesk}); refused as {@link AddressDesk#ask} refuses.
   */
  public Decision askAddress(Actor actor, String current, EmailAddress address) {
    own(actor);
    return addresses.ask(actor, current, address);
  }
}

package org.tsudoi.core.memberpage;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.api.Decision;
import org.tsudoi.api.Problem;
import org.tsudoi.api.filing.Effect;
import org.tsudoi.api.member.MemberView;
import org.tsudoi.api.time.BusinessClock;
import org.tsudoi.api.value.EmailAddress;
import org.tsudoi.api.value.OrganizationId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.access.AddressDesk;
import org.tsudoi.core.access.ConfirmedAddress;
import org.tsudoi.core.member.Basis;
import org.tsudoi.core.member.RegisterDesk;

/** Where the link leads that is sent to a member's new mail address; whoever has it may open it. */
@Stateless
public class OwnAddressDesk {
  @Inject AddressDesk addresses;
  @Inject OwnMember members;
  @Inject RegisterDesk register;
  @Inject BusinessClock clock;

  /** The address that this link would confirm; empty for a used, old or unknown link. */
  public Optional<EmailAddress> confirmable(OrganizationId organization, String token) {
    return addresses.confirmable(organization, token);
  }

  /**
   * Makes the address count, for the login and in the register. Refuses a used, old or unknown link
   * ({@code access.address.invalid}).
   */
  public Decision confirm(OrganizationId organization, String token) {
    Optional<ConfirmedAddress> confirmed = addresses.confirm(organization, token);
    confirmed.ifPresent(
        address ->
            address
                .member()
                .flatMap(member -> members.find(organization, member))
                .filter(member -> members.left(member).isEmpty())
                .ifPresent(member -> register(organization, member, address.email())));
    return confirmed.isPresent()
        ? Decision.accepted()
        : Decision.refused(Problem.of("access.address.invalid"));
  }

  private void register(OrganizationId organization, MemberView member, EmailAddress address) {
    LocalDate today = clock.today();
    LocalDate from = today.isBefore(member.joinedOn()) ? member.joinedOn() : today;
    Decision registered =
        register.changeMember(
            Actor.system(organization),
            new Effect.ChangeMember(member.id(), from, Map.of("email", address.value())),
            Basis.fresh());
    if (!registered.isAccepted()) {
      throw new IllegalStateException("the register refused an address: " + registered.problems());
    }
  }
}

package org.tsudoi.core.benefit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tsudoi.api.value.OfficeId;
import org.tsudoi.core.access.Actor;

/** The transfers in a lump to an office (振込の状況, OC-13): for its accounts, and the secretariat. */
@Stateless
public class OfficeTransferDesk {
  @Inject OfficeTransfers transfers;
  @Inject Grants grants;

  /** What was sent to the bank, the latest before {@code before}; nothing that is only prepared. */
  public List<OfficeTransferView> list(Actor actor, OfficeId office, long before, int limit) {
    actor.requireOffice(office);
    return transfers.list(actor.organization(), office, before, limit);
  }

  /** One of them; empty when it is not the office's. */
  public Optional<OfficeTransferView> find(Actor actor, OfficeId office, long id) {
    actor.requireOffice(office);
    return transfers.find(actor.organization(), office, id);
  }

  /** The latest grants that one of them paid or tried to pay. */
  public List<GrantView> grants(Actor actor, OfficeTransferView transfer, long before, int limit) {
    actor.requireOffice(transfer.office());
    return grants.list(
        actor.organization(),
        Optional.empty(),
        GrantQuery.newest(limit).of(transfer.office()).of(transfer.id()).before(before));
  }
}

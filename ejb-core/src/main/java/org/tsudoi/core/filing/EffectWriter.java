package org.tsudoi.core.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tsudoi.api.Decision;
import org.tsudoi.api.filing.Effect;
import org.tsudoi.api.value.FilingId;
import org.tsudoi.core.access.Actor;
import org.tsudoi.core.member.Basis;
import org.tsudoi.core.member.RegisterDesk;

/** Writes an accepted filing's effects; what is written names the filing. */
@ApplicationScoped
class EffectWriter {
  @Inject RegisterDesk register;

  Decision write(Actor actor, FilingId filing, Effect effect) {
    return register.apply(actor, effect, Basis.filing(filing));
  }
}

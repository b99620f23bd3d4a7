package org.tsudoi.api.benefit;

import java.time.LocalDate;
import org.tsudoi.api.value.Yen;

/**
 * A benefit that was granted to a member, or is claimed.
 *
 * @param kind the code of its {@link BenefitKind}
 * @param choice the case among those of the kind, as the plugin calls it; empty for none
 * @param person whom it is about beside the member, e.g. the child born; empty for nobody
 * @param eventDay the day of what it is granted for
 */
public record Granted(String kind, String choice, String person, LocalDate eventDay, Yen amount) {}

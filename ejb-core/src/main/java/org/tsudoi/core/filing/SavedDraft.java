package org.tsudoi.core.filing;

import java.time.Instant;
import org.tsudoi.api.value.FilingId;

/** A draft was kept (下書き保存): under which id, as which version, when. */
public record SavedDraft(FilingId id, int version, Instant at) {}

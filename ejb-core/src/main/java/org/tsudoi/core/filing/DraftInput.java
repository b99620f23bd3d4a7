package org.tsudoi.core.filing;

import java.util.UUID;
import org.tsudoi.api.filing.FilingDraft;
import org.tsudoi.api.value.OfficeId;

/**
 * What a form page sends, as typed.
 *
 * @param key made with the empty page; the same key is the same draft, however often it is posted
 * @param version of the draft that the page shows; 0 before it was first kept
 * @param type code of the filing type
 * @param office the office that it is for
 * @param content as typed, not checked
 */
public record DraftInput(
    UUID key, int version, String type, OfficeId office, FilingDraft content) {}

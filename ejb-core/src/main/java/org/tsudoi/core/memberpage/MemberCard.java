package org.tsudoi.core.memberpage;

import java.time.Instant;
import org.tsudoi.api.member.MemberView;
import org.tsudoi.core.document.QrCode;

/**
 * A membership card (会員証).
 *
 * @param code the card's secret in fours, to be typed where nothing scans
 * @param address what the QR code says
 * @param valid whether services may be used with it today
 */
public record MemberCard(
    MemberView member,
    String organization,
    String category,
    String officeName,
    String code,
    String address,
    QrCode qr,
    Instant madeAt,
    boolean valid) {}

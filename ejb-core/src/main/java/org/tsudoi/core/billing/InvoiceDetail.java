package org.tsudoi.core.billing;

import java.util.List;

/** An invoice with all that explains it. */
public record InvoiceDetail(
    InvoiceView invoice, List<LineView> lines, List<ShareView> shares, List<CreditNote> credits) {}

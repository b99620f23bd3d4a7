package org.tsudoi.core.billing;

import org.tsudoi.api.value.Yen;

/**
 * What is not paid.
 *
 * @param invoices invoices not settled, due or not
 * @param yen what of them is open
 * @param lateOffices offices with something past due
 * @param lateInvoices invoices past due, without those that wait for the bank's answer
 * @param lateYen what of them is open
 */
public record UnpaidTotals(
    long invoices, Yen yen, long lateOffices, long lateInvoices, Yen lateYen) {}

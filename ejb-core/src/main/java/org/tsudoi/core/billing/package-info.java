/**
 * Billing (請求): charges that explain themselves, runs that are previewed and can be restarted,
 * invoices, payments, arrears, and the ledger behind them (P-30 to P-32). Reads members as of a
 * day. May use the member, bank, document, mail, audit, job, time, organization, access and
 * database rooms; nothing in core uses it.
 */
package org.tsudoi.core.billing;

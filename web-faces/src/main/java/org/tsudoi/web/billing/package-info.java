/**
 * Pages of billing: runs, invoices, payments, direct debits, arrears, ledger for the secretariat;
 * the payment monitor for offices (OC-12). Asks the desks only.
 */
package org.tsudoi.web.billing;

/**
 * Who may do what: accounts, passwords, login sessions, roles and scopes (P-12). May use the
 * organization, time and database rooms. What it wants noted or mailed it says by the events {@link
 * org.tsudoi.core.access.AccessNote} and {@link org.tsudoi.core.access.AccessMail}, which the audit
 * and mail rooms observe in the same transaction.
 */
package org.tsudoi.core.access;

/**
 * Mail: an outbox in the caller's transaction, a sender with back-off, files when no SMTP server is
 * set (P-40). May use the time, organization, access and database rooms.
 */
package org.tsudoi.core.mail;

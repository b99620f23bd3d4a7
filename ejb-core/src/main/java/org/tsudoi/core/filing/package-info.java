/**
 * Filings (届出・申請, P-20 to P-23): drafts that keep themselves, the way from draft to decision, the
 * staff's queue, and what an accepted filing changes. May use the rooms benefit, member,
 * organization, document, mail, audit, time, access and database.
 */
package org.tsudoi.core.filing;

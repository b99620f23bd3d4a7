/** The secretariat's view of the outbox (P-40). Asks the mail room's desk only. */
package org.tsudoi.web.mail;

/** The audit log for the secretariat's head (P-33). Asks the audit room's desk only. */
package org.tsudoi.web.audit;

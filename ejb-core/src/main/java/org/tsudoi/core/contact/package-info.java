/**
 * The secretariat's contacts with offices (対応履歴; OC-14): calls, visits, mails, and what is to be
 * followed up. May use the rooms member, audit, access, time and database.
 */
package org.tsudoi.core.contact;

/**
 * Announcements (お知らせ) of the secretariat to visitors, offices, members and itself (OC-2, OC-14).
 * May use the access, audit, time, organization and database rooms.
 */
package org.tsudoi.core.announcement;

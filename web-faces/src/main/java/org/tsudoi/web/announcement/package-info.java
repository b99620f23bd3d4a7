/** Announcements on first pages, and the secretariat's pages to write them (OC-2, OC-14). */
package org.tsudoi.web.announcement;

/**
 * Pages of the register for the secretariat and for offices: lists, members, offices, import and
 * export (P-10, P-11, P-13, OC-3, OC-6). May use core's room member and the web foundation.
 */
package org.tsudoi.web.member;

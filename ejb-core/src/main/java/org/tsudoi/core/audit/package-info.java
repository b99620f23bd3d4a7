/**
 * What was done by whom (P-33): entries are only added, sealed in order by a hash chain, and can be
 * verified. May use the access room's values, the organization, time and database rooms.
 */
package org.tsudoi.core.audit;

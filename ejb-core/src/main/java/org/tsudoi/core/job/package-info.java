/**
 * Long work in steps, each one transaction, taken up again after a crash (P-31, P-52), and the
 * daily work of plugins. May use the database, organization, access and time rooms.
 */
package org.tsudoi.core.job;

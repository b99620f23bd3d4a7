/**
 * Long work in steps, each one transaction, taken up again after a crash (P-31, P-52). May use the
 * database, organization and time rooms.
 */
package org.tsudoi.core.job;

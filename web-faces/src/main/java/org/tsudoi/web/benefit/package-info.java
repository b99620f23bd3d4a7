/**
 * Pages of benefits and subsidies: the monitor of offices (OC-13), and for the secretariat what was
 * granted and what is transferred (OC-14). Asks the desks only.
 */
package org.tsudoi.web.benefit;
